import { type Command, InvalidArgumentError, Option } from 'commander';
import { type PageRange, parsePages } from '../report/pages.ts';
import type { Selection } from '../report/select.ts';
import type { ColourWhen } from './paint.ts';
import { parseSize } from './read-bytes.ts';

/** Options that several commands share, group by group: how they are declared, and what they come to. */

export interface SourceOptions {
  stdinName?: string;
  maxSize: number;
  pageMap?: string;
  taxonomy?: string;
  /** A file named by --config; true: look for one; false: --no-config. */
  config: string | boolean;
}

const SIZE = 100_000_000;

export const addSourceOptions = (command: Command): Command =>
  command
    .option('--stdin-name <name>', 'what to call the report read from standard input ("-")')
    .addOption(new Option('--max-size <size>', 'largest report to read').argParser(toSize).default(SIZE, '100MB'))
    .option('--page-map <map>', 'printed pages of the file\'s pages, as in "i-xii=1-12;1=13"')
    .option('--taxonomy <id|file>', 'built-in taxonomy, or a YAML file of your own')
    .option('--config <file>', "configuration (default: pincite.yml in the report's folder or above)")
    .option('--no-config', 'read no configuration');

export interface ManyOptions {
  recursive?: boolean;
  filesFrom?: string;
  jobs?: number;
  failFast?: boolean;
}

export const addManyOptions = (command: Command): Command =>
  command
    .option('-r, --recursive', 'take all reports in the folders that are named')
    .option('--files-from <file>', 'take the names of reports from a file, one a line ("-": standard input)')
    .addOption(
      new Option('-j, --jobs <n>', 'worker threads (default: by cores and size of the input)').argParser(toCount),
    )
    .option('--fail-fast', 'stop at the first report that cannot be read');

export interface FilterOptions {
  only?: 'findings' | 'recommendations' | 'barriers';
  concept?: string;
  actor?: string;
  page?: PageRange[];
}

export const addFilterOptions = (command: Command): Command =>
  command
    .addOption(new Option('--only <what>', 'items of one kind').choices(['findings', 'recommendations', 'barriers']))
    .option('--concept <id>', 'items of one concept of the taxonomy')
    .option('--actor <name>', 'recommendations to one actor')
    .addOption(new Option('--page <pages>', 'items on these printed pages, as in "9-12,iv"').argParser(toPages));

export const selectionOf = (options: FilterOptions & { uncited?: boolean }): Selection => ({
  only: options.only ?? null,
  concept: options.concept ?? null,
  actor: options.actor ?? null,
  pages: options.page ?? null,
  uncited: options.uncited ?? false,
});

export interface OutputOptions {
  format?: string;
  output?: string;
  color: ColourWhen;
  width?: number;
}

export const addOutputOptions = (command: Command, formats: readonly string[]): Command =>
  command
    .addOption(
      new Option('-f, --format <format>', 'output format (default: by the name after -o, else text)').choices(formats),
    )
    .addOption(outputOption())
    .addOption(
      new Option('--color [when]', 'colour').choices(['auto', 'always', 'never']).preset('always').default('auto'),
    )
    .addOption(
      new Option('--width <columns>', "columns to wrap text to (default: the terminal's, else 80)").argParser(toWidth),
    );

export const outputOption = (): Option =>
  new Option('-o, --output <file>', 'write to a file, whole or not at all').argParser((name: string) => {
    if (name === '') throw new InvalidArgumentError('Give the name of a file.');
    return name;
  });

export interface FormulaOption {
  formulaGuard: boolean;
}

export const addFormulaOption = (command: Command): Command =>
  command.option('--no-formula-guard', 'in CSV and TSV: leave cells that begin with = + - @ as they are');

function toSize(text: string): number {
  const size = parseSize(text);
  if (size === null) throw new InvalidArgumentError('Give a size such as 500k, 20MB or 1GB.');
  return size;
}

function toCount(text: string): number {
  const count = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (count < 1 || count > 256) throw new InvalidArgumentError('Give a number from 1 to 256.');
  return count;
}

function toWidth(text: string): number {
  const width = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (width < 20 || width > 1000) throw new InvalidArgumentError('Give a number of columns from 20 to 1000.');
  return width;
}

function toPages(text: string): PageRange[] {
  const ranges = parsePages(text);
  if (ranges === null) throw new InvalidArgumentError('Give printed page labels, as in "9-12,iv,A-3".');
  return ranges;
}
