import { goesOn, isEnded, startsSmall } from './edges.ts';
import type { Gap } from './gaps.ts';
import type { Line } from './lines.ts';
import { type Gutter, openAt, splitAt } from './split.ts';

/** Width that starts a gutter; it may get narrower from line to line, but not under 2. */
const WIDE = 3;
/** Lines that a region of columns is looked for in; a printed page has fewer. */
const TALLEST = 250;

export const isWide = (gap: Gap): boolean => gap.to - gap.from >= WIDE;

/** The gutter of the columns that begin at line `first`; null where none do. */
export function findGutter(
  text: string,
  page: readonly Line[],
  gaps: readonly Gap[][],
  first: number,
  refused: Gutter[],
): Gutter | null {
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

/** A title on the left where the columns above it have come to an end: other columns begin behind it. */
function isBanner(
  text: string,
  line: Line,
  next: Line | undefined,
  open: Gap,
  left: readonly Line[],
  right: readonly Line[],
): boolean {
  const [above, beside, top] = [left.at(-1), right.at(-1), right[0]];
  if (open.start > 0 || !next || !above || !beside || !top || isEnded(text, line) || !isEnded(text, beside))
    return false;
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
  const { left, right, both } = splitAt(text, page, gaps, gutter);
  if (both.length < FEWEST) return false;
  const long = both.filter(([a, b]) => a.end - a.start >= LINE && b.end - b.start >= LINE).length;
  return long >= both.length * LONG && flow(text, left) >= FLOW && flow(text, right) >= FLOW;
}

function flow(text: string, lines: readonly Line[]): number {
  let flowing = 0;
  for (let i = 1; i < lines.length; i++)
    if (!isEnded(text, lines[i - 1] as Line) && startsSmall(text, lines[i] as Line)) flowing++;
  return flowing / Math.max(1, lines.length - 1);
}
