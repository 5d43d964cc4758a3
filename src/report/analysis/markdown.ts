import type { Analysis } from '../../model/analysis.ts';
import { markdown } from '../markdown.ts';
import { type Row, rowsOf } from '../table/rows.ts';
import { coverageLines, detailsOf, headLines } from './words.ts';

/** For pasting into a memo: headings and lists, a block quotation for each statement. */
export function toMarkdown(analysis: Analysis): string {
  const [title = '', ...about] = headLines(analysis);
  const rows = rowsOf(analysis);
  const parts = [`# ${markdown(title)}`, ...about.map(markdown)];
  const findings = rows.filter((row) => row.kind !== 'recommendation');
  const recommendations = rows.filter((row) => row.kind === 'recommendation');
  if (findings.length > 0) parts.push(`## Findings (${findings.length})`, ...findings.map(item));
  if (recommendations.length > 0)
    parts.push(`## Recommendations (${recommendations.length})`, ...recommendations.map(item));
  const coverage = coverageLines(analysis);
  if (coverage.length > 0) parts.push('## Coverage', ...coverage.map(markdown));
  if (analysis.notices.length > 0)
    parts.push(
      '## Notices',
      analysis.notices.map(({ level, message }) => `- ${level}: ${markdown(message)}`).join('\n'),
    );
  return `${parts.join('\n\n')}\n`;
}

function item(row: Row): string {
  const name = [row.id, row.title]
    .filter((part) => part !== '')
    .map(markdown)
    .join(' ');
  return `**${name}** ${markdown(detailsOf(row))}\n\n> ${markdown(row.statement)}`;
}
