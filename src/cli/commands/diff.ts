import { Command, InvalidArgumentError, Option } from 'commander';
import { Trouble } from '../../model/trouble.ts';
import {
  type ChangeName,
  changeNames,
  type DiffFormat,
  diffFormats,
  onlyChanges,
  stat,
} from '../../report/diff/index.ts';
import { editionsFormats, editionsStat } from '../../report/editions/index.ts';
import { didYouMean } from '../../rules/taxonomy/suggest.ts';
import { examples } from '../examples.ts';
import { formatOf } from '../format.ts';
import { inputOf, loadAnalysis } from '../load-analysis.ts';
import {
  addFormulaOption,
  addOutputOptions,
  addSourceOptions,
  type FormulaOption,
  type OutputOptions,
  type SourceOptions,
} from '../options.ts';
import { withOutput } from '../output.ts';
import { printingFor } from '../printing.ts';
import { createSettings } from '../reading.ts';
import type { Session } from '../session.ts';

type Options = SourceOptions &
  OutputOptions &
  FormulaOption & { findings?: boolean; only?: ChangeName[]; stat?: boolean; exitCode?: boolean };

const FORMATS = Object.keys(diffFormats) as DiffFormat[];

export function diffCommand(session: Session): Command {
  const command = new Command('diff')
    .summary('what became of each recommendation')
    .description('Tells which recommendations were kept, changed, split, merged, dropped and added, and how.')
    .argument('<before>', 'the earlier report; or its saved analysis (.json)')
    .argument('<after>', 'the later report')
    .argument('[later...]', 'further editions, each later than the one before');
  addSourceOptions(command);
  command
    .option('--findings', 'findings instead of recommendations')
    .addOption(new Option('--only <changes>', `changes of these kinds: ${changeNames.join(', ')}`).argParser(toChanges))
    .option('--stat', 'one line: how many of each')
    .option('--exit-code', 'exit with 1 where the reports differ');
  addOutputOptions(command, FORMATS);
  addFormulaOption(command);
  examples(command, [
    ['pincite diff draft.md final.md', 'read on the terminal'],
    ['pincite diff draft.md final.md --only dropped,weaker', 'what was lost or softened'],
    ['pincite diff draft.md final.md -o memo.md', 'for a memo'],
    ['pincite diff 2019.md 2021.md 2023.md', 'through several editions'],
  ]);
  return command.action((before: string, after: string, later: string[], options: Options) =>
    printDiff([before, after, ...later], options, session),
  );
}

function toChanges(text: string): ChangeName[] {
  return text.split(',').map((part) => {
    const name = changeNames.find((one) => one === part.trim());
    if (name) return name;
    const hint = didYouMean(part.trim(), changeNames) || `: choose from ${changeNames.join(', ')}`;
    throw new InvalidArgumentError(`There is no change "${part.trim()}"${hint}`);
  });
}

async function printDiff(names: string[], options: Options, session: Session): Promise<void> {
  const { io } = session;
  if (names.filter((name) => name === '-').length > 1)
    throw new Trouble('usage', null, 'standard input ("-") can be read once only');
  if (names.length > 2 && options.only)
    throw new Trouble('usage', null, '--only takes two reports: name two, or leave it out');
  const format = formatOf(options, FORMATS);
  const reporter = diffFormats[format];
  const settings = await createSettings(options, io);
  const inputs = names.map((name) => inputOf(name, options, session));
  const painted = reporter.painted || options.stat === true;
  await withOutput(io, options.output, inputs, painted, async (output) => {
    const analyses = [];
    for (const input of inputs) analyses.push(await loadAnalysis(input, options, settings, session));
    const { compare, compareEditions } = await import('../../compare/index.ts');
    const [before, after] = analyses;
    if (!before || !after) throw new Error('commander asks for two arguments');
    const compared = { findings: options.findings ?? false };
    const printing = await printingFor(options, session);
    if (analyses.length > 2) {
      const editions = compareEditions(analyses, compared);
      const same = editions.rows.every((row) => row.cells.every((cell) => cell && /^(first|kept)$/.test(cell.status)));
      if (options.exitCode && !same) session.code = 1;
      await output.write(
        options.stat ? `${editionsStat(editions)}\n` : await editionsFormats[format].write(editions, printing),
      );
      return true;
    }
    const diff = compare(before, after, compared);
    if (options.exitCode && diff.changes.some((change) => change.kind !== 'kept')) session.code = 1;
    const shown = options.only ? onlyChanges(diff, options.only) : diff;
    const text = options.stat ? `${stat(diff)}\n` : await reporter.write(shown, printing);
    await output.write(text);
    return true;
  });
}
