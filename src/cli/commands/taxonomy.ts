import { Command } from 'commander';
import { Trouble } from '../../model/trouble.ts';
import { builtinIds, builtinTaxonomy, builtinText, starterTaxonomy } from '../../rules/taxonomy/builtin.ts';
import { PARTS } from '../../rules/taxonomy/taxonomy.ts';
import { countOf } from '../count-of.ts';
import { examples } from '../examples.ts';
import { columnsOf } from '../format.ts';
import { findInputs } from '../inputs.ts';
import type { Io } from '../io.ts';
import { loadAnalysis } from '../load-analysis.ts';
import { addSourceOptions, outputOption, type SourceOptions } from '../options.ts';
import { withOutput } from '../output.ts';
import { createSettings, readTaxonomy } from '../reading.ts';
import type { Session } from '../session.ts';

/** `pincite taxonomy`: a group of commands. */
export function taxonomyCommand(session: Session): Command {
  const group = new Command('taxonomy')
    .summary('list, show and check taxonomies; start one of your own')
    .description('Taxonomies: what comes with pincite, and your own YAML files.');
  group.addCommand(listCommand(session));
  group.addCommand(showCommand(session));
  group.addCommand(checkCommand(session));
  group.addCommand(initCommand(session));
  group.addCommand(schemaCommand(session));
  return examples(group, [
    ['pincite taxonomy init -o mine.yml', 'one of your own'],
    ['pincite taxonomy check mine.yml', 'whether it is sound'],
    ['pincite analyze report.md --taxonomy mine.yml', 'and to use it'],
  ]);
}

const print = (io: Io, file: string | undefined, text: string | Promise<string>, painted = false): Promise<void> =>
  withOutput(io, file, [], painted, async (output) => {
    await output.write(await text);
    return true;
  });

const listCommand = ({ io }: Session): Command =>
  examples(
    new Command('list').description('Lists the built-in taxonomies.').action(() => print(io, undefined, listed())),
    [['pincite taxonomy list', 'their ids, for --taxonomy']],
  );

async function listed(): Promise<string> {
  const lines: string[] = [];
  for (const id of builtinIds()) {
    const taxonomy = await builtinTaxonomy(id);
    if (!taxonomy) continue;
    const counts = PARTS.filter((part) => taxonomy[part].length > 0).map((part) => countOf(taxonomy, part));
    lines.push(`${id.padEnd(20)}${taxonomy.title} (${counts.join(', ')})\n`);
  }
  return lines.join('');
}

const showCommand = ({ io }: Session): Command =>
  examples(
    new Command('show')
      .description('Shows the concepts of a taxonomy, with what they mean and what answers them.')
      .argument('<id|file>', 'built-in taxonomy, or a YAML file of your own')
      .option('--yaml', 'the file itself, cues and examples and all')
      .action(async (name: string, options: { yaml?: boolean }) => {
        const text = await textOf(name, io);
        if (options.yaml) return print(io, undefined, text);
        const { loadTaxonomy } = await import('../../rules/taxonomy/load.ts');
        const { taxonomy, problems } = loadTaxonomy(text, name);
        const [first] = problems;
        const place = first ? `${name}:${first.line}:${first.column}` : name;
        if (!taxonomy) throw new Trouble('bad-taxonomy', place, first?.message ?? 'cannot be read');
        const { taxonomyText } = await import('../taxonomy-text.ts');
        return print(io, undefined, taxonomyText(taxonomy, columnsOf({ color: 'auto' }, io.stdout.columns)), true);
      }),
    [['pincite taxonomy show general', 'the taxonomy used by default']],
  );

const checkCommand = (session: Session): Command =>
  examples(
    addSourceOptions(
      new Command('check')
        .description('Checks a taxonomy and runs its examples; all problems at once. Exit code 1 where there are any.')
        .argument('<file>', 'a YAML file of your own, or the id of a built-in taxonomy')
        .option('--on <reports...>', 'try it on reports: cues that never fire, items that nothing takes'),
    ).action((file: string, options: SourceOptions & { on?: string[] }) => check(file, options, session)),
    [
      ['pincite taxonomy check mine.yml', 'form, references, clashes, examples'],
      ['pincite taxonomy check mine.yml --on report.md', 'and how it does on a report'],
    ],
  );

async function check(file: string, options: SourceOptions & { on?: string[] }, session: Session): Promise<void> {
  const { io } = session;
  const text = await textOf(file, io);
  const analyses = [];
  if (options.on) {
    const { inputs } = await findInputs(options.on, {}, io);
    const settings = await createSettings(options, io);
    for (const input of inputs) analyses.push(await loadAnalysis(input, options, settings, session));
  }
  const { checkTaxonomy } = await import('../../rules/taxonomy/check.ts');
  const { checkText } = await import('../taxonomy-text.ts');
  const checked = checkTaxonomy(text, file, { on: analyses });
  if (checked.problems.length > 0) session.code = 1;
  await print(io, undefined, checkText(checked, file, columnsOf({ color: 'auto' }, io.stdout.columns)), true);
}

const initCommand = ({ io }: Session): Command =>
  examples(
    new Command('init')
      .description('Writes a commented taxonomy to start from.')
      .addOption(outputOption())
      .action((options: { output?: string }) => print(io, options.output, starterTaxonomy())),
    [['pincite taxonomy init -o mine.yml', 'then edit it, and check it']],
  );

const schemaCommand = ({ io }: Session): Command =>
  examples(
    new Command('schema')
      .description('Prints the JSON Schema of the taxonomy format, for editors that complete YAML.')
      .addOption(outputOption())
      .action(async (options: { output?: string }) => {
        const { taxonomyJsonSchema } = await import('../../rules/taxonomy/json-schema.ts');
        await print(io, options.output, `${JSON.stringify(taxonomyJsonSchema(), null, 2)}\n`);
      }),
    [['pincite taxonomy schema -o taxonomy.schema.json', 'into a file that an editor is pointed to']],
  );

/** The YAML of a built-in taxonomy or of a file. */
async function textOf(name: string, io: Io): Promise<string> {
  const read = await readTaxonomy(name, io.cwd());
  return typeof read === 'string' ? ((await builtinText(read)) ?? '') : read.text;
}
