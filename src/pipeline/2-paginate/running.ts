import type { Span } from '../../model/span.ts';
import { type EdgeLine, isBlank } from './edges.ts';
import { APART, besideFolio, LONGEST_HEAD } from './folios.ts';
import type { Numbered } from './sequence.ts';

/** A page as its edges show it. */
export interface EdgedPage {
  lines: EdgeLine[];
  number: Numbered | null;
}

interface Repeat {
  pages: number[];
  /** Most pages in a row-like group: the pages of one chapter, or the left ones of the whole report. */
  dense: boolean;
  first: EdgeLine;
  /** Does another stand in the first one's column? Else that is the heading itself, which the others repeat. */
  firstIsAlike: boolean;
}

/** A running head stands on at least this many pages (of a short report, on all but the first), and on this share of
 *  those between its first and last. */
const LEAST = 3;
const DENSITY = 0.35;
/** Pages between two of one chapter's running heads, at most. */
const REACH = 6;
/** Columns by which heads of one place differ from page to page. */
const SAME_COLUMN = 3;

/**
 * Running heads and feet: lines at the edge of their page that say the same on many pages but for the page's number.
 * They are peeled from the edge inwards, so nothing that has body above and below it on its page can go.
 */
export function runningLines(text: string, pages: readonly EdgedPage[]): Span[] {
  const heads = repeats(text, pages, (line) => line.fromTop >= 0);
  const feet = repeats(text, pages, (line) => line.fromFoot >= 0);
  const found: Span[] = [];
  pages.forEach(({ lines, number }) => {
    const peel = (ordered: EdgeLine[], zone: Map<string, Repeat>) => {
      for (const [depth, line] of ordered.entries()) {
        const isClear = depth === 0 || (zone === heads ? line.blankBelow : line.blankAbove);
        if (!isFurniture(text, line, number, zone, pages.length, isClear)) break;
        found.push({ start: line.start, end: line.end });
      }
    };
    peel(
      lines.filter((line) => line.fromTop >= 0),
      heads,
    );
    peel(lines.filter((line) => line.fromFoot >= 0).reverse(), feet);
    // Where words stand beside the number that no other page says, the number alone goes.
    const folio = number?.folio;
    if (folio && (folio.weight >= APART || isAtCorner(folio, lines)))
      found.push({ start: folio.start, end: folio.end });
  });
  return found;
}

function isFurniture(
  text: string,
  line: EdgeLine,
  number: Numbered | null,
  zone: Map<string, Repeat>,
  pageCount: number,
  isClear: boolean,
): boolean {
  if (line.end - line.start > LONGEST_HEAD) return false;
  const holdsFolio = isOn(line, number?.folio);
  if (holdsFolio && isTitle(keyOf(text, line, number))) return true;
  const repeat = zone.get(keyOf(text, line, number));
  if (holdsFolio && repeat && repeat.pages.length > 1) return true;
  if (!repeat || repeat.pages.length < Math.min(LEAST, Math.max(2, pageCount - 1))) return false;
  if (line === repeat.first && !repeat.firstIsAlike) return false;
  // A few pages may begin with like items by chance.
  if (repeat.pages.length >= pageCount / 2) return pageCount > 2 * LEAST || !isItemOrProse(text, line);
  // On some pages, behind another head and close to the body: as likely a heading or a table's first row.
  if (!repeat.dense || !isClear) return false;
  return !(isTabular(text, line) || isItemOrProse(text, line));
}

const isOn = (line: Span, folio: Span | null | undefined): folio is Span =>
  !!folio && folio.start >= line.start && folio.end <= line.end;

/** Is it the first or last word of the page's first or last line? Else it may as well be a footnote's number. */
const isAtCorner = (folio: Span, lines: readonly EdgeLine[]): boolean =>
  lines.some(
    ({ fromTop, fromFoot, start, end }) =>
      (fromFoot === 0 && end === folio.end) || (fromTop === 0 && (end === folio.end || start === folio.start)),
  );

/** Words that may stand beside a page's number without being said twice: none, or a short title ("Annexes"). */
const isTitle = (words: string): boolean => words === '' || /^\p{Lu}[^\d]{2,70}[^\d.;:,]$/u.test(words);

/** What a line says, its page's number and its spacing aside. */
function keyOf(text: string, line: EdgeLine, number: Numbered | null): string {
  const folio = number?.folio;
  return besideFolio(text, line, isOn(line, folio) ? folio : { start: line.end, end: line.end });
}

function repeats(text: string, pages: readonly EdgedPage[], inZone: (line: EdgeLine) => boolean): Map<string, Repeat> {
  const found = new Map<string, Repeat>();
  pages.forEach(({ lines, number }, page) => {
    for (const line of lines) {
      if (!inZone(line) || line.end - line.start > LONGEST_HEAD) continue;
      const key = keyOf(text, line, number);
      const repeat = found.get(key);
      if (!repeat) found.set(key, { pages: [page], dense: false, first: line, firstIsAlike: false });
      else if (repeat.pages.at(-1) !== page) {
        repeat.pages.push(page);
        repeat.firstIsAlike ||= Math.abs(repeat.first.indent - line.indent) <= SAME_COLUMN;
      }
    }
  });
  for (const repeat of found.values()) repeat.dense = isDense(repeat.pages);
  return found;
}

/** Are there LEAST pages close together, and do they make up DENSITY of the pages between them? */
function isDense(pages: readonly number[]): boolean {
  let from = 0;
  for (let i = 1; i <= pages.length; i++) {
    if (i < pages.length && (pages[i] as number) - (pages[i - 1] as number) <= REACH) continue;
    const count = i - from;
    const length = (pages[i - 1] as number) - (pages[from] as number) + 1;
    if (count >= LEAST && count / length >= DENSITY) return true;
    from = i;
  }
  return false;
}

function isTabular(text: string, line: EdgeLine): boolean {
  for (let i = line.start; i < line.end; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x09 || (code === 0x20 && text.charCodeAt(i + 1) === 0x20 && isBlank(text.charCodeAt(i + 2))))
      return true;
  }
  return false;
}

const ITEM = /^([•●▪■◦‣–*+-]|\(?[0-9a-z]{1,4}[.)])\s/i;

function isItemOrProse(text: string, line: EdgeLine): boolean {
  const words = text.slice(line.start, line.end);
  return ITEM.test(words) || /[.;:,]$/.test(words) || /^\p{Ll}/u.test(words);
}
