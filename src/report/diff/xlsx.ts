import type { Diff } from '../../model/analysis.ts';
import { toXlsx as sheet } from '../xlsx.ts';
import { columns } from './columns.ts';

/** A workbook with one sheet, a row a change. */
export const toXlsx = (diff: Diff): Promise<Uint8Array> =>
  sheet(
    'Changes',
    columns,
    diff.changes.map((change) => columns.map((column) => column.value(change))),
  );
