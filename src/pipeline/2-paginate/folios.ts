import type { Span } from '../../model/span.ts';
import pageWords from '../../rules/compiled/page-words.json' with { type: 'json' };
import { type EdgeLine, isBlank } from './edges.ts';
import { type Label, readLabel } from './label.ts';

/** A word of a running head or foot that may be the page's number. */
export interface Folio extends Label {
  /** Source span of the number and the words that belong to it ("Page 12 of 40"). */
  start: number;
  end: number;
  /** Does a page word or a count of pages stand with it? */
  named: boolean;
  /** How much it looks like one: its look at first, then what else is on the line (`weigh`). */
  weight: number;
}

/** Alone on its line, or with a page word; alone between gaps of a line; a word among others. */
export const ALONE = 4;
export const APART = 3;
const LOOSE = 1;

/** Characters of the longest label: "lxxxviii", "ABC-1234". */
const LONGEST_LABEL = 10;

/** A longer line is a line of prose (OCR gives whole paragraphs as one). */
export const LONGEST_HEAD = 250;

const choice = (words: readonly string[]): string =>
  words.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|');
const WORD = `(?:${choice(pageWords.before)})`;
const OF = `(?:${choice(pageWords.of)})`;
const LABEL = '[A-Za-z]{0,10}[-–.]?[0-9]{0,4}(?:[-–][0-9]{1,4})?';

// bounded: all of these are given one line of at most LONGEST_HEAD characters.
/** "Page 12 of 40", "12 of 40", "p. 12", "Page | 12"; not "page" alone. */
const COUNTED = new RegExp(`^(?:${WORD}\\s*[|:]?\\s*)?(${LABEL})\\s*${OF}\\s*[0-9]{1,4}$`, 'iu');
const NAMED = new RegExp(`^${WORD}\\s*[|:]?\\s*(${LABEL})$`, 'iu');
const NAMED_FIRST = new RegExp(`^${WORD}\\s*[|:]?\\s*(${LABEL})(?:\\s*${OF}\\s*[0-9]{1,4})?(?=[\\s|,;•·–—])`, 'iu');
const NAMED_LAST = new RegExp(`(?<=^|[\\s|,;•·–—])${WORD}\\s*[|:]?\\s*(${LABEL})(?:\\s*${OF}\\s*[0-9]{1,4})?$`, 'iu');

/** Does a line begin with a page word and a number? bounded: by its caller, to some characters. */
export const FIRST_NAMED = new RegExp(`^${WORD}\\s*[|:]?\\s*[0-9]`, 'iu');

/** Is any of the four above worth trying? bounded: as they are. */
const MAY_BE_NAMED = new RegExp(`${WORD}\\s*[|:]?\\s*[0-9a-z]|[0-9a-z]\\s*${OF}\\s*[0-9]`, 'iu');

/** Signs that are set around a page number: "- 12 -", "[12]", "| 12". */
const decor = new Set(Array.from('-–—|[](){}<>·•*_~=#«»', (sign) => sign.charCodeAt(0)));
const STAR = 0x2a;
const isDecor = (code: number): boolean => isBlank(code) || decor.has(code);

/** Everything on the line [start, end) that may be the page's number. */
export function foliosOf(text: string, start: number, end: number): Folio[] {
  const found: Folio[] = [];
  if (end - start > LONGEST_HEAD) return found;
  let cells = 0;
  for (let at = start; at < end; ) {
    let stop = at;
    while (stop < end && !isGap(text, stop)) stop++;
    cells++;
    readCell(text, at, stop, found);
    at = stop;
    while (at < end && isBlank(text.charCodeAt(at))) at++;
  }
  if (cells > 1) for (const folio of found) folio.weight = Math.min(folio.weight, APART);
  return found;
}

/** Cells of a line are parted by two spaces, or by a tab or control character. */
export function isGap(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return isBlank(code) && (code < 0x20 || isBlank(text.charCodeAt(at + 1)));
}

