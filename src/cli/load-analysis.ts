import { resolve } from 'node:path';
import type { Analysis } from '../model/analysis.ts';
import { TOOL } from '../model/tool.ts';
import { Trouble } from '../model/trouble.ts';
import { EVERYTHING } from '../report/select.ts';
import { EMPTY_NAME, type Input } from './inputs.ts';
import type { SourceOptions } from './options.ts';
import { readFileBytes, readStdin } from './read-bytes.ts';
import type { Settings } from './reading.ts';
import type { Session } from './session.ts';
import { tellWarnings } from './trouble-line.ts';

/** The input that one argument names. */
export function inputOf(name: string, options: SourceOptions, { io }: Session): Input {
  if (name === '') throw new Trouble('usage', null, EMPTY_NAME);
  return name === '-' ? { name: options.stdinName ?? '-', path: null } : { name, path: resolve(io.cwd(), name) };
}

/** Is it a saved analysis? Its name says so. */
export const isSaved = ({ path }: Input): boolean => path?.toLowerCase().endsWith('.json') ?? false;

/** The analysis of one report; or a saved one, where the file ends in .json. */
export async function loadAnalysis(
  input: Input,
  options: SourceOptions,
  settings: Settings,
  { io }: Session,
): Promise<Analysis> {
  const { name, path } = input;
  const limit = options.maxSize;
  if (path !== null && isSaved(input)) {
    const { readAnalysis } = await import('../compare/index.ts');
    return readAnalysis(new TextDecoder().decode(await readFileBytes(path, name, limit)), name, TOOL.version);
  }
  const source = path === null ? { bytes: await readStdin(io, name, limit) } : { path, limit };
  const reading = await settings.reading(input);
  // The pipeline is loaded for those who need it, not for `pincite help`.
  const { doJob } = await import('./job.ts');
  const outcome = await doJob({ name, source, reading, selection: EVERYTHING, part: { kind: 'analysis' } });
  if (outcome.kind === 'failure')
    throw new Trouble(outcome.failure.error.code, outcome.place, outcome.failure.error.message);
  if (outcome.kind !== 'analysis') throw new Error(`an analysis was asked for, not ${outcome.kind}`);
  await tellWarnings(name, outcome.warnings, io);
  return outcome.analysis;
}
