import type { Command } from 'commander';

/** Examples at the end of a command's help: the line to type, and what it does. */
export const examples = (command: Command, lines: readonly (readonly [line: string, does: string])[]): Command =>
  command.addHelpText('after', `\nExamples:\n${lines.map(([line, does]) => `  # ${does}\n  ${line}`).join('\n')}`);
