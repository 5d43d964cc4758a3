import type { Paint } from '../paint.ts';
import { pad, safe, width, wrap } from '../terminal.ts';
import { type Table, type TableColumn, textOf } from './table.ts';

const GAP = 2;

/** Columns below which prose cannot be read: the table then becomes a list of records. */
const LEAST_PROSE = 28;

/** No label column takes more than this share of the line; what is longer is wrapped. */
const LABEL_SHARE = 0.16;

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
    lines.push(...(widths ? gridLines(table.columns, rows, widths, paint) : recordLines(table.columns, rows, columns, paint)));
  }
  return lines.length > 0 ? `${lines.join('\n')}\n` : '';
}

/** Width of each column; null where they do not fit beside each other. */
function fitColumns(columns: readonly TableColumn[], rows: readonly string[][], total: number): number[] | null {
  const room = total - GAP * (columns.length - 1);
  const most = Math.max(10, Math.floor(room * LABEL_SHARE));
  const needs = columns.map((column, i) => Math.max(width(column.header), ...widest(rows, i)));
  const widths = needs.map((need, i) => (columns[i]?.kind === 'label' ? Math.min(need, most) : need));
  const prose = columns.flatMap((column, i) => (column.kind === 'prose' && (needs[i] as number) > most ? [i] : []));
  const rest = room - widths.reduce((sum, one, i) => sum + (prose.includes(i) ? 0 : one), 0);
  const share = Math.floor(rest / Math.max(1, prose.length));
  if (rest < 0 || (prose.length > 0 && share < LEAST_PROSE)) return null;
  // A short title leaves its share to the statement.
  let left = rest;
  for (const [n, i] of prose.entries()) {
    widths[i] = Math.min(needs[i] as number, Math.floor(left / (prose.length - n)));
    left -= widths[i] as number;
  }
  return widths;
}

/** A loop, not a spread of all rows: there may be a hundred thousand. */
function widest(rows: readonly string[][], column: number): [number] {
  let most = 0;
  for (const row of rows) most = Math.max(most, width(row[column] ?? ''));
  return [most];
}

function gridLines(columns: readonly TableColumn[], rows: readonly string[][], widths: number[], paint: Paint): string[] {
  const gap = ' '.repeat(GAP);
  const lay = (cells: readonly string[]): string[] => {
    const wrapped = cells.map((cell, i) => wrap(cell, widths[i] as number));
    const height = Math.max(...wrapped.map((lines) => lines.length));
    return Array.from({ length: height }, (_, y) =>
      wrapped.map((lines, x) => pad(lines[y] ?? '', widths[x] as number)).join(gap).trimEnd(),
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

function recordLines(columns: readonly TableColumn[], rows: readonly string[][], total: number, paint: Paint): string[] {
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
