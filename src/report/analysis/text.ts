import type { Analysis, Finding, Recommendation } from '../../model/analysis.ts';
import type { Paint } from '../paint.ts';
import { type Row, rowsOf } from '../table/rows.ts';
import { safe, wrap } from '../terminal.ts';
import type { AnalysisOptions } from './index.ts';
import { coverageLines, detailsOf, headLines, plural } from './words.ts';

/** For reading on a terminal: what is found, what is asked, what is not answered. Wrapped, never cut. */
export function toText(analysis: Analysis, { columns, paint }: AnalysisOptions): string {
  const rows = new Map(rowsOf(analysis).map((row) => [row.id, row]));
  const [title, ...about] = headLines(analysis);
  const lines = [
    ...wrap(safe(title ?? ''), columns).map(paint.bold),
    ...about.flatMap((line) => wrap(safe(line), columns)).map(paint.dim),
  ];
  const list = (name: string, items: readonly (Finding | Recommendation)[]) => {
    if (items.length === 0) return;
    lines.push('', paint.bold(`${name} (${items.length})`));
    for (const { id } of items) {
      const row = rows.get(id);
      if (row) lines.push('', ...itemLines(row, columns, paint));
    }
  };
  list('Findings', analysis.findings);
  list('Recommendations', analysis.recommendations);
  if (analysis.findings.length + analysis.recommendations.length === 0)
    lines.push('', 'No finding and no recommendation.');
  const coverage = coverageLines(analysis);
  if (coverage.length > 0)
    lines.push('', paint.bold('Coverage'), ...coverage.flatMap((line) => wrap(safe(line), columns)));
  if (analysis.notices.length > 0) {
    lines.push('', paint.bold(plural(analysis.notices.length, 'notice')));
    for (const { level, message } of analysis.notices)
      lines.push(...indented(safe(message), `${level === 'warning' ? paint.yellow('!') : '-'} `, 2, columns));
  }
  return `${lines.join('\n')}\n`;
}

const COLOUR: Record<Row['kind'], keyof Paint> = {
  barrier: 'red',
  enabler: 'green',
  finding: 'yellow',
  recommendation: 'cyan',
};

function itemLines(row: Row, columns: number, paint: Paint): string[] {
  const mark = `${row.id} `.padEnd(5);
  const name = row.title !== '' && !row.statement.startsWith(row.title) ? `${row.title}: ` : '';
  const statement = indented(safe(`${name}${row.statement}`), mark, mark.length, columns);
  statement[0] = paint[COLOUR[row.kind]](mark) + (statement[0] ?? '').slice(mark.length);
  const details = indented(safe(detailsOf(row)), ' '.repeat(mark.length), mark.length, columns);
  return [...statement, ...details.map(paint.dim)];
}

/** Wrapped text behind a mark of `indent` columns. */
function indented(text: string, mark: string, indent: number, columns: number): string[] {
  return wrap(text, columns - indent).map((line, i) => (i === 0 ? mark : ' '.repeat(indent)) + line);
}
