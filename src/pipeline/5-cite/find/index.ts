import { readBracket } from './bracket.ts';
import { isDigit, skipSpace } from './cursor.ts';
import { readInternal } from './internal.ts';
import { readKey } from './key.ts';
import { type Link, withLinks } from './links.ts';
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

/** Citations in a block's readable text, in order, disjoint. `note`: the block is a footnote or endnote. */
export function find(text: string, note = false, links: readonly Link[] = []): Mention[] {
  const entries = note ? readNote(text) : [];
  const mentions = readCandidates(candidatesIn(text), entries);
  return links.length > 0 ? withLinks(text, mentions, links) : mentions;
}

/** Reads the candidates that lie outside `entries`; gives both in order. */
function readCandidates(candidates: readonly Candidate[], entries: readonly Mention[]): Mention[] {
  const mentions: Mention[] = [];
  let next = 0;
  let done = 0;
  /** Takes the entries that begin before `at`. */
  const take = (at: number): void => {
    for (let entry = entries[next]; entry && entry.start <= at; entry = entries[++next]) {
      mentions.push(entry);
      done = Math.max(done, entry.end);
    }
  };
  for (const { at, read } of candidates) {
    take(at);
    if (at < done) continue;
    const mention = read(done);
    if (!mention || mention.start < done || mention.end > (entries[next]?.start ?? Infinity)) continue;
    mentions.push(mention);
    done = mention.end;
  }
  take(Infinity);
  return mentions;
}

function candidatesIn(text: string): Candidate[] {
  const found = scan(text);
  const candidates: Candidate[] = [];
  for (const { start, end, year } of found.round)
    candidates.push({ at: start, read: (from) => round(text, from, start, end, year) });
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
  return reading && reading.end > at
    ? { start, end: reading.end, style: reading.style, works: reading.works, certain: true }
    : null;
}
