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
  const indent = leftEdge(lines, from, to);
  let long = 0;
  let all = 0;
  const rights: number[] = [];
  for (let i = from; i < to; i++) {
    const line = lines[i] as Line;
    line.left -= indent;
    line.right -= indent;
    const length = line.end - line.start;
    all += length;
    if (length > WRAPPED) long += length;
    else rights.push(line.right);
  }
  const unwrapped = long > all * UNWRAPPED;
  rights.sort((a, b) => a - b);
  const usual = rights[Math.floor(rights.length * 0.85)] ?? first.right;
  const edge = commonEdge(rights);
  for (let i = from; i < to; ) {
    let end = i + 1;
    let widest = (lines[i] as Line).right;
    while (end < to && (lines[end] as Line).gap === 0) widest = Math.max(widest, (lines[end++] as Line).right);
    const reach = edge < widest && isUneven(lines, i, end, edge) ? edge : widest;
    const margin = unwrapped ? Number.POSITIVE_INFINITY : end - i < TELLING ? Math.max(reach, usual) : reach;
    for (; i < end; i++) (lines[i] as Line).margin = margin;
  }
}

/** Lines, and share of a page's lines, that end near each other where a page was wrapped; how near, by part of the width. */
const ENOUGH = 8;
const SHARE = 0.35;
const NEAR = 0.06;
/** Part of the width by which a line must reach beyond. */
const BEYOND = 1.04;

/** Where most lines of a page end; infinite where they end everywhere. `rights` ascend. */
function commonEdge(rights: readonly number[]): number {
  let most = Math.max(ENOUGH, rights.length * SHARE);
  let edge = Number.POSITIVE_INFINITY;
  let low = 0;
  rights.forEach((right, high) => {
    while ((rights[low] as number) < right * (1 - NEAR)) low++;
    if (high - low + 1 < most) return;
    most = high - low + 1;
    edge = right;
  });
  return edge;
}

/**
 * Converters that close hyphens put the end of the word on the upper line, which then reaches beyond the margin. Do single
 * lines of the stretch do so?
 */
function isUneven(lines: readonly Line[], from: number, to: number, edge: number): boolean {
  let beyond = 0;
  let near = 0;
  let row = 0;
  for (let i = from; i < to; i++) {
    const { right } = lines[i] as Line;
    row = right > edge * BEYOND ? row + 1 : 0;
    if (row > 2) return false;
    if (row > 0) beyond++;
    else if (right >= edge * (1 - NEAR)) near++;
  }
  return beyond > 0 && near > 0 && beyond <= (to - from) / 2;
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
