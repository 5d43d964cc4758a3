import { isDigitCode, isWordCode } from '../../lexical/characters.ts';
import type { Span } from '../../model/span.ts';
import { isBlank } from './edges.ts';
import { APART, besideFolio, FIRST_NAMED, type Folio, foliosOf, withoutBars } from './folios.ts';
import type { Milestone } from './marked-pages.ts';

/** Characters of a page, at least and at most, where numbers on lines of their own are to be its folios. */
const SHORTEST_PAGE = 300;
const LONGEST_PAGE = 20_000;

/** Longest line that is looked at. */
const LONGEST_FOLIO_LINE = 160;

/** The span is that of its line, without the white space around it. */
interface Occurrence extends Milestone {
  named: boolean;
  /** White space, or nothing, parts the number from what else the line says. */
  clear: boolean;
  /** The line says something else. */
  titled: boolean;
  /** The line begins with the number. */
  first: boolean;
}

/**
 * Page numbers in a text without form feeds: copied from a web page, or made by OCR. Lines that say the same but for
 * a number ("Page 3 of 9", "ANNUAL REPORT     12", "12") and that count up, page by page. A bare number on a line of
 * its own may as well be a paragraph's number or a table's: it must also cut sentences in two, as page ends do.
 */
export function findFolioLines(text: string): Milestone[] | null {
  let best: Milestone[] | null = null;
  for (const occurrences of formsOf(text).values()) {
    if (occurrences.length < 3) continue;
    const found = occurrences[0]?.named ? named(occurrences) : (titled(occurrences) ?? bare(text, occurrences));
    if (found && found.length > (best?.length ?? 0)) best = found;
  }
  return best;
}

/** Lines with a number that may be a page's, by what else they say. */
function formsOf(text: string): Map<string, Occurrence[]> {
  const forms = new Map<string, Occurrence[]>();
  const note = (form: string, occurrence: Occurrence): void => {
    const group = forms.get(form);
    if (group) group.push(occurrence);
    else forms.set(form, [occurrence]);
  };
  let above: Read | null = null;
  for (let from = 0; from < text.length; ) {
    let end = from;
    while (end < text.length && text.charCodeAt(end) !== 0x0a && text.charCodeAt(end) !== 0x0d) end++;
    const read = readLine(text, from, end, note);
    if (read !== null) {
      if (above && read !== LONG) besideEachOther(text, above, read, note);
      above = read === LONG ? null : read;
    }
    from = end + 1;
  }
  return forms;
}

/** A line with words: its span without white space, and the number that it is, where it is one alone. */
interface Read extends Span {
  number: Folio | null;
}

/** A line too long to be a running head. */
const LONG = Symbol('long');

/** A running head, and its number on the line above or below it. */
function besideEachOther(
  text: string,
  above: Read,
  below: Read,
  note: (form: string, occurrence: Occurrence) => void,
): void {
  const folio = above.number ?? below.number;
  if (!folio || (above.number && below.number)) return;
  const head = above.number ? below : above;
  const words = withoutBars(text.slice(head.start, head.end).replaceAll('*', ''));
  if (!TITLE.test(words) || !standsAlone(text, head, above.number ? 1 : -1)) return;
  const { start } = above;
  note(`${folio.series} ${words}`, {
    start,
    end: below.end,
    label: folio,
    named: false,
    clear: true,
    titled: true,
    first: above.number !== null,
  });
}

/** Is the line parted by an empty one from what stands before or behind it? A line of a paragraph is not. */
const standsAlone = (text: string, { start, end }: Span, step: 1 | -1): boolean =>
  step > 0
    ? emptyLines(text, end, 1) > 0 || text.slice(end, end + LONGEST_FOLIO_LINE).trim() === ''
    : emptyLines(text, start, -1) > 0 || text.slice(Math.max(0, start - LONGEST_FOLIO_LINE), start).trim() === '';

/** Words that a running head has: a short word with a number apart from it is a row of a table or a heading ("Recommendation   3"). */
const TITLE = /\p{L}.{10}/u;

