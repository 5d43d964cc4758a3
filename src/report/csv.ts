import { withoutControls } from './terminal.ts';

/** Delimited text: CSV by RFC 4180 (CRLF, quotes doubled), and TSV. */
export interface CsvOptions {
  separator: ',' | '\t';
  /** Put an apostrophe before cells that a spreadsheet would take for a formula; write control characters out. */
  guard: boolean;
}

export const CSV: CsvOptions = { separator: ',', guard: true };

/**
 * What spreadsheets run: a cell that begins with one of = + - @ (also in full width), a tab or a line end, behind
 * spaces too (OWASP, "CSV Injection").
 */
const FORMULA = /^[\s\u200b-\u200f\ufeff]*[=+\-@\uff0b\uff0d\uff1d\uff20]|^[\t\r\n]/;

const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;

export type Cell = string | number;

export const csvLine = (cells: readonly Cell[], options: CsvOptions): string =>
  `${cells.map((cell) => csvCell(cell, options)).join(options.separator)}\r\n`;

const guarded = (cell: string): string => withoutControls(FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell);

function csvCell(cell: Cell, { separator, guard }: CsvOptions): string {
  if (typeof cell === 'number') return String(cell);
  const text = guard ? guarded(cell) : cell;
  // Tab-separated readers split at every tab and line end, quoted or not: there they become spaces. Those that know
  // quotes take them off where a cell begins with one, and would run what is inside.
  if (separator === '\t') {
    const line = text.replace(/[\t\r\n]+/g, ' ');
    return line.startsWith('"') ? `"${line.replaceAll('"', '""')}"` : line;
  }
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
