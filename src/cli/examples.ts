import type { Command } from 'commander';

/** The line to type, and what it does. */
type Example = readonly [line: string, does: string];

const given = new WeakMap<Command, readonly Example[]>();

/** Examples at the end of a command's help. */
export function examples(command: Command, lines: readonly Example[]): Command {
  given.set(command, lines);
  return command.addHelpText(
    'after',
    `\nExamples:\n${lines.map(([line, does]) => `  # ${does}\n  ${line}`).join('\n')}`,
  );
}

export const examplesOf = (command: Command): readonly Example[] => given.get(command) ?? [];
