import type { Editions } from '../../model/editions.ts';
import type { DiffOptions } from '../diff/index.ts';
import { safe, wrap } from '../terminal.ts';
import { fateOf, lastStatement, names, placesOf, stat, statusOf } from './words.ts';

const INDENT = '    ';

/** An item a paragraph: its last words, then a line for each edition. A table would have to cut them. */
export function toText(editions: Editions, { columns, paint }: DiffOptions): string {
  const room = columns - INDENT.length;
  const lines = [...wrap(safe(names(editions).join(' → ')), columns).map(paint.bold), ...wrap(stat(editions), columns)];
  for (const row of editions.rows) {
    lines.push('', ...wrap(safe(lastStatement(row)), columns));
    row.cells.forEach((cell, i) => {
      if (i < row.first || i > row.last) return;
      const place = cell ? `  ${placesOf(cell)}` : '';
      const line = `${editions.editions[i]?.name}  ${statusOf(cell)}${place}`;
      lines.push(...wrap(safe(line), room).map((part) => INDENT + (cell?.status === 'kept' ? paint.dim(part) : part)));
    });
    if (row.last < row.cells.length - 1)
      lines.push(...wrap(safe(`- ${fateOf(row, editions)}`), room).map((part) => INDENT + paint.red(part)));
  }
  return `${lines.join('\n')}\n`;
}
