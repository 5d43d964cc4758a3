import { toJson } from '../json.ts';
import { flatten, type Table } from './table.ts';

/** A list with an object a row; its keys are the columns', its lists are lists. */
export function tableToJson(table: Table): string {
  const { columns, rows } = flatten(table);
  const objects = rows.map((row) => Object.fromEntries(columns.map((column, i) => [column.key, row[i]])));
  return `${toJson(objects, 2)}\n`;
}
