import { goesOn, isEnded } from './edges.ts';
import { findGaps } from './gaps.ts';
import { findGutter, isWide } from './gutter.ts';
import type { Line } from './lines.ts';
import { type Gutter, NARROW, splitAt } from './split.ts';

/**
 * Reads the columns of a page one after the other.
 *
 *     Key findings          Key advice            lines 1 to 6 share a gutter: the left parts are read first,
 *     • Courts are          • The ministry        then the right ones. The source is not touched; only the
 *       slow.                 should hire         order of the lines is.
 *     The review covers two years, and            crosses the gutter: the columns end here
 */
export function readColumns(text: string, page: readonly Line[], known: Gutter[] = [], depth = 0): readonly Line[] {
  const gaps = page.map((line) => findGaps(text, line));
  if (!gaps.some((own) => own.some(isWide))) return page;
  const refused: Gutter[] = [];
  const reach = page.reduce((most, line) => Math.max(most, line.right), 0);
  const out: Line[] = [];
  let aside: readonly Line[] = [];
  let wide = false;
  for (let i = 0; i < page.length; ) {
    const line = page[i] as Line;
    const found = findGutter(text, page, gaps, i, refused, known);
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
    found.last = runOut(text, page, found);
    known.push({ ...found });
    if (known.length > KNOWN) known.shift();
    const { left, right } = splitAt(text, page, gaps, found);
    const flowsOn = goesOn(text, left.at(-1), page[found.last + 1]);
    const above = page[found.first - 1];
    const flowsIn = above !== undefined && above.right > reach * FULL && goesOn(text, above, left[0]);
    if (left[0]?.gap === 0 && !flowsIn) left[0] = { ...(left[0] as Line), turn: true };
    out.push(...inner(text, left, known, depth));
    // Text that flows around a box is not parted by it: the box is read behind the paragraph.
    if (flowsOn) aside = setApart(inner(text, right, known, depth));
    else out.push(...inner(text, right, known, depth));
    wide = true;
    i = found.last + 1;
  }
  out.push(...aside);
  return out;
}

/** Part of the page's width that a line of running text fills. */
const FULL = 0.8;

/** Lines that are read behind a paragraph, as if white space stood above them. */
const setApart = (lines: readonly Line[]): readonly Line[] =>
  lines.map((line, i) => (i === 0 ? { ...line, gap: 1, turn: false } : line));

/** A page has at most four columns. */
const inner = (text: string, lines: readonly Line[], known: Gutter[], depth: number): readonly Line[] =>
  depth > 0 ? lines : readColumns(text, lines, known, depth + 1);

/** Gutters of the pages before that are remembered. */
const KNOWN = 16;
/** Part of the left column that a line fills which was wrapped at its edge. */
const WRAPPED = 0.8;

/**
 * Index of the last line of the columns. The left one may run on below the right one to the foot of the page: lines as
 * narrow as it, some of them wrapped at its edge.
 */
function runOut(text: string, page: readonly Line[], { from, to, first, last }: Gutter): number {
  let wrapped = false;
  const edge = page
    .slice(first, last + 1)
    .reduce((least, line) => Math.min(least, line.left), Number.POSITIVE_INFINITY);
  for (let i = last + 1; i < page.length; i++) {
    const line = page[i] as Line;
    if (line.right > Math.max(from, to - NARROW) || line.turn) return last;
    wrapped ||= line.right - edge >= (from - edge) * WRAPPED && !isEnded(text, line);
  }
  return wrapped ? page.length - 1 : last;
}
