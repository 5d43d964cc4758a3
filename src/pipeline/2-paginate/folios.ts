import pageWords from '../../rules/compiled/page-words.json' with { type: 'json' };
import type { Span } from '../../model/span.ts';
import { isBlank } from './edges.ts';
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

/** A longer line is a line of prose (OCR gives whole paragraphs as one). */
export const LONGEST_HEAD = 250;

const choice = (words: readonly string[]): string => words.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|');
const WORD = `(?:${choice(pageWords.before)})`;
const OF = `(?:${choice(pageWords.of)})`;
const LABEL = '[A-Za-z]{0,10}[-–.]?[0-9]{0,4}(?:[-–][0-9]{1,4})?';

/** "Page 12 of 40", "12 of 40", "p. 12", "Page | 12"; not "page" alone. */
const COUNTED = new RegExp(`^(?:${WORD}\\s*[|:]?\\s*)?(${LABEL})\\s*${OF}\\s*[0-9]{1,4}$`, 'iu');
const NAMED = new RegExp(`^${WORD}\\s*[|:]?\\s*(${LABEL})$`, 'iu');
const NAMED_FIRST = new RegExp(`^${WORD}\\s*[|:]?\\s*(${LABEL})(?:\\s*${OF}\\s*[0-9]{1,4})?(?=[\\s|,;•·–—])`, 'iu');
const NAMED_LAST = new RegExp(`(?<=^|[\\s|,;•·–—])${WORD}\\s*[|:]?\\s*(${LABEL})(?:\\s*${OF}\\s*[0-9]{1,4})?$`, 'iu');

const DECOR = /[-–—|[\](){}<>·•*_~=#«»\s]/;

/** Everything on the line [start, end) that may be the page's number. */
export function foliosOf(text: string, start: number, end: number): Folio[] {
  if (end - start > LONGEST_HEAD) return [];
  const found: Folio[] = [];
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
function isGap(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return isBlank(code) && (code < 0x20 || isBlank(text.charCodeAt(at + 1)));
}

function readCell(text: string, from: number, to: number, found: Folio[]): void {
  let start = from;
  let end = to;
  while (start < end && DECOR.test(text[start] as string)) start++;
  while (end > start && DECOR.test(text[end - 1] as string)) end--;
  if (start === end) return;
  const cell = text.slice(start, end);
  const add = (word: string | undefined, weight: number, named: boolean, at = from, until = to): boolean => {
    const label = word ? readLabel(word) : null;
    if (label) found.push({ ...label, start: at, end: until, named, weight });
    return label !== null;
  };
  if (add(cell, ALONE, false)) return;
  if (add((COUNTED.exec(cell) ?? NAMED.exec(cell))?.[1], ALONE, true)) return;
  const first = NAMED_FIRST.exec(cell);
  if (first && add(first[1], ALONE, true, start, start + first[0].length)) return;
  const last = NAMED_LAST.exec(cell);
  if (last && add(last[1], ALONE, true, end - last[0].length, end)) return;
  const head = /^\S{1,10}/.exec(cell)?.[0] as string;
  const tail = /\S{1,10}$/.exec(cell)?.[0] as string;
  // A number that is cut off a longer word by the limit is none; a word that is the whole cell was read above.
  if (isBlank(text.charCodeAt(start + head.length))) add(head, LOOSE, false, start, start + head.length);
  if (isBlank(text.charCodeAt(end - tail.length - 1))) add(tail, LOOSE, false, end - tail.length, end);
}

/** What a folio's line says beside it: '' where nothing. Left and right pages say it on either side. */
export function besideFolio(text: string, line: Span, folio: Span): string {
  const beside = `${text.slice(line.start, folio.start)} ${text.slice(folio.end, line.end)}`;
  return beside.replace(BARS, ' ').replace(/[\s\0-\x1f]+/g, ' ').trim();
}

const BARS = /^[\s|•·–—-]+|[\s|•·–—-]+$/g;

/**
 * Weighs folios by their company: words that stand beside a number on other pages too make it a folio; words that
 * stand there once (a footnote's, a table's) leave it one number among many. `lines` are the pages' edges with their
 * folios. A few pages alone cannot show what repeats, so there the look decides.
 */
export function weigh(text: string, pages: readonly { line: Span; folios: Folio[] }[][]): void {
  if (pages.length <= 3) return;
  const pagesWith = new Map<string, number>();
  const said = pages.map((page) => page.map(({ line, folios }) => folios.map((folio) => besideFolio(text, line, folio))));
  for (const page of said) for (const words of new Set(page.flat(2))) pagesWith.set(words, (pagesWith.get(words) ?? 0) + 1);
  pages.forEach((page, i) => {
    page.forEach(({ folios }, j) => {
      folios.forEach((folio, k) => {
        const words = said[i]?.[j]?.[k] ?? '';
        if (words === '' || folio.weight === ALONE) return;
        const repeated = (pagesWith.get(words) as number) > 1 && /\p{L}{3}/u.test(words) && !/[.;:,]$/.test(words);
        folio.weight = repeated ? APART : LOOSE;
      });
    });
  });
}
