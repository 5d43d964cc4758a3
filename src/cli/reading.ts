import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Trouble } from '../model/trouble.ts';
import { builtinIds } from '../rules/taxonomy/builtin.ts';
import { type Config, createConfigFinder, readConfig } from './config.ts';
import type { Input } from './inputs.ts';
import { errorCode, type Io } from './io.ts';
import type { Reading } from './job.ts';
import type { SourceOptions } from './options.ts';

const DEFAULT_TAXONOMY = 'general';

/** What configuration and flags together say of each report. Files that many reports share are read once. */
export interface Settings {
  config(input: Input): Promise<Config | null>;
  reading(input: Input): Promise<Reading>;
}

/** What the flags name is read at once, so that a slip there is told once and not for every report. */
export async function createSettings(options: SourceOptions, io: Io): Promise<Settings> {
  const find = createConfigFinder();
  const taxonomies = new Map<string, Promise<Reading['taxonomy']>>();
  const named = typeof options.config === 'string' ? await namedConfig(options.config, io) : null;

  const config = async (input: Input): Promise<Config | null> => {
    if (options.config === false) return null;
    return named ?? (await find(input.path === null ? io.cwd() : dirname(input.path)));
  };

  const taxonomy = (name: string, folder: string): Promise<Reading['taxonomy']> => {
    const key = `${folder}\n${name}`;
    const read = taxonomies.get(key) ?? readTaxonomy(name, folder);
    taxonomies.set(key, read);
    return read;
  };

  if (options.taxonomy !== undefined) await taxonomy(options.taxonomy, io.cwd());

  return {
    config,
    async reading(input) {
      const found = await config(input);
      const fromConfig = options.taxonomy === undefined && found?.taxonomy !== undefined;
      const name = options.taxonomy ?? found?.taxonomy ?? DEFAULT_TAXONOMY;
      return {
        taxonomy: await taxonomy(name, fromConfig ? found.folder : io.cwd()),
        pageMap: options.pageMap ?? found?.pageMap ?? null,
      };
    },
  };
}

async function namedConfig(file: string, io: Io): Promise<Config> {
  const config = await readConfig(resolve(io.cwd(), file));
  if (config === null) throw new Trouble('config', file, 'no such configuration: check the name after --config');
  return config;
}

/** The id of a built-in taxonomy, or the text of the user's own. */
export async function readTaxonomy(name: string, folder: string): Promise<Reading['taxonomy']> {
  if (builtinIds().includes(name)) return name;
  try {
    return { file: name, text: await readFile(resolve(folder, name), 'utf8') };
  } catch (error) {
    const code = errorCode(error);
    const known = builtinIds().join(', ');
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw new Trouble('no-taxonomy', name, `no such taxonomy: give one of ${known}, or a YAML file`);
    throw new Trouble('no-taxonomy', name, `cannot be read (${code}): give one of ${known}, or a YAML file`);
  }
}
