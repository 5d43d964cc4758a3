import { isSpace } from './characters.ts';
import type { Line } from './lines.ts';

/** White space inside a line, two characters wide or more: what may be the gutter of columns or part a table's cells. */
export interface Gap {
  /** Printed columns it covers: [from, to). */
  from: number;
  to: number;
  /** Source offsets behind the words before it and of the words behind it. */
  end: number;
  start: number;
}

const TAB = 0x09;
const TAB_WIDTH = 8;
const NARROWEST = 2;

/** Most lines have none: one list for all. */
const NONE: Gap[] = [];

/** The gaps of a line that are `narrowest` columns wide or more, from left to right. A tab is a gap of its width. */
export function findGaps(text: string, line: Line, narrowest = NARROWEST): Gap[] {
  if (!line.spaced && narrowest >= NARROWEST) return NONE;
  const gaps: Gap[] = [];
  let column = line.left;
  for (let i = line.start; i < line.end; ) {
    if (!isSpace(text.charCodeAt(i))) {
      i++;
      column++;
      continue;
    }
    const end = i;
    const from = column;
    while (i < line.end && isSpace(text.charCodeAt(i))) {
      column = text.charCodeAt(i) === TAB ? column + TAB_WIDTH - (column % TAB_WIDTH) : column + 1;
      i++;
    }
    if (column - from >= narrowest) gaps.push({ from, to: column, end, start: i });
  }
  return gaps;
}
