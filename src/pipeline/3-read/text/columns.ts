import { hasLetter, isEnded, startsSmall } from './edges.ts';
import { findGaps, type Gap } from './gaps.ts';
import type { Line } from './lines.ts';

/**
 * Reads the columns of a page one after the other.
 *
 *     Key findings          Key advice            lines 1 to 6 share a gutter: the left parts are read first,
 *     • Courts are          • The ministry        then the right ones. The source is not touched; only the
 *       slow.                 should hire         order of the lines is.
 *     The review covers two years, and            crosses the gutter: the columns end here
 */
export function readColumns(text: string, page: readonly Line[], depth = 0): readonly Line[] {
  const gaps = page.map((line) => findGaps(text, line));
  if (!gaps.some((own) => own.some(isWide))) return page;
  const refused: Gutter[] = [];
  const reach = page.reduce((most, line) => Math.max(most, line.right), 0);
  const out: Line[] = [];
  let aside: readonly Line[] = [];
  let wide = false;
  for (let i = 0; i < page.length; ) {
    const line = page[i] as Line;
    const found = findGutter(text, page, gaps, i, refused);
    if (aside.length > 0 && (line.gap > 0 || found)) {
      out.push(...aside);
      aside = [];
      wide = true;
    }
    if (!found) {
      out.push(wide ? { ...line, turn: true } : line);
      wide = false;
      i++;
      continue;
    }
    // Lines above that are as narrow as the left column belong to it, where the right one begins lower down.
    for (let top = page[found.first] as Line; found.first > 0 && !top.turn && top.gap === 0; found.first--, out.pop()) {
      const above = page[found.first - 1] as Line;
      if (above.right > found.from || out.at(-1)?.start !== above.start) break;
      top = above;
    }
    const { left, right } = split(text, page, gaps, found);
    const flowsOn = goesOn(text, left.at(-1), page[found.last + 1]);
    const above = page[found.first - 1];
    const flowsIn = above !== undefined && above.right > reach * FULL && goesOn(text, above, left[0]);
    if (left[0]?.gap === 0 && !flowsIn) left[0] = { ...(left[0] as Line), turn: true };
    out.push(...inner(text, left, depth));
    // Text that flows around a box is not parted by it: the box is read behind the paragraph.
    if (flowsOn) aside = inner(text, right, depth);
    else out.push(...inner(text, right, depth));
    wide = true;
    i = found.last + 1;
  }
  out.push(...aside);
  return out;
}

/** Part of the page's width that a line of running text fills. */
const FULL = 0.8;

/** Does a sentence that `above` leaves open go on in `line`, directly below it? */
const goesOn = (text: string, above: Line | undefined, line: Line | undefined): boolean =>
  above !== undefined && line !== undefined && line.gap === 0 && !line.turn && !isEnded(text, above) && hasLetter(text, line);

/** A page has at most four columns. */
const inner = (text: string, lines: readonly Line[], depth: number): readonly Line[] => (depth > 0 ? lines : readColumns(text, lines, depth + 1));

/** Columns of print [from, to) that are white from line `first` to line `last` of the page. */
interface Gutter {
  from: number;
  to: number;
  first: number;
  last: number;
}

/** Width that starts a gutter; it may get narrower from line to line, but not under the second one. */
const WIDE = 3;
const NARROW = 2;
/** Lines that a region of columns is looked for in; a printed page has fewer. */
const TALLEST = 250;

const isWide = (gap: Gap): boolean => gap.to - gap.from >= WIDE;

/** The gutter of the columns that begin at line `first`; null where none do. */
function findGutter(text: string, page: readonly Line[], gaps: readonly Gap[][], first: number, refused: Gutter[]): Gutter | null {
  const line = page[first] as Line;
  // The right column may begin above the left one: then the white space before its first line starts the gutter.
  const before: Gap = { from: 0, to: line.left, end: 0, start: line.start };
  for (const gap of [...(gaps[first] as Gap[]), before]) {
    if (gap === before ? gap.to < LINE : !isWide(gap)) continue;
    if (refused.some(({ from, to, last }) => first <= last && gap.from < to && from < gap.to)) continue;
    const gutter = follow(text, page, gaps, first, gap);
    if (isProse(text, page, gaps, gutter)) return gutter;
    refused.push(gutter);
    if (refused.length > 8) refused.shift();
  }
  return null;
}

