import { isEnded, startsSmall } from './edges.ts';
import type { Gap } from './gaps.ts';
import type { Line } from './lines.ts';

/** Columns of print [from, to) that are white from line `first` to line `last` of the page. */
export interface Gutter {
  from: number;
  to: number;
  first: number;
  last: number;
}

/** Width that a gutter keeps at least. */
const NARROW = 2;

/** The white space of `line` at [from, to): inside it, behind its end (start 0) or before its beginning (end 0). */
export function openAt(line: Line, gaps: readonly Gap[], from: number, to: number): Gap | null {
  if (line.right <= to - NARROW) return { from: line.right, to: Number.POSITIVE_INFINITY, end: line.end, start: 0 };
  if (line.left >= from + NARROW) return { from: 0, to: line.left, end: 0, start: line.start };
  return gaps.find((gap) => Math.min(gap.to, to) - Math.max(gap.from, from) >= NARROW) ?? null;
}

/** What was seen of a column: blank lines of the page and the row up to its last line, and the width of its widest. */
interface Since {
  blanks: number;
  row: number;
  widest: number;
}

/** Part of the column that a line fills whose sentence goes on in the next. */
const FILLED = 0.7;

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
    since.widest = Math.max(since.widest, line.right - line.left);
    // A row where the other column alone has words is a blank line here, or half a line's height between two lines.
    const half = above && between === 1 && blanks === since.blanks && !isEnded(text, above);
    const runsOn = half && (startsSmall(text, line) || above.right - above.left > since.widest * FILLED);
    column.push(above ? { ...line, gap: runsOn ? 0 : between } : line);
    since.blanks = blanks;
    since.row = row;
  };
  const leftLast: Since = { blanks: 0, row: 0, widest: 0 };
  const rightLast: Since = { blanks: 0, row: 0, widest: 0 };
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
