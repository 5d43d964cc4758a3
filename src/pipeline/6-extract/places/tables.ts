import type { Block } from '../../../model/document.ts';
import type { Span } from '../../../model/span.ts';

/** What parts the cells of a row in its readable text. */
const BETWEEN = ' | ';

/** Indexes of the rows of a table, the head first. */
export type Table = [head: number, ...rows: number[]];

/** The tables of a document: rows that follow each other. */
export function findTables(blocks: readonly Block[]): Table[] {
  const tables: Table[] = [];
  blocks.forEach((block, index) => {
    if (block.kind !== 'row' || block.region !== 'body') return;
    const last = tables.at(-1);
    if (last?.at(-1) === index - 1) last.push(index);
    else tables.push([index]);
  });
  return tables.filter((table) => table.length > 1);
}

/** The cells of a row, readable spans without the white space around them; an empty cell has an empty one. */
export function cellsOf({ text }: Block): Span[] {
  const cells: Span[] = [];
  for (let start = 0; start <= text.length; ) {
    const cut = text.indexOf(BETWEEN, start);
    const end = cut < 0 ? text.length : cut;
    const words = text.slice(start, end);
    const from = start + words.length - words.trimStart().length;
    cells.push({ start: from, end: Math.max(from, start + words.trimEnd().length) });
    if (cut < 0) break;
    start = cut + BETWEEN.length;
  }
  return cells;
}
