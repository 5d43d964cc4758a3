import { toXlsx } from '../xlsx.ts';
import { cellOf, flatten, type Table, type TableColumn, textOf, type Value } from './table.ts';

/** Widths in characters, as a spreadsheet counts them. */
const PROSE = 70;
const LEAST = 8;
const MOST = 28;

export function tableToXlsx(table: Table): Promise<Uint8Array> {
  const { columns, rows } = flatten(table);
  const sized = columns.map((column, i) => ({ header: column.header, width: widthOf(column, rows, i) }));
  return toXlsx(
    table.title,
    sized,
    rows.map((row) => row.map(cellOf)),
  );
}

function widthOf(column: TableColumn, rows: readonly Value[][], index: number): number {
  if (column.kind === 'prose') return PROSE;
  let most = column.header.length + 4; // The filter's button.
  for (const row of rows) most = Math.max(most, textOf(row[index] ?? '').length + 1);
  return Math.min(MOST, Math.max(LEAST, most));
}
