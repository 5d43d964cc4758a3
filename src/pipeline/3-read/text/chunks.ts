import { runsOn } from './continuation.ts';
import { endsListItem, isEnded, isShort } from './edges.ts';
import { isHanging } from './hanging.ts';
import { LabelSeries } from './label-series.ts';
import type { Line } from './lines.ts';
import { findStart, type Start } from './markers.ts';
import type { Piece } from './rows.ts';
import { isRule, underlines } from './ruled.ts';
import { isRunIn } from './run-in.ts';
import { Series } from './series.ts';
import { findTables } from './tables.ts';

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
  /** The item right above breaks off inside its sentence: whose rest stands behind white space cannot be told. */
  torn: boolean;
}

const newChunk = (line: Line, start: Start | null): Chunk => ({
  lines: [line],
  start,
  left: line.left,
  body: line.left + (start ? start.text - line.start : 0),
  underline: null,
  cells: null,
  torn: false,
});

/**
 * Does the item that ends with `above` break off where the one of `line` begins? Converters that sort the lines of a list
 * by their places put first lines together and the rest elsewhere:
 *
 *   • The survey shows that wells in the east
 *   • Pumps were bought before anybody had asked
 *
 *   are dry from May on.
 */
const breaksOff = (text: string, above: Line, line: Line): boolean =>
  line.gap === 0 && !line.turn && !isEnded(text, above) && !isShort(text, above, line) && !endsListItem(text, above);

/** Cuts the lines, in reading order, into chunks. */
export function chunkLines(text: string, lines: readonly Line[]): Chunk[] {
  const chunks: Chunk[] = [];
  const series = new Series();
  const labels = new LabelSeries();
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
      if (open && underlines(text, line, open.lines, open.start)) open.underline = text.charAt(line.start);
      open = null;
      return;
    }
    const above = open?.lines.at(-1) ?? null;
    const found = findStart(text, line.start, line.end);
    const start =
      found &&
      series.accepts(text, found, line, above, lines[i + 1] ?? null) &&
      !isRunIn(text, lines, i, open?.body ?? null, found)
        ? found
        : null;
    if (start) series.add(start, line);
    if (
      open &&
      above &&
      !start &&
      !(open.torn && line.gap > 0) &&
      !labels.begins(text, line, above) &&
      runsOn(text, open, above, line, lines[i + 1] ?? null, hanging)
    ) {
      if (open.lines.length === 1) open.body = line.left;
      open.lines.push(line);
      return;
    }
    if (!start) labels.add(text, line);
    const torn = start !== null && open?.start != null && above !== null && breaksOff(text, above, line);
    open = { ...newChunk(line, start), torn };
    chunks.push(open);
  });
  return chunks;
}