function readLine(
  text: string,
  from: number,
  to: number,
  note: (form: string, occurrence: Occurrence) => void,
): Read | typeof LONG | null {
  let start = from;
  while (start < to && isBlank(text.charCodeAt(start))) start++;
  let end = to;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  if (start === end) return null;
  if (end - start > LONGEST_FOLIO_LINE) return LONG;
  const bare = withoutEmphasis(text, start, end);
  const read: Read = { start, end, number: null };
  if (!mayNumber(text, bare.start, bare.end)) return read;
  for (const folio of foliosOf(text, bare.start, bare.end)) {
    const words = besideFolio(text, bare, folio);
    if (folio.weight < APART && words === '') continue;
    if (words === '' && !folio.named) read.number = folio;
    if (!folio.named && words !== '' && !TITLE.test(words)) continue;
    note(`${folio.series}${folio.named ? ' page ' : ' '}${words}`, {
      start,
      end,
      label: folio,
      named: folio.named,
      clear: folio.weight >= APART,
      titled: words !== '',
      first: text.slice(bare.start, folio.start).trim() === '',
    });
  }
  return read;
}

/** "**12**": a converter to Markdown keeps the bold type of a folio. */
function withoutEmphasis(text: string, start: number, end: number): { start: number; end: number } {
  let inner = start;
  while (inner < end && isEmphasis(text[inner])) inner++;
  const signs = inner - start;
  const closed = signs > 0 && end - signs > inner && [...text.slice(end - signs, end)].every(isEmphasis);
  return closed ? { start: inner, end: end - signs } : { start, end };
}

const isEmphasis = (character: string | undefined): boolean => character === '*' || character === '_';

/**
 * A cheap look before the thorough one: a number at the line's beginning or end, with or without a sign around it, or
 * a line that begins as a page word does.
 */
function mayNumber(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  const last = text.charCodeAt(end - 1);
  if (
    !isLetter(last) &&
    (isDigitCode(last) || (end - start > 1 && isDigitCode(text.charCodeAt(end - 2))) || end - start < 12)
  )
    return true;
  return (
    isDigitCode(first) || (!isLetter(first) && end - start < 12) || FIRST_NAMED.test(text.slice(start, start + 16))
  );
}

const isLetter = (code: number): boolean => isWordCode(code) && !isDigitCode(code);

/** "Page 3 ...": believed where nearly all count up, though pages be missing. */
function named(occurrences: readonly Occurrence[]): Milestone[] | null {
  const rising = longestRise(occurrences);
  return rising.length < 3 || rising.length < occurrences.length * 0.8 ? null : rising;
}

/** Heads that say the report's title, left and right of it by turns ("Rural wells   31", "32 Rural wells"). */
const TITLED = 4;

function titled(occurrences: readonly Occurrence[]): Milestone[] | null {
  if (!occurrences[0]?.titled) return null;
  const left = occurrences.filter(({ first }) => first).length;
  if (occurrences.filter(({ clear }) => clear).length < 2 && Math.min(left, occurrences.length - left) < 2) return null;
  const apart = occurrences
    .slice(1)
    .filter(({ start }, i) => start - (occurrences[i] as Occurrence).end >= SHORTEST_PAGE);
  const rising = longestRise(occurrences);
  const enough = Math.max(TITLED, occurrences.length * 0.8);
  return rising.length >= enough && apart.length + 1 >= enough ? rising : null;
}

function bare(text: string, all: readonly Occurrence[]): Milestone[] | null {
  const occurrences = all.filter(({ clear }) => clear);
  const chain = longestCount(occurrences);
  if (chain.length < 4) return null;
  const cut = chain.filter((line) => cutsSentence(text, line)).length;
  const sure = (cut >= 2 && cut >= chain.length * 0.2) || isEmphasised(text, chain) || standsApart(text, chain);
  return sure ? withOtherCounts(occurrences, chain) : null;
}

/** Numbers that a count has at least where it goes on with one that was broken off: pages without a number lie between. */
const RESUMED = 3;

/** Counts that are looked for before and behind, at most: each looks at all numbers again. */
const MOST_COUNTS = 40;

/** The count and those before and behind it that stand in order with it ("1 2 3 4 5", "9 10 11"). */
function withOtherCounts(occurrences: readonly Occurrence[], chain: Occurrence[]): Occurrence[] {
  const before: Occurrence[] = [];
  for (let first = chain[0] as Occurrence, tries = 0; tries < MOST_COUNTS; tries++) {
    const { start, label } = first;
    const more = longestCount(occurrences.filter((one) => one.start < start && one.label.value < label.value));
    if (more.length < RESUMED) break;
    before.unshift(...more);
    first = more[0] as Occurrence;
  }
  const behind: Occurrence[] = [];
  for (let last = chain.at(-1) as Occurrence, tries = 0; tries < MOST_COUNTS; tries++) {
    const { start, label } = last;
    const more = longestCount(occurrences.filter((one) => one.start > start && one.label.value > label.value));
    if (more.length < RESUMED) break;
    behind.push(...more);
    last = more.at(-1) as Occurrence;
  }
  return [...before, ...chain, ...behind];
}

