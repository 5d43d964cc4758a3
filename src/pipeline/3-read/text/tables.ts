import { isDigit, isSpace } from './characters.ts';
import { isEnded, startsSmall } from './edges.ts';
import { findGaps, type Gap } from './gaps.ts';
import type { Line } from './lines.ts';
import { findStart } from './markers.ts';

/** Part of a line that lies in one column of a table: source offsets. */
export interface Piece {
  start: number;
  end: number;
}

/** A row of a table: its lines, and what each of its columns holds, from left to right and from top to bottom. */
export interface Row {
  lines: Line[];
  cells: Piece[][];
}

/** Lines with words in two columns or more that a table has at least. */
const FEWEST = 3;
/** Lines that one cell may have more than its neighbours. */
const TALLEST = 20;
/** White space that parts cells, in columns. Loosely set type has narrower holes. */
const HOLE = 3;
/** Cells of one column begin this close to each other. */
const SAME = 1;
/** Part of the lines of a second column that go on in the next line: two columns of text, if there is no third. */
const FLOW = 0.3;
/** Characters of a cell on the right, on average: columns of running text are no table. */
const CELL = 40;

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
  for (let i = 0; i < lines.length; ) {
    const to = tableEnd(text, lines, i);
    if (to > i) for (const [at, row] of cutRows(text, lines, i, to)) rows.set(at, row);
    i = Math.max(to, i + 1);
  }
  return rows;
}

/** The gaps of a line that may part cells: the white space behind a bullet or number does not. */
function holes(text: string, line: Line): Gap[] {
  const start = findStart(text, line.start, line.end);
  return findGaps(text, line).filter((gap) => gap.to - gap.from >= HOLE && !(start && gap.start <= start.text));
}

/** Index behind the table that begins at line `from`; `from` where none does. */
function tableEnd(text: string, lines: readonly Line[], from: number): number {
  const first = holes(text, lines[from] as Line);
  if (first.length === 0) return from;
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
    const gaps = holes(text, line);
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
  if (aligned < FEWEST || length > cells * CELL || (columns.length < 2 && flowing > aligned * FLOW)) return from;
  // The first cell of the last row may run on below the others.
  let end = last + 1;
  for (let line = lines[end]; line && !line.turn && line.gap === 0 && !crosses(line, columns) && end - last < TALLEST; line = lines[end]) end++;
  return end;
}

/** The part of the line that lies in its second column. */
const rightOf = (line: Line, gaps: readonly Gap[]): Line => ({ ...line, start: (gaps[0] as Gap).start });

/** Do the words of the line run over the beginning of the second column? Then it is a paragraph, not part of a cell. */
const crosses = (line: Line, columns: readonly number[]): boolean => {
  const second = Math.min(...columns);
  return line.left < second && line.right > second;
};

function cutRows(text: string, lines: readonly Line[], from: number, to: number): [number, Row][] {
  const left = Math.min(...lines.slice(from, to).map((line) => line.left));
  const indented = lines.slice(from, to).some((line, i) => i > 0 && line.left > left + SAME && line.gap === 0 && holes(text, line).length > 0);
  const starts = columnStarts(text, lines, from, to);
  const rows: [number, Row][] = [];
  for (let i = from; i < to; i++) {
    const line = lines[i] as Line;
    const opens = rows.length === 0 || opensRow(text, line, lines[i - 1] as Line, left, indented);
    if (opens) rows.push([i, { lines: [], cells: starts.map(() => []) }]);
    const { lines: own, cells } = (rows.at(-1) as [number, Row])[1];
    own.push(line);
    for (const piece of pieces(text, line)) cells[columnOf(starts, piece.column)]?.push({ start: piece.start, end: piece.end });
  }
  return rows;
}

/** Does a row begin with `line`? `left` is where the table begins; `indented`: second lines of its first column are set in. */
function opensRow(text: string, line: Line, above: Line, left: number, indented: boolean): boolean {
  if (line.gap > 0) return true;
  if (line.left > left + HOLE && holes(text, line).length === 0) return endsWithNumber(text, above) && endsWithNumber(text, line);
  if (!indented || (endsWithNumber(text, above) && endsWithNumber(text, line))) return true;
  return line.left <= left + SAME && !isSecondLine(text, line);
}

/** Each line of a column of numbers is a row: pages, sums. */
const endsWithNumber = (text: string, line: Line): boolean => isDigit(text.charCodeAt(line.end - 1));

/** A cell's second line begins with a small letter. */
const isSecondLine = (text: string, line: Line): boolean => {
  const character = text.charAt(line.start);
  return character !== character.toUpperCase() && !isDigit(character.charCodeAt(0)) && !isSpace(character.charCodeAt(0));
};

function* pieces(text: string, line: Line): Generator<Piece & { column: number }> {
  let start = line.start;
  let column = line.left;
  for (const gap of holes(text, line)) {
    yield { start, end: gap.end, column };
    start = gap.start;
    column = gap.to;
  }
  yield { start, end: line.end, column };
}

/** Where the columns of a table begin: starts of cells, those close to each other taken as one. */
function columnStarts(text: string, lines: readonly Line[], from: number, to: number): number[] {
  const all = lines.slice(from, to).flatMap((line) => Array.from(pieces(text, line), ({ column }) => column));
  const starts: number[] = [];
  for (const start of [...new Set(all)].sort((a, b) => a - b)) {
    if (starts.length === 0 || start > (starts.at(-1) as number) + HOLE * 2) starts.push(start);
  }
  return starts;
}

function columnOf(starts: readonly number[], column: number): number {
  let at = 0;
  while (at + 1 < starts.length && (starts[at + 1] as number) <= column + SAME) at++;
  return at;
}
