import type { Span } from '../../model/span.ts';
import { type EdgeLine, isBlank } from './edges.ts';
import { LONGEST_HEAD } from './folios.ts';
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
}

/** A running head stands on at least this many pages, and on this share of those between its first and last. */
const LEAST = 3;
const DENSITY = 0.35;
/** Pages between two of one chapter's running heads, at most. */
const APART_AT_MOST = 6;

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
      for (const line of ordered) {
        if (!isFurniture(text, line, number, zone, pages.length)) break;
        found.push({ start: line.start, end: line.end });
      }
    };
    peel(lines.filter((line) => line.fromTop >= 0), heads);
    peel(lines.filter((line) => line.fromFoot >= 0).reverse(), feet);
  });
  return found;
}

function isFurniture(text: string, line: EdgeLine, number: Numbered | null, zone: Map<string, Repeat>, pageCount: number): boolean {
  if (line.end - line.start > LONGEST_HEAD) return false;
  const folio = number?.folio;
  const holdsFolio = !!folio && folio.start >= line.start && folio.end <= line.end;
  if (holdsFolio && (folio.apart || isShortEdge(line))) return true;
  const repeat = zone.get(keyOf(text, line, number));
  if (!repeat || repeat.pages.length < Math.min(LEAST, pageCount)) return false;
  // A number printed nowhere else makes a line a head; without it, what a table or a list repeats must look otherwise.
  if (repeat.pages.length >= pageCount / 2) return true;
  if (!repeat.dense || repeat.pages[0] === undefined) return false;
  return holdsFolio || !(isTabular(text, line) || isItemOrProse(text, line));
}

/** The outermost line of its page, no longer than a title: "Annexes 57". */
const isShortEdge = (line: EdgeLine): boolean => (line.fromTop === 0 || line.fromFoot === 0) && line.end - line.start <= 100;

/** What a line says, its page's number and its spacing aside. */
function keyOf(text: string, line: EdgeLine, number: Numbered | null): string {
  const folio = number?.folio;
  const words =
    folio && folio.start >= line.start && folio.end <= line.end
      ? `${text.slice(line.start, folio.start)} # ${text.slice(folio.end, line.end)}`
      : text.slice(line.start, line.end);
  // Left and right pages print the number on either side of the same words.
  return words.replace(/#/g, ' ').replace(/[\s\u0000-\u001f]+/g, ' ').trim();
}

function repeats(text: string, pages: readonly EdgedPage[], inZone: (line: EdgeLine) => boolean): Map<string, Repeat> {
  const found = new Map<string, Repeat>();
  pages.forEach(({ lines, number }, page) => {
    for (const line of lines) {
      if (!inZone(line) || line.end - line.start > LONGEST_HEAD) continue;
      const key = keyOf(text, line, number);
      const repeat = found.get(key);
      if (!repeat) found.set(key, { pages: [page], dense: false });
      else if (repeat.pages.at(-1) !== page) repeat.pages.push(page);
    }
  });
  for (const repeat of found.values()) repeat.dense = isDense(repeat.pages);
  return found;
}

/** Are there LEAST pages close together, and do they make up DENSITY of the pages between them? */
function isDense(pages: readonly number[]): boolean {
  let from = 0;
  for (let i = 1; i <= pages.length; i++) {
    if (i < pages.length && (pages[i] as number) - (pages[i - 1] as number) <= APART_AT_MOST) continue;
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
    if (code === 0x09 || (code === 0x20 && text.charCodeAt(i + 1) === 0x20 && isBlank(text.charCodeAt(i + 2)))) return true;
  }
  return false;
}

const ITEM = /^([•●▪■◦‣–*+-]|\(?[0-9a-z]{1,4}[.)])\s/i;

function isItemOrProse(text: string, line: EdgeLine): boolean {
  const words = text.slice(line.start, line.end);
  return ITEM.test(words) || /[.;:,]$/.test(words) || /^\p{Ll}/u.test(words);
}
