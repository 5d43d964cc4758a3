import { isEnded, startsSmall } from './edges.ts';
import type { Gap } from './gaps.ts';
import { shapeOf } from './headings.ts';
import type { Line } from './lines.ts';
import { findStart } from './markers.ts';

/** Columns of print [from, to) that are white from line `first` to line `last` of the page. */
export interface Gutter {
  from: number;
  to: number;
  first: number;
  last: number;
}

/** Width that a gutter keeps at least. */
export const NARROW = 2;

/** The white space of `line` at [from, to): inside it, behind its end (start 0) or before its beginning (end 0). */
export function openAt(line: Line, gaps: readonly Gap[], from: number, to: number): Gap | null {
  if (line.right <= to - NARROW) return { from: line.right, to: Number.POSITIVE_INFINITY, end: line.end, start: 0 };
  if (line.left >= from + NARROW) return { from: 0, to: line.left, end: 0, start: line.start };
  return gaps.find((gap) => Math.min(gap.to, to) - Math.max(gap.from, from) >= NARROW) ?? null;
}

/** What was seen of a column: blank lines of the page and the row up to its last line. */
interface Since {
  blanks: number;
  row: number;
  /** Columns of print that its widest line fills. */
  widest: number;
}

/** Part of the column that a line fills whose sentence goes on in the next. */
const FILLED = 0.7;

/**
 * Does `line`, which a capital opens, go on with one above that fills the column? What follows a title does not.
 */
const mayRunOn = (text: string, above: Line, line: Line, widest: number): boolean =>
  above.right - above.left > widest * FILLED &&
  (shapeOf(text, above.start, above.end) === 'capitals') === (shapeOf(text, line.start, line.end) === 'capitals');

/** Cuts the lines of a region at its gutter. */
export function splitAt(
  text: string,
  page: readonly Line[],
  gaps: readonly Gap[][],
  { from, to, first, last }: Gutter,
): { left: Line[]; right: Line[]; both: [Line, Line][] } {
  const left: Line[] = [];
  const right: Line[] = [];
  const both: [Line, Line][] = [];
  let blanks = 0;
  const add = (column: Line[], line: Line, since: Since, row: number): void => {
    const above = column.at(-1);
    const between = row - since.row - 1;
    // A row where the other column alone has words is a blank line here, or half a line's height between two lines.
    const half = above && between === 1 && blanks === since.blanks && !isEnded(text, above);
    const opens = half && findStart(text, line.start, line.end) !== null;
    const runsOn = half && !opens && (startsSmall(text, line) || mayRunOn(text, above, line, since.widest));
    column.push(above ? { ...line, gap: runsOn ? 0 : between } : line);
    since.blanks = blanks;
    since.row = row;
  };
  const leftLast: Since = { blanks: 0, row: 0, widest: 0 };
  const rightLast: Since = { blanks: 0, row: 0, widest: 0 };
  for (let i = first; i <= last; i++) {
    const line = page[i] as Line;
    const open = openAt(line, gaps[i] as Gap[], from, to);
    if (open && open.end > 0) leftLast.widest = Math.max(leftLast.widest, Math.min(line.right, open.from) - line.left);
    if (open && open.start > 0)
      rightLast.widest = Math.max(rightLast.widest, line.right - Math.max(line.left, open.to));
  }
  let row = 0;
  for (let i = first; i <= last; i++) {
    const line = page[i] as Line;
    if (i > first) {
      row += line.gap + 1;
      blanks += line.gap;
    }
    const open = openAt(line, gaps[i] as Gap[], from, to);
    if (!open) continue;
    if (open.end > 0) add(left, { ...line, end: open.end, right: Math.min(line.right, open.from) }, leftLast, row);
    if (open.start > 0)
      add(
        right,
        { ...line, start: open.start, left: Math.max(line.left, open.to), gap: 0, turn: right.length === 0 },
        rightLast,
        row,
      );
    if (open.end > 0 && open.start > 0) both.push([left.at(-1) as Line, right.at(-1) as Line]);
  }
  return { left, right, both };
}
