import { Command } from 'commander';
import { examples } from '../examples.ts';
import { writeTo } from '../io.ts';
import type { Session } from '../session.ts';

export function manCommand({ io }: Session): Command {
  const command = new Command('man')
    .summary('the manual page')
    .description('Prints the manual page, pincite(1), as roff.');
  examples(command, [['pincite man | man -l -', 'read it']]);
  return command.action(async () => {
    const { specsOf } = await import('../completion/spec.ts');
    const { manual } = await import('../manual.ts');
    await writeTo(io.stdout, manual(specsOf(command.parent ?? command)));
  });
}
