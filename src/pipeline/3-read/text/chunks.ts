import { isWordCode } from '../../../lexical/characters.ts';
import { endsSentence, endsWithColon, isEnded, isShort, startsSmall } from './edges.ts';
import type { Line } from './lines.ts';
import { findStart, type Start } from './markers.ts';
import { findTables, type Piece } from './tables.ts';
import { Series } from './series.ts';

/** Lines that belong together: one paragraph, item, heading or row. */
export interface Chunk {
  lines: Line[];
  start: Start | null;
  /** Printed column of its first character, the marker included. */
  left: number;
  /** Printed column of its words behind the first line; of the first where there is one only. */
  body: number;
  /** The character of the rule that stands directly below. */
  underline: string | null;
  /** What the columns hold, where it is a row of a table. */
  cells: Piece[][] | null;
}

/** Indents that differ by no more than this are the same: justified type is set loosely. */
const SAME = 1;

const newChunk = (line: Line, start: Start | null): Chunk => ({
  lines: [line],
  start,
  left: line.left,
  body: line.left + (start ? start.text - line.start : 0),
  underline: null,
  cells: null,
});

/** Cuts the lines, in reading order, into chunks. */
export function chunkLines(text: string, lines: readonly Line[]): Chunk[] {
  const chunks: Chunk[] = [];
  const series = new Series();
  const hanging = isHanging(lines);
  let open: Chunk | null = null;
  const tables = findTables(text, lines);
  let rowEnd = 0;
  lines.forEach((line, i) => {
    const row = tables.get(i);
    if (row) {
      chunks.push({ ...newChunk(line, null), lines: row.lines, cells: row.cells });
      rowEnd = i + row.lines.length;
      open = null;
    }
    if (i < rowEnd) return;
    if (isRule(text, line)) {
      if (open && underlines(text, line, open)) open.underline = text.charAt(line.start);
      open = null;
      return;
    }
    const above = open?.lines.at(-1) ?? null;
    const found = findStart(text, line.start, line.end);
    const start = found && series.accepts(text, found, line, above, lines[i + 1] ?? null) && !isRunIn(text, lines, i, open, found) ? found : null;
    if (start) series.add(start, line);
    if (open && above && !start && runsOn(text, open, above, line, lines[i + 1] ?? null, hanging)) {
      if (open.lines.length === 1) open.body = line.left;
      open.lines.push(line);
      return;
    }
    open = newChunk(line, start);
    chunks.push(open);
  });
  return chunks;
}

/** Lines that are searched for the second item of a list. */
const LIST = 60;

/** Is the first number of a series, in the middle of a paragraph, one of a list that runs on in its lines: "(1) ...; (2) ..."? */
function isRunIn(text: string, lines: readonly Line[], at: number, chunk: Chunk | null, start: Start): boolean {
  const line = lines[at] as Line;
  const reading = start.readings.find(({ value }) => value === 1);
  if (!chunk || !reading || line.gap > 0 || line.turn || Math.abs(line.left - chunk.body) > SAME) return false;
  for (let i = at + 1; i < lines.length && i < at + LIST; i++) {
    const { start: from, end } = lines[i] as Line;
    const second = findStart(text, from, end);
    if (second?.readings.some(({ style, value }) => style === reading.style && value === 2)) return false;
  }
  return true;
}

/** Are most paragraphs set with their first line further out than the others? Converters from HTML write so. */
function isHanging(lines: readonly Line[]): boolean {
  let out = 0;
  let flush = 0;
  for (let i = 2; i < lines.length; i++) {
    const [first, second, third] = [lines[i - 2] as Line, lines[i - 1] as Line, lines[i] as Line];
    if (second.gap + third.gap > 0 || Math.abs(second.left - third.left) > SAME) continue;
    if (first.left < second.left - SAME) out++;
    else if (first.gap > 0) flush++;
  }
  return out > flush;
}

/** A line of dashes, stars or the like: it parts what stands above and below, and holds no word. */
function isRule(text: string, line: Line): boolean {
  if (line.end - line.start < 3) return false;
  for (let i = line.start; i < line.end; i++) if (isWordCode(text.charCodeAt(i))) return false;
  return true;
}

/** Is the rule `line` drawn under the words of `chunk`, and about as long as they are? */
function underlines(text: string, line: Line, chunk: Chunk): boolean {
  const above = chunk.lines.at(-1) as Line;
  const width = line.right - line.left;
  const words = above.right - above.left;
  return (
    line.gap === 0 &&
    chunk.lines.length <= 2 &&
    UNDERLINES.includes(text.charAt(line.start)) &&
    chunk.start?.number !== null &&
    !endsSentence(text, above) &&
    width >= words * 0.5 &&
    width <= words * 1.5 + 2
  );
}

const UNDERLINES = '=-_~^';

/**
 * Does `line` continue the chunk whose last line is `above`? `next` is the line behind it; `hanging` tells that the
 * paragraphs of the report have their first line set out.
 */
function runsOn(text: string, chunk: Chunk, above: Line, line: Line, next: Line | null, hanging: boolean): boolean {
  const small = startsSmall(text, line);
  if (isAlone(chunk)) return line.gap === 0 || small;
  const ended = isEnded(text, above);
  if (line.turn) return runsOver(text, chunk, above, line, next);
  const short = isShort(text, above, line);
  if (line.gap > 0) return small && !ended && !short && line.gap <= 2 && Math.abs(line.left - chunk.body) <= SAME;
  if (above.margin === Number.POSITIVE_INFINITY) return small && !ended;
  if (short && ended) return false;
  if (chunk.lines.length === 1) {
    if (short && !small) return !ended && line.left > chunk.left + SAME && (hanging || chunk.start !== null);
    if (line.left < chunk.left - SAME && chunk.start && ended) return false;
    return !(ended && line.left > chunk.left + SAME && !chunk.start && endsWithColon(text, above));
  }
  const step = line.left - chunk.body;
  if (Math.abs(step) <= SAME) return true;
  if (small && !ended) return true;
  const outdented = chunk.left < chunk.body - SAME;
  const indented = chunk.left > chunk.body + SAME;
  if (Math.abs(line.left - chunk.left) <= SAME && (outdented || (indented && ended))) return false;
  return !ended && !short;
}

/** Does the chunk consist of a marker that stands alone on its line? */
const isAlone = (chunk: Chunk): boolean => chunk.lines.length === 1 && chunk.start !== null && chunk.start.text === chunk.lines[0]?.end;

/** Does the first line of a page or column continue the last of the one before? */
function runsOver(text: string, chunk: Chunk, above: Line, line: Line, next: Line | null): boolean {
  const small = startsSmall(text, line);
  if (!isEnded(text, above)) {
    if (small) return true;
    // A title has white space behind it; the rest of a paragraph has not, unless it is that paragraph's end.
    const lonely = next === null || next.gap > 0 || next.turn || isShort(text, line, next);
    return chunk.lines.length > 1 && !isShort(text, above, line) && !(lonely && !isEnded(text, line));
  }
  if (endsWithColon(text, above) || isShort(text, above, line)) return false;
  if (next && !next.turn && next.gap === 0 && line.left > next.left + SAME) return false;
  return endsSentence(text, above) && next !== null && !next.turn && next.gap === 0 && !isShort(text, line, next);
}
