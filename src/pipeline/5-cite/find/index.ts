import { isDigit, skipSpace } from './cursor.ts';
import { readBracket } from './bracket.ts';
import { readInternal } from './internal.ts';
import { readKey } from './key.ts';
import type { Mention } from './mention.ts';
import { readNarrative } from './narrative.ts';
import { readNote } from './notes.ts';
import { scan } from './scan.ts';
import { readSquare } from './square.ts';
import { readBy } from './styles.ts';
import { symbolStart } from './symbols.ts';
import { backWords, dateWords } from './words.ts';
import { readYear } from './years.ts';

/** A place worth a look, and the reader for it; `from` is where the text not yet taken begins. */
interface Candidate {
  at: number;
  read(from: number): Mention | null;
}

/** A link in the text: readable span of its words, and where it leads. */
interface Linked {
  start: number;
  end: number;
  url: string;
}

/** Citations in a block's readable text, in order, disjoint. `note`: the block is a footnote or endnote. */
export function find(text: string, note = false, links: readonly Linked[] = []): Mention[] {
  const mentions: Mention[] = note ? readNote(text) : [];
  for (const link of links) {
    const mention = readLink(text, link);
    if (mention && !mentions.some((other) => other.start < mention.end && mention.start < other.end)) mentions.push(mention);
  }
  const candidates = candidatesIn(text);
  if (candidates.length === 0) return mentions;
  const known = mentions.length;
  let done = 0;
  let next = 0;
  for (const { at, read } of candidates) {
    while (next < known && (mentions[next] as Mention).start <= at) done = Math.max(done, (mentions[next++] as Mention).end);
    if (at < done) continue;
    const mention = read(done);
    if (!mention || mention.start < done) continue;
    const after = mentions[next];
    if (next < known && after && mention.end > after.start) continue;
    mentions.push(mention);
    done = mention.end;
  }
  return known > 0 ? mentions.sort((a, b) => a.start - b.start) : mentions;
}

function candidatesIn(text: string): Candidate[] {
  const found = scan(text);
  const candidates: Candidate[] = [];
  for (const { start, end, year } of found.round) candidates.push({ at: start, read: (from) => round(text, from, start, end, year) });
  for (const { start, end } of found.square) candidates.push({ at: start, read: () => readSquare(text, start, end) });
  for (const at of found.marks) candidates.push({ at, read: (from) => symbol(text, from, at) });
  for (const at of found.ats) candidates.push({ at, read: (from) => readKey(text, from, at) });
  for (const at of found.bearings) candidates.push({ at, read: (from) => readInternal(text, from, at) });
  return candidates.length > 1 ? candidates.sort((a, b) => a.at - b.at) : candidates;
}

/** Brackets without a year are read only where short: "(ibid., p. 5)". */
const LONGEST_WITHOUT_YEAR = 300;
const SHORTEST = 6;

/** Can a bracket without a year be a citation: has it a figure, or "ibid." or "n.d." in their places? */
function mayCite(text: string, start: number, end: number): boolean {
  if (end - start < SHORTEST || end - start > LONGEST_WITHOUT_YEAR) return false;
  for (let i = start; i < end; i++) if (isDigit(text.charCodeAt(i))) return true;
  if (backWords.at(text, start + 1, end)) return true;
  const comma = text.lastIndexOf(',', end);
  return comma > start && dateWords.at(text, skipSpace(text, comma + 1, end), end) !== null;
}

function round(text: string, from: number, start: number, end: number, year: boolean): Mention | null {
  if (!year && !mayCite(text, start, end)) return null;
  const code = text.charCodeAt(start - 1);
  if (year && code >= 0x41 && code <= 0x5a) return symbol(text, from, start);
  if (readYear(text, start + 1, end - 1)) return readNarrative(text, from, start, end);
  return readBracket('bracket', text, start, end);
}

function symbol(text: string, from: number, at: number): Mention | null {
  const start = symbolStart(text, from, at);
  const reading = readBy('symbol', text, start, text.length);
  return reading && reading.end > at ? { start, end: reading.end, style: reading.style, works: reading.works, certain: true } : null;
}

/** A link whose words are a citation: "[Okafor et al., 2019](https://doi.org/...)". */
function readLink(text: string, { start, end, url }: Linked): Mention | null {
  const reading = readBy('link', text, start, end);
  if (!reading || reading.end < end) return null;
  return { start, end, style: 'link', works: reading.works.map((work) => ({ ...work, url })), certain: true };
}
