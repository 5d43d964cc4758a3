import { CSV } from '../csv.ts';
import type { Paint } from '../paint.ts';
import { tableToCsv } from './csv.ts';
import { tableToMarkdown } from './markdown.ts';
import type { Table } from './table.ts';
import { tableToText } from './text.ts';

export interface TableOptions {
  columns: number;
  paint: Paint;
  guard: boolean;
}

export interface TableReporter {
  write(table: Table, options: TableOptions): string | Promise<string | Uint8Array>;
  /** Does it hold our own colours and only safe characters? */
  painted: boolean;
  /** Data formats give all columns unless told otherwise, formats for readers the brief ones. */
  full: boolean;
}

export const tableFormats = {
  text: { write: (table, { columns, paint }) => tableToText(table, columns, paint), painted: true, full: false },
  markdown: { write: tableToMarkdown, painted: false, full: false },
  csv: { write: (table, { guard }) => tableToCsv(table, { ...CSV, guard }), painted: false, full: true },
  tsv: { write: (table, { guard }) => tableToCsv(table, { separator: '\t', guard }), painted: false, full: true },
  xlsx: { write: async (table) => (await import('./xlsx.ts')).tableToXlsx(table), painted: false, full: true },
  html: { write: async (table) => (await import('./html.ts')).tableToHtml(table), painted: false, full: false },
  json: { write: async (table) => (await import('./json.ts')).tableToJson(table), painted: false, full: true },
} satisfies Record<string, TableReporter>;

export type TableFormat = keyof typeof tableFormats;
