import { markdown } from '../markdown.ts';
import type { Row } from '../table/rows.ts';
import { type Matrix, placeOf, summaryOf } from './matrix.ts';

export function coverageToMarkdown(matrix: Matrix): string {
  const parts = [`# ${markdown(matrix.title)}`, summaryOf(matrix)];
  if (matrix.rows.length > 0) {
    const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
    const heads = ['Barrier', 'Findings', 'Not answered', ...matrix.columns.map((column) => markdown(column.label))];
    const rows = matrix.rows.map((row) =>
      line([row.label, ...[row.findings, row.unanswered, ...row.cells].map((ids) => ids.join(' '))].map(markdown)),
    );
    parts.push([line(heads), line(heads.map(() => '---')), ...rows].join('\n'));
  }
  list('Barriers that no recommendation answers', matrix.unanswered);
  list('Recommendations with no finding behind them', matrix.ungrounded);
  return `${parts.join('\n\n')}\n`;

  function list(title: string, rows: readonly Row[]): void {
    if (rows.length === 0) return;
    parts.push(
      `## ${title} (${rows.length})`,
      rows.map((row) => `- **${row.id}** ${markdown(row.statement)} (${markdown(placeOf(row))})`).join('\n'),
    );
  }
}
