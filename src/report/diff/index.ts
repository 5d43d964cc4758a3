/**
 * A diff to a string or bytes: `diffFormats[name].write(diff, options)`.
 *
 *   onlyChanges(diff, names)   `--only dropped,weaker`; the names are `changeNames`
 *   stat(diff)                 `--stat`: one line
 */
import type { Diff } from '../../model/analysis.ts';
import { toJson } from '../json.ts';
import type { Paint } from '../paint.ts';
import { toCsv } from './csv.ts';
import { toHtml } from './html.ts';
import { toMarkdown } from './markdown.ts';
import { toText } from './text.ts';
import { toXlsx } from './xlsx.ts';

export { type ChangeName, changeNames, onlyChanges } from './only.ts';
export { stat } from './words.ts';

export interface DiffOptions {
  /** Columns of the terminal. */
  columns: number;
  paint: Paint;
  /** Keep spreadsheets from taking cells of the CSV for formulas. */
  guard: boolean;
}

export interface DiffReporter {
  write(diff: Diff, options: DiffOptions): string | Promise<Uint8Array>;
  /** Does it hold our own colours and only safe characters? */
  painted: boolean;
}

export const diffFormats = {
  text: { write: toText, painted: true },
  markdown: { write: toMarkdown, painted: false },
  csv: { write: toCsv, painted: false },
  xlsx: { write: toXlsx, painted: false },
  html: { write: toHtml, painted: false },
  json: { write: (diff) => `${toJson(diff, 2)}\n`, painted: false },
} satisfies Record<string, DiffReporter>;

export type DiffFormat = keyof typeof diffFormats;
