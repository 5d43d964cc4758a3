import { type Paint, plain } from '../report/paint.ts';
import type { Io } from './io.ts';

export type ColourWhen = 'auto' | 'always' | 'never';

/** Colour on a terminal, unless NO_COLOR (no-color.org) or a dumb terminal says no; `--color` has the last word. */
export function wantsColour(when: ColourWhen, io: Io, toFile: boolean): boolean {
  if (when !== 'auto') return when === 'always';
  const { NO_COLOR, TERM } = io.env;
  return !toFile && io.stdout.isTTY === true && (NO_COLOR ?? '') === '' && TERM !== 'dumb';
}

export async function createPaint(colour: boolean): Promise<Paint> {
  if (!colour) return plain;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  // One argument each: chalk joins all that it is given, and these are handed to map().
  return {
    bold: (text) => chalk.bold(text),
    dim: (text) => chalk.dim(text),
    red: (text) => chalk.red(text),
    green: (text) => chalk.green(text),
    yellow: (text) => chalk.yellow(text),
    cyan: (text) => chalk.cyan(text),
  };
}
