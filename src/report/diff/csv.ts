import type { Diff } from '../../model/analysis.ts';
import { CSV, csvLine } from '../csv.ts';
import { columns } from './columns.ts';
import type { DiffOptions } from './index.ts';

/** A row a change. */
export const toCsv = (diff: Diff, { guard }: DiffOptions): string =>
  [
    csvLine(
      columns.map((column) => column.header),
      { ...CSV, guard },
    ),
    ...diff.changes.map((change) =>
      csvLine(
        columns.map((column) => column.value(change)),
        { ...CSV, guard },
      ),
    ),
  ].join('');
