import type { Stats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { extname, isAbsolute, join } from 'node:path';
import { Trouble } from '../model/trouble.ts';
import { byName, glob, isGlob } from './glob.ts';
import type { Io } from './io.ts';
import { readFileBytes, readStdin } from './read-bytes.ts';

/** One report to read. */
export interface Input {
  /** As the user named it; what messages and results call it. */
  name: string;
  /** Absolute; null for standard input. */
  path: string | null;
}

export interface InputOptions {
  recursive?: boolean;
  /** A file that lists reports, one a line; '-' is standard input. */
  filesFrom?: string;
  stdinName?: string;
}

/** What a folder's files must end in to be taken for reports. A file that is named is read whatever its ending. */
const REPORTS = new Set(['.md', '.markdown', '.mdown', '.mkd', '.qmd', '.rmd', '.txt', '.text']);

export const EMPTY_NAME = 'the name of a report is empty: is a variable of the shell not set?';

const LIST_LIMIT = 50_000_000;

/** All reports that the arguments name, in their order. `single`: exactly one file or standard input was named. */
export async function findInputs(
  args: readonly string[],
  options: InputOptions,
  io: Io,
): Promise<{ inputs: Input[]; single: boolean }> {
  const names = [...args];
  if (options.filesFrom !== undefined) names.push(...(await listed(options.filesFrom, io)));
  if (names.length === 0)
    throw new Trouble(
      'no-input',
      null,
      'no report is named: give a file, a folder with --recursive, or "-" for standard input',
    );
  const cwd = io.cwd();
  const inputs: Input[] = [];
  let single = names.length === 1 && options.filesFrom === undefined;
  let piped = false;
  for (const name of names) {
    if (name === '') throw new Trouble('usage', null, EMPTY_NAME);
    if (name === '-') {
      if (piped || options.filesFrom === '-')
        throw new Trouble('usage', null, 'standard input ("-") can be read once only');
      piped = true;
      inputs.push({ name: options.stdinName ?? '-', path: null });
      continue;
    }
    const path = isAbsolute(name) ? name : join(cwd, name);
    const found: Stats | null = await stat(path).catch(() => null);
    if (found?.isDirectory() && options.recursive) {
      single = false;
      await addFolder(name, path, inputs);
    } else if (found === null && isGlob(name)) {
      single = false;
      await addMatches(name, cwd, inputs);
    } else inputs.push({ name, path });
  }
  return { inputs, single };
}

async function addFolder(name: string, path: string, inputs: Input[]): Promise<void> {
  const before = inputs.length;
  const open = [{ name, path }];
  for (let folder = open.pop(); folder; folder = open.pop()) {
    const { name: above, path: at } = folder;
    const entries = (await readdir(at, { withFileTypes: true }).catch(() => [])).sort(byName);
    const inner: typeof open = [];
    for (const entry of entries) {
      if (entry.name.startsWith('.')) continue;
      const one = { name: join(above, entry.name), path: join(at, entry.name) };
      if (entry.isDirectory()) inner.push(one);
      else if (REPORTS.has(extname(entry.name).toLowerCase())) inputs.push(one);
    }
    open.push(...inner.reverse());
  }
  if (inputs.length === before)
    throw new Trouble('no-input', name, `holds no report: files must end in one of ${[...REPORTS].join(' ')}`);
}

async function addMatches(pattern: string, cwd: string, inputs: Input[]): Promise<void> {
  const before = inputs.length;
  for await (const name of glob(pattern, cwd)) inputs.push({ name, path: isAbsolute(name) ? name : join(cwd, name) });
  if (inputs.length === before) throw new Trouble('not-found', pattern, 'matches no file: check the pattern');
}

/** Names of a list, one a line; or between NUL characters, as `find -print0` gives them. */
async function listed(file: string, io: Io): Promise<string[]> {
  const bytes =
    file === '-'
      ? await readStdin(io, '--files-from -', LIST_LIMIT)
      : await readFileBytes(isAbsolute(file) ? file : join(io.cwd(), file), file, LIST_LIMIT);
  const text = new TextDecoder().decode(bytes);
  return text.split(text.includes('\0') ? '\0' : /\r?\n/).filter((name) => name !== '');
}
