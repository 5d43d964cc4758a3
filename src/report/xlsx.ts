import type { Cell } from './csv.ts';

/** What XML 1.0 cannot hold: control characters and unpaired surrogates. They become the replacement character. */
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** Excel takes no more characters in one cell. */
const CELL_LIMIT = 32_767;

/** The same bytes for the same table: a workbook carries the date of its making, ours a fixed one. */
const MADE = new Date('2000-01-01T00:00:00Z');

/**
 * A workbook with one sheet: frozen header row with a filter, wrapped cells. Cells are strings and numbers, never
 * formulas: "=1+1" stays text. The only owner of hucre, loaded when a workbook is asked for.
 */
export async function toXlsx(
  name: string,
  columns: readonly { header: string; width: number }[],
  rows: readonly (readonly Cell[])[],
): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  const wrapped = { alignment: { wrapText: true, vertical: 'top' } } as const;
  const cells = [columns.map(({ header }) => header), ...rows.map((row) => row.map(clean)).flatMap(withinLimit)];
  return writeXlsx({
    properties: { creator: 'pincite', created: MADE, modified: MADE },
    sheets: [
      {
        name: sheetName(name),
        columns: columns.map(({ width }) => ({ width, style: wrapped })),
        rows: cells,
        cells: new Map(columns.map((_, i) => [`0,${i}`, { style: { ...wrapped, font: { bold: true } } }])),
        freezePane: { rows: 1 },
        autoFilter: { range: `A1:${letters(columns.length)}${cells.length}` },
        pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      },
    ],
  });
}

const clean = (cell: Cell): Cell => (typeof cell === 'number' ? cell : cell.replace(NOT_XML, '\ufffd'));

/** The row; where a text of it is too long for Excel, rows below it go on with what is left. Nothing is cut off. */
function withinLimit(row: Cell[]): Cell[][] {
  const rows: Cell[][] = [];
  for (let rest = row, more = true; more; ) {
    rows.push(rest.map((cell) => (typeof cell === 'number' ? cell : cell.slice(0, CELL_LIMIT))));
    rest = rest.map((cell) => (typeof cell === 'number' ? '' : cell.slice(CELL_LIMIT)));
    more = rest.some((cell) => cell !== '');
  }
  return rows;
}

/** Excel refuses some characters in a sheet's name, and more than 31 of them. */
const sheetName = (name: string): string =>
  String(clean(name))
    .replace(/[[\]:*?/\\']/g, ' ')
    .slice(0, 31)
    .trim() || 'Table';

/** 1 is A, 27 is AA. */
const letters = (column: number): string =>
  column <= 26
    ? String.fromCharCode(64 + column)
    : letters(Math.floor((column - 1) / 26)) + letters(((column - 1) % 26) + 1);
