import type { Line } from './lines.ts';

/** A line longer than this was never wrapped: it is a paragraph by itself. */
const WRAPPED = 240;
/** Part of a page's characters in such lines from which its other lines count as unwrapped too. */
const UNWRAPPED = 0.3;
/** Stretches of fewer lines tell nothing about the margin; the page does. */
const TELLING = 3;

/**
 * Sets the margin that each line reaches for, and the left edge that indents count from. The margin is the longest line
 * of its stretch (the lines between two blank ones), because boxes, quotations and columns are narrower than the page.
 */
export function setMargins(lines: Line[]): void {
  for (let from = 0; from < lines.length; ) {
    const page = lines[from] as Line;
    let to = from + 1;
    while (to < lines.length && !(lines[to] as Line).turn) to++;
    setPage(lines, from, to, page);
    from = to;
  }
}

function setPage(lines: Line[], from: number, to: number, first: Line): void {
  const edge = leftEdge(lines, from, to);
  let long = 0;
  let all = 0;
  const rights: number[] = [];
  for (let i = from; i < to; i++) {
    const line = lines[i] as Line;
    line.left -= edge;
    line.right -= edge;
    const length = line.end - line.start;
    all += length;
    if (length > WRAPPED) long += length;
    else rights.push(line.right);
  }
  const unwrapped = long > all * UNWRAPPED;
  rights.sort((a, b) => a - b);
  const usual = rights[Math.floor(rights.length * 0.85)] ?? first.right;
  for (let i = from; i < to; ) {
    let end = i + 1;
    let widest = (lines[i] as Line).right;
    while (end < to && (lines[end] as Line).gap === 0) widest = Math.max(widest, (lines[end++] as Line).right);
    const margin = unwrapped ? Number.POSITIVE_INFINITY : end - i < TELLING ? Math.max(widest, usual) : widest;
    for (; i < end; i++) (lines[i] as Line).margin = margin;
  }
}

/** The least indent that at least one line in twenty has: a stray number in the margin moves nothing. */
function leftEdge(lines: Line[], from: number, to: number): number {
  const counts = new Map<number, number>();
  for (let i = from; i < to; i++) {
    const { left } = lines[i] as Line;
    counts.set(left, (counts.get(left) ?? 0) + 1);
  }
  const enough = Math.max(1, (to - from) / 20);
  let edge = Number.POSITIVE_INFINITY;
  for (const [left, count] of counts) if (count >= enough && left < edge) edge = left;
  return edge === Number.POSITIVE_INFINITY ? 0 : edge;
}
