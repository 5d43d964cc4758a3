import { type CsvOptions, csvLine } from '../csv.ts';
import { cellOf, flatten, type Table } from './table.ts';

export function tableToCsv(table: Table, options: CsvOptions): string {
  const { columns, rows } = flatten(table);
  const head = csvLine(
    columns.map((column) => column.header),
    options,
  );
  return head + rows.map((row) => csvLine(row.map(cellOf), options)).join('');
}
