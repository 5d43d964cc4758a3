import { isDigit, isSpace } from './characters.ts';
import { findGaps, type Gap } from './gaps.ts';
import { type Line, SAME_INDENT as SAME } from './lines.ts';
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

/** White space that parts cells, in columns. Loosely set type has narrower holes. */
const HOLE = 3;

/** The gaps of a line that may part cells: the white space behind a bullet or number does not. */
export function holes(text: string, line: Line): Gap[] {
  const gaps = findGaps(text, line);
  if (gaps.length === 0) return gaps;
  const wide = gaps.filter((gap) => gap.to - gap.from >= HOLE);
  const start = wide.length > 0 ? findStart(text, line.start, line.end) : null;
  return start ? wide.filter((gap) => gap.start > start.text) : wide;
}

/** Cuts the lines of a table, [from, to), into rows: each with the index of its first line. */
export function cutRows(text: string, lines: readonly Line[], from: number, to: number): [number, Row][] {
  const left = lines.slice(from, to).reduce((least, line) => Math.min(least, line.left), Number.POSITIVE_INFINITY);
  const indented = lines
    .slice(from, to)
    .some((line, i) => i > 0 && line.left > left + SAME && line.gap === 0 && holes(text, line).length > 0);
  const starts = columnStarts(text, lines, from, to);
  const rows: [number, Row][] = [];
  for (let i = from; i < to; i++) {
    const line = lines[i] as Line;
    const opens = rows.length === 0 || opensRow(text, line, lines[i - 1] as Line, left, indented);
    if (opens) rows.push([i, { lines: [], cells: starts.map(() => []) }]);
    const { lines: own, cells } = (rows.at(-1) as [number, Row])[1];
    own.push(line);
    for (const piece of pieces(text, line, starts, i === from))
      cells[columnOf(starts, piece.column)]?.push({ start: piece.start, end: piece.end });
  }
  return rows;
}

/** Does a row begin with `line`? `left` is where the table begins; `indented`: second lines of its first column are set in. */
function opensRow(text: string, line: Line, above: Line, left: number, indented: boolean): boolean {
  if (line.gap > 0) return true;
  if (line.left > left + HOLE && holes(text, line).length === 0)
    return endsWithNumber(text, above) && endsWithNumber(text, line);
  if (!indented || (endsWithNumber(text, above) && endsWithNumber(text, line))) return true;
  return line.left <= left + SAME && !isSecondLine(text, line);
}

/** Each line of a column of numbers is a row: pages, sums. */
const endsWithNumber = (text: string, line: Line): boolean => isDigit(text.charCodeAt(line.end - 1));

/** A cell's second line begins with a small letter. */
const isSecondLine = (text: string, line: Line): boolean => {
  const character = text.charAt(line.start);
  return (
    character !== character.toUpperCase() && !isDigit(character.charCodeAt(0)) && !isSpace(character.charCodeAt(0))
  );
};

function* pieces(
  text: string,
  line: Line,
  starts: readonly number[] = [],
  isHead = false,
): Generator<Piece & { column: number }> {
  let start = line.start;
  let column = line.left;
  const wide = holes(text, line);
  for (const gap of starts.length > 1 && starts.length <= MOST ? withNarrow(text, line, wide, starts, isHead) : wide) {
    yield { start, end: gap.end, column };
    start = gap.start;
    column = gap.to;
  }
  yield { start, end: line.end, column };
}

/** Columns of a table whose cells are looked for behind narrow gaps: a printed page has no room for more. */
const MOST = 24;
/** Columns by which a cell behind a narrow gap may begin beside its column: type is not as wide as its columns of print. */
const BESIDE = 3;

/**
 * Cells that fill their column leave a narrow gap before the next one: such a gap counts where a column begins that the
 * line has no cell of yet; one of a single space only in the head, or where a later cell shows that the line goes on to the
 * right.
 */
function withNarrow(text: string, line: Line, wide: readonly Gap[], starts: readonly number[], isHead: boolean): Gap[] {
  const taken = new Set([columnOf(starts, line.left), ...wide.map((gap) => columnOf(starts, gap.to))]);
  const last = Math.max(...taken);
  const found = [...wide];
  for (const gap of findGaps(text, line, 1)) {
    const width = gap.to - gap.from;
    const at = starts.findIndex((start) => Math.abs(gap.to - start) <= (width > 1 ? BESIDE : SAME));
    if (width >= HOLE || at <= 0 || taken.has(at) || (width === 1 && at > last && !isHead)) continue;
    if (line.left >= (starts[at] as number) - SAME) continue;
    taken.add(at);
    found.push(gap);
  }
  return found.sort((a, b) => a.from - b.from);
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
