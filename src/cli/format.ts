import { extname } from 'node:path';
import type { OutputOptions } from './options.ts';

const ENDINGS: Record<string, string> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.txt': 'text',
  '.htm': 'html',
  '.ndjson': 'jsonl',
  '.bib': 'bibtex',
};

/** The format asked for; else what the output file's ending says; else text. */
export function formatOf<Format extends string>({ format, output }: OutputOptions, formats: readonly Format[]): Format {
  const known = (name: string | undefined): Format | undefined => formats.find((one) => one === name);
  const ending = output === undefined ? '' : extname(output).toLowerCase();
  return known(format) ?? known(ENDINGS[ending] ?? ending.slice(1)) ?? (formats[0] as Format);
}

/** Columns to wrap to. */
export const columnsOf = ({ width, output }: OutputOptions, terminal: number | undefined): number =>
  width ?? (output === undefined ? Math.max(20, terminal ?? 80) : 80);
