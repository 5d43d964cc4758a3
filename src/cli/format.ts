import { extname } from 'node:path';
import { Trouble } from '../model/trouble.ts';
import type { OutputOptions } from './options.ts';

const ENDINGS: Record<string, string> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.txt': 'text',
  '.htm': 'html',
  '.ndjson': 'jsonl',
  '.bib': 'bibtex',
};

/** What one command or another writes: an ending that names one of these is never given plain text. */
const WRITTEN = new Set(['csv', 'tsv', 'xlsx', 'html', 'json', 'jsonl', 'bibtex', 'ris', 'markdown', 'text']);

/** The format asked for; else what the output file's ending says; else text. */
export function formatOf<Format extends string>({ format, output }: OutputOptions, formats: readonly Format[]): Format {
  const known = (name: string | undefined): Format | undefined => formats.find((one) => one === name);
  const ending = output === undefined ? '' : extname(output).toLowerCase();
  const named = ENDINGS[ending] ?? ending.slice(1);
  const found = known(format) ?? known(named);
  if (found === undefined && WRITTEN.has(named))
    throw new Trouble(
      'usage',
      output as string,
      `this command does not write ${named}: it writes ${formats.join(', ')}; name one with --format, or another ending`,
    );
  return found ?? (formats[0] as Format);
}

/** Columns to wrap to. */
export const columnsOf = ({ width, output }: OutputOptions, terminal: number | undefined): number =>
  width ?? (output === undefined ? Math.max(20, terminal ?? 80) : 80);
