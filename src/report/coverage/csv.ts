import { type CsvOptions, csvLine } from '../csv.ts';
import type { Matrix } from './matrix.ts';

/** A row a barrier concept: its findings, those not answered, and a column a recommendation concept, ids in the cells. */
export function coverageToCsv({ columns, rows }: Matrix, options: CsvOptions): string {
  const head = ['barrier', 'label', 'findings', 'not answered', ...columns.map((column) => column.id)];
  const lines = rows.map((row) => [
    row.id,
    row.label,
    ...[row.findings, row.unanswered, ...row.cells].map((ids) => ids.join(' ')),
  ]);
  return [head, ...lines].map((cells) => csvLine(cells, options)).join('');
}