/** Empty lines on both sides that part a page's number from its text where a converter leaves the space of the page's foot. */
const APART_LINES = 3;

/** Do the numbers stand in wider gaps than the report's paragraphs, nearly all of them? */
function standsApart(text: string, chain: readonly Occurrence[]): boolean {
  if (chain.length < BOLD) return false;
  const wide = chain.filter(
    ({ start, end }) => emptyLines(text, start, -1) >= APART_LINES && emptyLines(text, end, 1) >= APART_LINES,
  );
  return wide.length >= chain.length * 0.8;
}

/** Empty lines next to offset `at`, in the direction `step`. */
function emptyLines(text: string, at: number, step: 1 | -1): number {
  let lines = 0;
  for (let i = step < 0 ? at - 1 : at; lines <= APART_LINES; i += step) {
    const code = text.charCodeAt(i);
    if (code === 0x0a) lines++;
    else if (code !== 0x0d && !isBlank(code)) break;
  }
  return lines - 1;
}

/** Bold numbers alone on their lines, that many and a printed page apart: numbers of chapters stand further from each other. */
const BOLD = 5;
const PRINTED_PAGE = 5_000;

function isEmphasised(text: string, chain: readonly Occurrence[]): boolean {
  if (chain.length < BOLD || !chain.every(({ start }) => isEmphasis(text[start]))) return false;
  const steps = chain.slice(1).map(({ start }, i) => start - (chain[i] as Occurrence).start);
  return (steps.sort((a, b) => a - b)[steps.length >> 1] as number) <= PRINTED_PAGE;
}

/** The longest subsequence whose values rise (patience sorting). */
function longestRise(occurrences: readonly Occurrence[]): Occurrence[] {
  const tails: number[] = [];
  const before = new Int32Array(occurrences.length).fill(-1);
  occurrences.forEach(({ label }, i) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((occurrences[tails[middle] as number] as Occurrence).label.value < label.value) low = middle + 1;
      else high = middle;
    }
    before[i] = low > 0 ? (tails[low - 1] as number) : -1;
    tails[low] = i;
  });
  return unwind(occurrences, before, tails.at(-1) ?? -1);
}

/** The longest subsequence that counts by one, its members a page apart. */
function longestCount(occurrences: readonly Occurrence[]): Occurrence[] {
  /** For each value, the occurrence that ends the longest count so far. */
  const ends = new Map<number, number>();
  const lengths = new Int32Array(occurrences.length);
  const before = new Int32Array(occurrences.length).fill(-1);
  let best = -1;
  occurrences.forEach(({ label, start }, i) => {
    const last = ends.get(label.value - 1);
    const distance = last === undefined ? 0 : start - (occurrences[last] as Occurrence).end;
    const follows = last !== undefined && distance >= SHORTEST_PAGE && distance <= LONGEST_PAGE;
    lengths[i] = follows ? (lengths[last] as number) + 1 : 1;
    before[i] = follows ? last : -1;
    const rival = ends.get(label.value);
    if (rival === undefined || (lengths[rival] as number) <= (lengths[i] as number)) ends.set(label.value, i);
    if (best < 0 || (lengths[i] as number) > (lengths[best] as number)) best = i;
  });
  return unwind(occurrences, before, best);
}

function unwind(occurrences: readonly Occurrence[], before: Int32Array, last: number): Occurrence[] {
  const chain: Occurrence[] = [];
  for (let i = last; i >= 0; i = before[i] as number) chain.push(occurrences[i] as Occurrence);
  return chain.reverse();
}

/** White space, or signs of emphasis that stand in it. */
const isSpacing = (text: string, at: number): boolean => isBlank(text.charCodeAt(at)) || isEmphasis(text[at]);

/** Do the words before the line want the words behind it: a letter or comma, then a small letter? */
function cutsSentence(text: string, line: Occurrence): boolean {
  let left = line.start - 1;
  while (left >= 0 && isSpacing(text, left)) left--;
  let right = line.end;
  while (right < text.length && isSpacing(text, right)) right++;
  return /[\p{L},-]/u.test(text[left] ?? '') && /\p{Ll}/u.test(text[right] ?? '');
}
