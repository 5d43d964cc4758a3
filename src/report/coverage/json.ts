import type { Analysis } from '../../model/analysis.ts';
import { toJson } from '../json.ts';
import type { Matrix } from './matrix.ts';

/** The matrix by concept ids, sparse: a cell stands only where a recommendation answers. */
export function coverageToJson({ document, taxonomy, tool, coverage }: Analysis, { columns, rows }: Matrix): string {
  const matrix = rows.map(({ id, label, findings, unanswered, cells }) => ({
    barrier: id,
    label,
    findings,
    unanswered,
    answers: columns.flatMap((column, i) =>
      cells[i]?.length ? [{ recommendation: column.id, label: column.label, recommendations: cells[i] }] : [],
    ),
  }));
  const { unanswered, ungrounded } = coverage;
  return `${toJson({ schema: 1, tool, document: { name: document.name, title: document.title, digest: document.digest }, taxonomy, matrix, unanswered, ungrounded }, 2)}\n`;
}
