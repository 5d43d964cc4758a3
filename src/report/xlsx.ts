import type { Cell } from './csv.ts';

/** What XML 1.0 cannot hold: control characters and unpaired surrogates. They become the replacement character. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** Excel takes no more characters in one cell. */
const CELL_LIMIT = 32_767;

/**
 * A workbook with one sheet. Cells are strings and numbers, never formulas: "=1+1" stays text. The only owner of hucre,
 * loaded when a workbook is asked for.
 */
export async function toXlsx(
  name: string,
  columns: readonly { header: string; width: number }[],
  rows: readonly (readonly Cell[])[],
): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  const wrapped = { alignment: { wrapText: true, vertical: 'top' } } as const;
  return writeXlsx({
    sheets: [
      {
        name,
        columns: columns.map(({ width }) => ({ width, style: wrapped })),
        rows: [columns.map(({ header }) => header), ...rows.map((row) => row.map(cellOf))],
        freezePane: { rows: 1 },
      },
    ],
  });
}

const cellOf = (cell: Cell): Cell =>
  typeof cell === 'number' ? cell : cell.replace(NOT_XML, '\ufffd').slice(0, CELL_LIMIT);
