import { isDigitCode, isWordCode } from '../../lexical/characters.ts';
import type { Span } from '../../model/span.ts';
import { isBlank } from './edges.ts';
import { emptyLines, isEmphasis } from './folio-gaps.ts';
import { believed, type Occurrence } from './folio-series.ts';
import { APART, besideFolio, FIRST_NAMED, type Folio, foliosOf, withoutBars } from './folios.ts';
import type { Milestone } from './marked-pages.ts';

/** Longest line that is looked at. */
const LONGEST_FOLIO_LINE = 160;

/**
 * Page numbers in a text without form feeds: copied from a web page, or made by OCR. Lines that say the same but for
 * a number ("Page 3 of 9", "ANNUAL REPORT     12", "12") and that count up, page by page. A bare number on a line of
 * its own may as well be a paragraph's number or a table's: it must also cut sentences in two, as page ends do, be bold,
 * or stand in wider gaps than paragraphs.
 */
export function findFolioLines(text: string): Milestone[] | null {
  let best: Milestone[] | null = null;
  for (const occurrences of formsOf(text).values()) {
    if (occurrences.length < 3) continue;
    const found = believed(text, occurrences);
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
