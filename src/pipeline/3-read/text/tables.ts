import { isEnded, startsSmall } from './edges.ts';
import type { Gap } from './gaps.ts';
import { type Line, SAME_INDENT as SAME } from './lines.ts';
import { cutRows, holes, type Row } from './rows.ts';

/** Lines with words in two columns or more that a table has at least. */
const FEWEST = 3;
/** Lines that one cell may have more than its neighbours. */
const TALLEST = 20;
/** Part of the lines of a second column that go on in the next line: two columns of text, if there is no third. */
const FLOW = 0.3;
/** Characters of a cell on the right, on average: columns of running text are no table. */
const CELL = 40;
/** Lines of several pages. */
const LONG = 200;

/**
 * Finds tables: lines one below the other whose cells begin at the same columns. Returns the rows by the index of their
 * first line in `lines`.
 *
 *   1.1 Hire staff in the      March      Finance        one row, where what follows the first line is set in
 *       two new districts      2031
 *   1.2 Train them             June       Personnel
 */
export function findTables(text: string, lines: readonly Line[]): Map<number, Row> {
  const rows = new Map<number, Row>();
  const gaps = lines.map((line) => holes(text, line));
  let free = 0;
  for (let i = 0; i < lines.length; ) {
    const { to, seen } = tableEnd(text, lines, gaps, i);
    if (to > i) {
      const from = i > free && isHead(text, lines[i - 1] as Line, lines[i] as Line) ? i - 1 : i;
      for (const [at, row] of cutRows(text, lines, from, to)) rows.set(at, row);
      free = to;
    }
    // What was refused is looked at again from its next line on; a very long stretch only from its middle on.
    i = to > i ? to : seen - i > LONG ? (i + seen) >> 1 : i + 1;
  }
  return rows;
}

/** Is `line` the head of the table that begins below it? Heads are set over numbers in their own way. */
function isHead(text: string, line: Line, below: Line): boolean {
  const count = holes(text, line).length;
  return count > 0 && count === holes(text, below).length && !below.turn && below.gap <= 1;
}

/**
 * Index behind the table that begins at line `from`, `from` where none does; and behind the last line that was looked at.
 * `holed`: the holes of each line.
 */
function tableEnd(
  text: string,
  lines: readonly Line[],
  holed: readonly Gap[][],
  from: number,
): { to: number; seen: number } {
  const first = holed[from] as Gap[];
  if (first.length === 0) return { to: from, seen: from };
  let columns = first.map(({ to }) => to);
  let to = from + 1;
  let aligned = 1;
  let last = from;
  let length = 0;
  let cells = first.length;
  let flowing = 0;
  let right = rightOf(lines[from] as Line, first);
  for (; to < lines.length; to++) {
    const line = lines[to] as Line;
    if (line.turn || line.gap > 1 || to - last > TALLEST) break;
    const gaps = holed[to] as Gap[];
    const common = columns.filter((column) => gaps.some((gap) => Math.abs(gap.to - column) <= SAME));
    if (common.length > 0) {
      columns = [...new Set([...columns, ...gaps.map((gap) => gap.to)])].slice(0, 12);
      aligned++;
      last = to;
      length += line.end - (gaps[0] as Gap).start;
      cells += gaps.length;
      const below = rightOf(line, gaps);
      if (!isEnded(text, right) && startsSmall(text, below)) flowing++;
      right = below;
    } else if (gaps.length > 0 || crosses(line, columns)) break;
  }
  if (aligned < FEWEST || length > cells * CELL || (columns.length < 2 && flowing > aligned * FLOW))
    return { to: from, seen: to };
  // The first cell of the last row may run on below the others, and on the next page.
  let end = last + 1;
  for (let line = lines[end]; line && end - last < TALLEST; line = lines[++end]) {
    if (line.gap > 0 || crosses(line, columns) || line.right > Math.min(...columns)) break;
    const above = lines[end - 1] as Line;
    if (line.turn && (isEnded(text, above) || !startsSmall(text, line))) break;
  }
  return { to: end, seen: end };
}

/** The part of the line that lies in its second column. */
const rightOf = (line: Line, gaps: readonly Gap[]): Line => ({ ...line, start: (gaps[0] as Gap).start });

/** Do the words of the line run over the beginning of the second column? Then it is a paragraph, not part of a cell. */
const crosses = (line: Line, columns: readonly number[]): boolean => {
  const second = Math.min(...columns);
  return line.left < second && line.right > second;
};
