import { CommanderError } from 'commander';
import { Trouble } from '../model/trouble.ts';
import { safe } from '../report/terminal.ts';
import { FAULT } from './failure.ts';
import { errorCode, type Io, writeTo } from './io.ts';

/** The one line on stderr that tells the user what is wrong and what to do. */
export function troubleLine(error: unknown): string {
  const line = describe(error).replace(/\s+/g, ' ').trim();
  return `pincite: ${safe(line)}\n`;
}

/** Warnings of a report, for formats that have no place for them. */
export async function tellWarnings(name: string, warnings: readonly string[], io: Io): Promise<void> {
  for (const message of warnings) await writeTo(io.stderr, troubleLine(`${name}: warning: ${message}`));
}

function describe(error: unknown): string {
  if (typeof error === 'string') return error;
  if (error instanceof Trouble) return error.place === null ? error.message : `${error.place}: ${error.message}`;
  if (error instanceof CommanderError) return usage(error.message);
  if (errorCode(error) === 'ENOSPC')
    return 'cannot write the output: no space left, free some or write elsewhere with -o';
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `${FAULT}: ${message}`;
}

/** "error: unknown option '--fromat'\n(Did you mean --format?)" without its prefix, and where to read on. */
function usage(message: string): string {
  const text = message.replace(/^error: /, '').replace(/\n\(Did you mean ([^\n]*)\?\)$/, ' (did you mean $1?)');
  return `${text}; see "pincite help"`;
}
