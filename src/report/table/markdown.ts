import { markdown } from '../markdown.ts';
import { type Table, textOf } from './table.ts';

/** A GitHub-flavoured table for each group. */
export function tableToMarkdown(table: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const parts = table.groups.map(({ title, rows }) => {
    const lines = [
      line(table.columns.map((column) => column.header)),
      line(table.columns.map((column) => (column.kind === 'number' ? '--:' : '---'))),
      ...rows.map((row) => line(row.map((value) => markdown(textOf(value)).replaceAll('\n', ' ')))),
    ];
    return (title === null ? '' : `## ${markdown(title)}\n\n`) + lines.join('\n');
  });
  return parts.length > 0 ? `${parts.join('\n\n')}\n` : '';
}
