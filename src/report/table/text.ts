import type { Paint } from '../paint.ts';
import { pad, safe, width, wrap } from '../terminal.ts';
import { type Table, type TableColumn, textOf } from './table.ts';

const GAP = 2;

/** Columns below which prose cannot be read: the table then becomes a list of records. */
const LEAST_PROSE = 28;

/** Labels longer than this share of the line are wrapped, where the room is wanted for prose. */
const LABEL_SHARE = 0.16;

/** Words up to this length are not broken in a label. */
const LONGEST_WORD = 20;

/**
 * For a terminal: a table where the line is wide enough, else a record an item. Cells are wrapped, never cut.
 */
export function tableToText(table: Table, columns: number, paint: Paint): string {
  const lines: string[] = [];
  for (const group of table.groups) {
    if (lines.length > 0) lines.push('');
    if (group.title !== null) lines.push(...wrap(safe(group.title), columns).map(paint.bold), '');
    const rows = group.rows.map((row) => row.map((value) => safe(textOf(value))));
    const widths = fitColumns(table.columns, rows, columns);
    lines.push(
      ...(widths ? gridLines(table.columns, rows, widths, paint) : recordLines(table.columns, rows, columns, paint)),
    );
  }
  return lines.length > 0 ? `${lines.join('\n')}\n` : '';
}

/**
 * Width of each column; null where they do not fit beside each other. Labels get their share, or their longest word;
 * then prose what it needs; then labels what is left.
 */
function fitColumns(columns: readonly TableColumn[], rows: readonly string[][], total: number): number[] | null {
  const room = total - GAP * (columns.length - 1);
  const most = Math.max(10, Math.floor(room * LABEL_SHARE));
  const needs = columns.map((column, i) => Math.max(width(column.header), widest(rows, i, width)));
  const isProse = columns.map((column, i) => column.kind === 'prose' && (needs[i] as number) > most);
  const widths = columns.map((column, i) => {
    const need = needs[i] as number;
    if (isProse[i]) return 0;
    if (column.kind === 'number') return need;
    return Math.min(need, Math.max(most, width(column.header), Math.min(LONGEST_WORD, widest(rows, i, longestWord))));
  });
  let left = room - widths.reduce((sum, one) => sum + one, 0);
  let proses = isProse.filter(Boolean).length;
  if (left < proses * LEAST_PROSE) return null;
  for (const prose of [true, false])
    for (const [i, need] of needs.entries()) {
      if (isProse[i] !== prose) continue;
      const more = Math.min(need - (widths[i] as number), prose ? Math.floor(left / proses--) : left);
      widths[i] = (widths[i] as number) + more;
      left -= more;
    }
  return widths;
}

/** The most columns that `measure` finds in a column. A loop, not a spread: there may be a hundred thousand rows. */
function widest(rows: readonly string[][], column: number, measure: (text: string) => number): number {
  let most = 0;
  for (const row of rows) most = Math.max(most, measure(row[column] ?? ''));
  return most;
}

const longestWord = (text: string): number => text.split(' ').reduce((most, word) => Math.max(most, width(word)), 0);

function gridLines(
  columns: readonly TableColumn[],
  rows: readonly string[][],
  widths: number[],
  paint: Paint,
): string[] {
  const gap = ' '.repeat(GAP);
  const lay = (cells: readonly string[]): string[] => {
    const wrapped = cells.map((cell, i) => wrap(cell, widths[i] as number));
    const height = Math.max(...wrapped.map((lines) => lines.length));
    return Array.from({ length: height }, (_, y) =>
      wrapped
        .map((lines, x) => pad(lines[y] ?? '', widths[x] as number))
        .join(gap)
        .trimEnd(),
    );
  };
  const lines = [...lay(columns.map((column) => column.header)).map(paint.bold)];
  lines.push(paint.dim(widths.map((one) => '─'.repeat(one)).join(gap)));
  for (const [i, row] of rows.entries()) {
    const laid = lay(row);
    if (i > 0) lines.push('');
    lines.push(...laid);
  }
  return lines;
}

function recordLines(
  columns: readonly TableColumn[],
  rows: readonly string[][],
  total: number,
  paint: Paint,
): string[] {
  const label = Math.max(0, ...columns.map((column) => width(column.header))) + GAP;
  const lines: string[] = [];
  for (const row of rows) {
    if (lines.length > 0) lines.push('');
    for (const [i, column] of columns.entries()) {
      const value = row[i] ?? '';
      if (value === '') continue;
      for (const [y, line] of wrap(value, total - label).entries())
        lines.push((y === 0 ? paint.bold(pad(column.header, label)) : ' '.repeat(label)) + line);
    }
  }
  return lines;
}
