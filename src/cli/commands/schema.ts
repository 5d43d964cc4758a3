import { Argument, Command } from 'commander';
import { examples } from '../examples.ts';
import { outputOption } from '../options.ts';
import { withOutput } from '../output.ts';
import type { Session } from '../session.ts';

const OUTPUTS = ['analysis', 'failure', 'diff'] as const;

export function schemaCommand(session: Session): Command {
  const command = new Command('schema')
    .summary('the JSON Schema of the JSON that pincite prints')
    .description('Prints a JSON Schema (draft 2020-12), made from the definition that the program itself uses.')
    .addArgument(new Argument('[of]', 'one of the outputs; all of them if left out').choices(OUTPUTS))
    .addOption(outputOption());
  examples(command, [
    ['pincite schema analysis', 'of what analyze prints'],
    ['pincite schema -o pincite.schema.json', 'of all outputs, into a file'],
  ]);
  return command.action(async (of: (typeof OUTPUTS)[number] | undefined, options: { output?: string }) => {
    const { outputSchema } = await import('../../report/schema.ts');
    await withOutput(session.io, options.output, [], false, async (output) => {
      await output.write(`${JSON.stringify(outputSchema(of ?? null), null, 2)}\n`);
      return true;
    });
  });
}
