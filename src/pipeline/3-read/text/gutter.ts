import { goesOn, isEnded, startsSmall } from './edges.ts';
import { findGaps, type Gap } from './gaps.ts';
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
  known: readonly Gutter[],
): Gutter | null {
  const line = page[first] as Line;
  if (line.left < LINE && (gaps[first] as Gap[]).length === 0) return null;
  // The right column may begin above the left one: then the white space before its first line starts the gutter.
  const before: Gap = { from: 0, to: line.left, end: 0, start: line.start };
  for (const gap of [...(gaps[first] as Gap[]), before]) {
    if (gap === before ? gap.to < LINE : !isWide(gap)) continue;
    if (refused.some(({ from, to, last }) => first <= last && gap.from < to && from < gap.to)) continue;
    const gutter = follow(text, page, gaps, first, gap);
    if (isProse(text, page, gaps, gutter, known.some(overlaps(gutter)))) return gutter;
    // One of a line or two ended at once, whatever made it narrow: the next line may begin columns there.
    if (gutter.last - first < FEWEST) continue;
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
/** The same where other pages have columns there too. */
const SOME = 0.4;
/** Part of the lines that end inside a sentence which goes on below: a table's cells hardly do. */
const FLOW = 0.25;

const overlaps =
  ({ from, to }: Gutter) =>
  (other: Gutter): boolean =>
    Math.min(to, other.to) - Math.max(from, other.from) >= 2;

/**
 * Is there running text on both sides of the gutter? A table has a gutter too. Where other pages have columns there, a
 * few lines are enough.
 */
function isProse(
  text: string,
  page: readonly Line[],
  gaps: readonly Gap[][],
  gutter: Gutter,
  isKnown: boolean,
): boolean {
  const { left, right, both } = splitAt(text, page, gaps, gutter);
  const isLong = (line: Line): boolean => longest(text, line) >= LINE;
  const share = (lines: readonly Line[]): number => lines.filter(isLong).length / lines.length;
  if (isKnown && left.length > 0 && right.length > 0 && left.length + right.length >= FEWEST)
    return share(left) >= SOME && share(right) >= SOME && flow(text, left) + flow(text, right) >= FLOW;
  if (both.length < FEWEST) return false;
  // Titles and ends of paragraphs beside lines of the other column make few pairs of long lines: each column by itself.
  const filled =
    both.filter(([a, b]) => isLong(a) && isLong(b)).length >= both.length * LONG ||
    (share(left) >= LONG && share(right) >= LONG);
  return filled && flow(text, left) >= FLOW && flow(text, right) >= FLOW;
}

/** Characters of the longest stretch of the line that no wide gap parts: what is on the right may be two columns. */
function longest(text: string, line: Line): number {
  let most = 0;
  let start = line.start;
  for (const gap of findGaps(text, line).filter(isWide)) {
    most = Math.max(most, gap.end - start);
    start = gap.start;
  }
  return Math.max(most, line.end - start);
}

function flow(text: string, lines: readonly Line[]): number {
  let flowing = 0;
  for (let i = 1; i < lines.length; i++)
    if (!isEnded(text, lines[i - 1] as Line) && startsSmall(text, lines[i] as Line)) flowing++;
  return flowing / Math.max(1, lines.length - 1);
}
