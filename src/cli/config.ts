import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Trouble } from '../model/trouble.ts';
import { columnKeys } from '../report/table/columns.ts';
import { errorCode } from './io.ts';

/** What a pincite.yml may say; flags win over it. Paths in it are seen from its own folder. */
export interface Config {
  /** Its file, as messages name it. */
  file: string;
  folder: string;
  taxonomy?: string;
  language?: string;
  pageMap?: string;
  columns?: string[];
}

export const CONFIG_NAME = 'pincite.yml';

const LANGUAGES = ['en'];

type Check = (value: unknown) => string | null;
const text: Check = (value) => (typeof value === 'string' && value !== '' ? null : 'must be text');

const KEYS: Record<string, { as: 'taxonomy' | 'language' | 'pageMap' | 'columns'; check: Check }> = {
  taxonomy: { as: 'taxonomy', check: text },
  language: {
    as: 'language',
    check: (value) => (LANGUAGES.includes(value as string) ? null : `must be one of ${LANGUAGES.join(', ')}`),
  },
  'page-map': { as: 'pageMap', check: text },
  columns: { as: 'columns', check: columnList },
};

function columnList(value: unknown): string | null {
  if (!Array.isArray(value) || value.length === 0) return 'must be a list of columns, as in [id, statement]';
  const unknown = value.find((key) => !columnKeys.includes(key as string));
  return unknown === undefined ? null : `has no column "${String(unknown)}": choose from ${columnKeys.join(', ')}`;
}

/** Finds the configuration of a report: in its folder, or the nearest folder above that has one. Each is read once. */
export function createConfigFinder(): (folder: string) => Promise<Config | null> {
  const known = new Map<string, Promise<Config | null>>();
  const find = (folder: string): Promise<Config | null> => {
    const before = known.get(folder);
    if (before) return before;
    const above = dirname(folder);
    const found = readConfig(join(folder, CONFIG_NAME)).then(
      (config) => config ?? (above === folder ? null : find(above)),
    );
    known.set(folder, found);
    return found;
  };
  return find;
}

/** Null where there is no such file. */
export async function readConfig(file: string): Promise<Config | null> {
  let source: string;
  try {
    source = await readFile(file, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes(errorCode(error))) return null;
    throw new Trouble(
      'config',
      file,
      `cannot be read (${errorCode(error)}): mend it, or leave it aside with --no-config`,
    );
  }
  return parseConfig(source, file);
}

export async function parseConfig(source: string, file: string): Promise<Config> {
  const { formatProblem, readYaml } = await import('../rules/yaml.ts');
  const { didYouMean } = await import('../rules/taxonomy/suggest.ts');
  const { yaml, problems } = readYaml(source, file);
  const config: Config = { file, folder: dirname(resolve(file)) };
  if (yaml && yaml.data !== null) {
    if (typeof yaml.data !== 'object' || Array.isArray(yaml.data))
      problems.push(yaml.problem([], 'must be a map of settings'));
    else
      for (const [key, value] of Object.entries(yaml.data)) {
        const rule = Object.hasOwn(KEYS, key) ? KEYS[key] : undefined;
        if (!rule) {
          const hint = didYouMean(key, Object.keys(KEYS)) || `: it may be one of ${Object.keys(KEYS).join(', ')}`;
          problems.push(yaml.problem([key], `unknown key "${key}"${hint}`, true));
          continue;
        }
        const fault = rule.check(value);
        if (fault) problems.push(yaml.problem([key], `"${key}" ${fault}`));
        else Object.assign(config, { [rule.as]: value });
      }
  }
  const [first] = problems;
  if (first) {
    const place = formatProblem({ ...first, message: '' }).replace(/: $/, '');
    throw new Trouble('config', place, first.message);
  }
  return config;
}
