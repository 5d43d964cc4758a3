import type { Analysis } from '../../model/analysis.ts';
import { csvLine } from '../csv.ts';
import { chooseColumns } from '../table/columns.ts';
import { rowsOf } from '../table/rows.ts';
import { cellOf } from '../table/table.ts';
import type { AnalysisOptions } from './index.ts';

const columns = chooseColumns(null, true, true);

export const csvHead = ({ guard }: AnalysisOptions): string =>
  csvLine(
    columns.map((column) => column.header),
    { separator: ',', guard },
  );

/** A line an item, findings and recommendations in reading order; the columns are those of the citation table. */
export function toCsv(analysis: Analysis, { guard }: AnalysisOptions): string {
  const lines = rowsOf(analysis).map((row) =>
    csvLine(
      columns.map((column) => cellOf(column.value(row))),
      { separator: ',', guard },
    ),
  );
  return lines.join('');
}