function readCell(text: string, from: number, to: number, found: Folio[]): void {
  let start = from;
  let end = to;
  while (start < end && isDecor(text.charCodeAt(start))) start++;
  while (end > start && isDecor(text.charCodeAt(end - 1))) end--;
  if (start === end) return;
  if (end - start <= LONGEST_LABEL && add(found, text.slice(start, end), ALONE, false, from, to)) return;
  const cell = text.slice(start, end);
  if (MAY_BE_NAMED.test(cell)) {
    if (add(found, (COUNTED.exec(cell) ?? NAMED.exec(cell))?.[1], ALONE, true, from, to)) return;
    const first = NAMED_FIRST.exec(cell);
    if (first && add(found, first[1], ALONE, true, start, start + first[0].length)) return;
    const last = NAMED_LAST.exec(cell);
    if (last && add(found, last[1], ALONE, true, end - last[0].length, end)) return;
  }
  // The first word and the last, where they are short enough.
  let head = start;
  while (head - start <= LONGEST_LABEL && head < end && !isBlank(text.charCodeAt(head))) head++;
  if (isBlank(text.charCodeAt(head)) && head < end) add(found, text.slice(start, head), LOOSE, false, start, head);
  let tail = end;
  while (end - tail <= LONGEST_LABEL && tail > start && !isBlank(text.charCodeAt(tail - 1))) tail--;
  // "**Wells of the north** **12": a converter to Markdown keeps bold type.
  while (text.charCodeAt(tail) === STAR && tail < end) tail++;
  if (tail > start && (isBlank(text.charCodeAt(tail - 1)) || text.charCodeAt(tail - 1) === STAR))
    add(found, text.slice(tail, end), LOOSE, false, tail, end);
}

/** Adds `word` if it is a label. */
function add(
  found: Folio[],
  word: string | undefined,
  weight: number,
  named: boolean,
  start: number,
  end: number,
): boolean {
  const label = word ? readLabel(word) : null;
  if (label) found.push({ text: label.text, series: label.series, value: label.value, start, end, named, weight });
  return label !== null;
}

/** What a folio's line says beside it: '' where nothing. Left and right pages say it on either side. */
export function besideFolio(text: string, line: Span, folio: Span): string {
  const beside = `${text.slice(line.start, folio.start)} ${text.slice(folio.end, line.end)}`;
  return withoutBars(beside.replaceAll('*', ''));
}

/** Words of a running head on one line, without the bars around them. */
export const withoutBars = (words: string): string =>
  words
    .replace(BARS, ' ')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();

/** The same, cell by cell where there are several: the report's title beside that of its part ("Wells   Summary   3"). */
function besideCells(text: string, line: Span, folio: Span): string[] {
  const cells = `${text.slice(line.start, folio.start)}  ${text.slice(folio.end, line.end)}`
    .split(/\s{2,}/)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');
  return cells.length > 1 ? cells : [];
}

/** What a word for pages, and standing outermost on the page, add to a folio's weight: they decide between equals. */
const WORD_ADDS = 0.2;
const OUTERMOST_ADDS = 0.1;

/** Footnotes have numbers on lines of their own too: what is called a page, or stands at the very edge, is rather one. */
export function prefer(pages: readonly { line: EdgeLine; folios: Folio[] }[][]): void {
  for (const { line, folios } of pages.flat())
    for (const folio of folios) {
      if (folio.named) folio.weight += WORD_ADDS;
      if (line.fromTop === 0 || line.fromFoot === 0) folio.weight += OUTERMOST_ADDS;
    }
}

const BARS = /^[\s|•·–—-]+|(?<![\s|•·–—-])[\s|•·–—-]+$/g;

/**
 * Weighs folios by their company: words that stand beside a number on other pages too make it a folio; words that
 * stand there once (a footnote's, a table's) leave it one number among many. `lines` are the pages' edges with their
 * folios. A few pages alone cannot show what repeats, so there the look decides.
 */
export function weigh(text: string, pages: readonly { line: Span; folios: Folio[] }[][]): void {
  if (pages.length <= 3) return;
  const pagesWith = new Map<string, number>();
  const said = pages.map((page) =>
    page.map(({ line, folios }) =>
      folios.map((folio) => [besideFolio(text, line, folio), ...besideCells(text, line, folio)]),
    ),
  );
  for (const page of said)
    for (const words of new Set(page.flat(3))) pagesWith.set(words, (pagesWith.get(words) ?? 0) + 1);
  const isRepeated = (words: string): boolean =>
    (pagesWith.get(words) as number) > 1 && /\p{L}{3}|\p{L}.{5}/u.test(words) && !/[.;:,]$/.test(words);
  pages.forEach((page, i) => {
    page.forEach(({ folios }, j) => {
      folios.forEach((folio, k) => {
        const beside = said[i]?.[j]?.[k] ?? [];
        if ((beside[0] ?? '') === '' || folio.weight === ALONE) return;
        const repeated = beside.some(isRepeated);
        folio.weight = repeated ? APART : LOOSE;
      });
    });
  });
}