/** Follows a gap down the page as long as it stays open. Ends at the last line with words on both sides, or on one. */
function follow(text: string, page: readonly Line[], gaps: readonly Gap[][], first: number, gap: Gap): Gutter {
  let { from, to } = gap;
  let last = first;
  const { left, right } = { left: [] as Line[], right: [] as Line[] };
  for (let i = first; i < page.length && i - first < TALLEST; i++) {
    const line = page[i] as Line;
    const open = openAt(line, gaps[i] as Gap[], from, to);
    if (!open || (line.turn && i > first)) break;
    if (i > first && isBanner(text, line, page[i + 1], open, left, right)) break;
    from = Math.max(from, open.from);
    to = Math.min(to, open.to);
    // Where the right column has come to its end, the left one may still run on.
    if (open.start > 0 || open.end === 0 || (i === last + 1 && goesOn(text, left.at(-1), line))) last = i;
    if (open.end > 0) left.push({ ...line, end: open.end });
    if (open.start > 0) right.push({ ...line, start: open.start });
  }
  return { from, to, first, last };
}

/** The white space of `line` at [from, to): inside it, behind its end (start 0) or before its beginning (end 0). */
function openAt(line: Line, gaps: readonly Gap[], from: number, to: number): Gap | null {
  if (line.right <= to - NARROW) return { from: line.right, to: Number.POSITIVE_INFINITY, end: line.end, start: 0 };
  if (line.left >= from + NARROW) return { from: 0, to: line.left, end: 0, start: line.start };
  return gaps.find((gap) => Math.min(gap.to, to) - Math.max(gap.from, from) >= NARROW) ?? null;
}

/** A title on the left where the columns above it have come to an end: other columns begin behind it. */
function isBanner(text: string, line: Line, next: Line | undefined, open: Gap, left: readonly Line[], right: readonly Line[]): boolean {
  const [above, beside, top] = [left.at(-1), right.at(-1), right[0]];
  if (open.start > 0 || !next || !above || !beside || !top || isEnded(text, line) || !isEnded(text, beside)) return false;
  if (!isEnded(text, above)) return line.gap > 0 && startsSmall(text, top);
  return next.gap > 0 || line.gap > 1;
}

/** Lines with words on both sides that columns have at least. */
const FEWEST = 4;
/** Characters of a line of running text in the narrowest column; part of the lines that must be so long. */
const LINE = 18;
const LONG = 0.6;
/** Part of the lines that end inside a sentence which goes on below: a table's cells hardly do. */
const FLOW = 0.25;

/** Is there running text on both sides of the gutter? A table has a gutter too. */
function isProse(text: string, page: readonly Line[], gaps: readonly Gap[][], gutter: Gutter): boolean {
  const { left, right, both } = split(text, page, gaps, gutter);
  if (both.length < FEWEST) return false;
  const long = both.filter(([a, b]) => a.end - a.start >= LINE && b.end - b.start >= LINE).length;
  return long >= both.length * LONG && flow(text, left) >= FLOW && flow(text, right) >= FLOW;
}

function flow(text: string, lines: readonly Line[]): number {
  let flowing = 0;
  for (let i = 1; i < lines.length; i++) if (!isEnded(text, lines[i - 1] as Line) && startsSmall(text, lines[i] as Line)) flowing++;
  return flowing / Math.max(1, lines.length - 1);
}

/** Cuts the lines of a region at its gutter. */
function split(text: string, page: readonly Line[], gaps: readonly Gap[][], { from, to, first, last }: Gutter): { left: Line[]; right: Line[]; both: [Line, Line][] } {
  const left: Line[] = [];
  const right: Line[] = [];
  const both: [Line, Line][] = [];
  let blanks = 0;
  const add = (column: Line[], line: Line, since: { blanks: number; row: number }, row: number): void => {
    const above = column.at(-1);
    // A row where the other column alone has words is a blank line here, or half a line's height between two lines.
    const gap = above && blanks === since.blanks && !isEnded(text, above) ? 0 : row - since.row - 1;
    column.push(above ? { ...line, gap } : line);
    since.blanks = blanks;
    since.row = row;
  };
  const leftLast = { blanks: 0, row: 0 };
  const rightLast = { blanks: 0, row: 0 };
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
    if (open.start > 0) add(right, { ...line, start: open.start, left: Math.max(line.left, open.to), gap: 0, turn: right.length === 0 }, rightLast, row);
    if (open.end > 0 && open.start > 0) both.push([left.at(-1) as Line, right.at(-1) as Line]);
  }
  return { left, right, both };
}
