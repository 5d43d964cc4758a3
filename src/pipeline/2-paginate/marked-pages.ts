import type { Span } from '../../model/span.ts';
import { hasWords } from './breaks.ts';
import { isBlank } from './edges.ts';
import { type Label, labelAt } from './label.ts';

/** A page number that stands at the top or end of its page: a converter's mark, or a folio line. */
export interface Milestone extends Span {
  label: Label;
}

export interface MarkedPage {
  start: number;
  label: string | null;
}

/**
 * Does the number stand at the top of its page, or at the end? Nothing but white space before the first says top;
 * nothing behind the last says end, any number above the first words top. Words before "1" are the words of page 1, so it stands at their end; words before
 * "2" alone are page 1, so 2 stands at its own top. Else what leaves no sliver of a page, or is usual for the mark.
 */
export function standsAt(text: string, marks: readonly Milestone[], usual: 'top' | 'end'): 'top' | 'end' {
  const first = marks[0] as Milestone;
  const last = marks.at(-1) as Milestone;
  const before = hasWords(text, 0, first.start);
  const behind = hasWords(text, last.end, text.length);
  if (before !== behind) return before ? 'end' : 'top';
  if (!before) return usual;
  if (first.label.value <= 1) return 'end';
  if (first.label.value === 2) return 'top';
  if (before && FIRST_LINE.test(text.slice(0, FIRST_WITHIN))) return 'top';
  // A title in front of the first number is no page, nor is a line of thanks behind the last.
  const page = ((last.start - first.end) / (marks.length - 1)) * SLIVER;
  if (first.start < page && text.length - last.end > page) return 'top';
  return text.length - last.end < page && first.start > page ? 'end' : usual;
}

/** Characters at the beginning of a text in which its first words stand. */
const FIRST_WITHIN = 2000;

/** A number alone above the first words, though not of the count: "i" on the cover. */
const FIRST_LINE = /^\s*(?:[ivxl]{1,6}|\d{1,4})[ \t]*[\r\n]/;

/** Part of a page that is too little to be one. */
const SLIVER = 0.25;

/** Pages from numbers that stand at their tops: each begins at its number. */
export function pagesFromTops(text: string, marks: readonly Milestone[]): MarkedPage[] {
  const pages: MarkedPage[] = marks.map(({ start, label }) => ({ start, label: label.text }));
  const first = marks[0] as Milestone;
  if (!hasWords(text, 0, first.start)) (pages[0] as MarkedPage).start = 0;
  else pages.unshift({ start: 0, label: first.label.value === 2 ? labelAt(first.label.series, 1) : null });
  return pages;
}

/**
 * Pages from numbers that stand at their ends: each ends behind its number's line. Where a number is not one more than
 * the last, more pages than one end there, and nobody knows where the others begin: null.
 */
export function pagesFromEnds(text: string, marks: readonly Milestone[]): MarkedPage[] {
  const pages: MarkedPage[] = [];
  let start = 0;
  let longest = 0;
  let due: Label | null = null;
  for (const { end, label } of marks) {
    const follows: boolean = due !== null && label.series === due.series && label.value === due.value + 1;
    const isNext = follows || (label.value <= 1 && label.series !== due?.series);
    pages.push({ start, label: isNext ? label.text : null });
    const next = lineAfter(text, end);
    if (follows) longest = Math.max(longest, next - start);
    start = next;
    due = label;
  }
  // An excerpt begins at page 12, and its last page may have lost its number: one page each, if no longer than others.
  const first = pages[0] as MarkedPage;
  if (first.label === null && (pages[1]?.start ?? start) <= longest) first.label = (marks[0] as Milestone).label.text;
  if (!hasWords(text, start, text.length)) return pages;
  const isOne = due !== null && text.length - start <= longest;
  return [...pages, { start, label: due && isOne ? labelAt(due.series, due.value + 1) : null }];
}

function lineAfter(text: string, at: number): number {
  let next = at;
  while (next < text.length && text[next] !== '\n' && text[next] !== '\r' && isBlank(text.charCodeAt(next))) next++;
  if (text[next] === '\r' && text[next + 1] === '\n') return next + 2;
  return text[next] === '\n' || text[next] === '\r' ? next + 1 : at;
}
