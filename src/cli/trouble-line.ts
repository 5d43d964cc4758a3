import { CommanderError } from 'commander';
import { Trouble } from '../model/trouble.ts';
import { safe } from '../report/terminal.ts';
import { errorCode } from './io.ts';

/** The one line on stderr that tells the user what is wrong and what to do. */
export function troubleLine(error: unknown): string {
  const line = describe(error).replace(/\s+/g, ' ').trim();
  return `pincite: ${safe(line)}\n`;
}

function describe(error: unknown): string {
  if (error instanceof Trouble) return error.place === null ? error.message : `${error.place}: ${error.message}`;
  if (error instanceof CommanderError) return usage(error.message);
  if (errorCode(error) === 'ENOSPC')
    return 'cannot write the output: no space left, free some or write elsewhere with -o';
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `this is a fault of pincite, please report it: ${message}`;
}

/** "error: unknown option '--fromat'\n(Did you mean --format?)" without its prefix, and where to read on. */
function usage(message: string): string {
  const text = message.replace(/^error: /, '').replace(/\n\(Did you mean (.*)\?\)$/s, ' (did you mean $1?)');
  return `${text}; see "pincite help"`;
}
