import { Command } from 'commander';
import { Trouble } from '../../model/trouble.ts';
import { toJson } from '../../report/json.ts';
import { examples } from '../examples.ts';
import { formatOf } from '../format.ts';
import { inputOf } from '../load-analysis.ts';
import { addOutputOptions, addSourceOptions, type OutputOptions, type SourceOptions } from '../options.ts';
import { withOutput } from '../output.ts';
import { printingFor } from '../printing.ts';
import { readFileBytes, readStdin } from '../read-bytes.ts';
import { createSettings } from '../reading.ts';
import type { Session } from '../session.ts';

type Options = SourceOptions & OutputOptions & { line?: string };

const FORMATS = ['text', 'json'] as const;

export function explainCommand(session: Session): Command {
  const command = new Command('explain')
    .summary('why an item was taken, or a line was not')
    .description('Shows one item in its context, with the rules and words that made it and the concepts that lost.')
    .argument('<report>', 'Markdown or text; "-" is standard input')
    .argument('[id]', 'an item of this analysis: R3, F1, or its key')
    .option('--line <n>', 'explain the sentences on this line of the file instead');
  addSourceOptions(command);
  addOutputOptions(command, FORMATS);
  examples(command, [
    ['pincite explain report.md R3', 'why the third recommendation was taken'],
    ['pincite explain report.md --line 120', 'why nothing was taken there'],
  ]);
  return command.action((report: string, id: string | undefined, options: Options) =>
    explain(report, id, options, session),
  );
}

async function explain(report: string, id: string | undefined, options: Options, session: Session): Promise<void> {
  const { io } = session;
  const format = formatOf(options, FORMATS);
  if ((id === undefined) === (options.line === undefined))
    throw new Trouble('usage', null, 'name one item (R3, F1) or one line (--line 120)');
  const line = options.line === undefined ? null : lineNumber(options.line);
  const input = inputOf(report, options, session);
  const settings = await createSettings(options, io);
  const { name, path } = input;
  const bytes =
    path === null ? await readStdin(io, name, options.maxSize) : await readFileBytes(path, name, options.maxSize);
  const { examine } = await import('../../analyze.ts');
  const { explainItem, explainLine } = await import('../../explain.ts');
  const { itemText, lineText } = await import('../../report/explain/text.ts');
  const examination = await examine(bytes, name, await settings.reading(input));
  await withOutput(io, options.output, [input], format === 'text', async (output) => {
    const printing = await printingFor(options, session);
    if (line !== null) {
      const found = explainLine(examination, line);
      if (found === null) throw new Trouble('no-line', name, `has no line ${line}`);
      if (found.length === 0)
        throw new Trouble('no-text', `${name}:${line}`, 'no sentence of the report stands on this line');
      await output.write(format === 'json' ? `${toJson(found, 2)}\n` : lineText(found, printing));
      return true;
    }
    const found = explainItem(examination, id as string);
    const { findings, recommendations } = examination.analysis;
    if (found === null)
      throw new Trouble('no-item', name, `has no item "${id}": ${itemsOf(findings.length, recommendations.length)}`);
    await output.write(format === 'json' ? `${toJson(found, 2)}\n` : itemText(found, printing));
    return true;
  });
}

/** What an id may be. */
function itemsOf(findings: number, recommendations: number): string {
  const series = [
    findings > 0 ? `F1 to F${findings}` : '',
    recommendations > 0 ? `R1 to R${recommendations}` : '',
  ].filter((part) => part !== '');
  if (series.length === 0) return 'nothing was found in it; --line tells why not';
  return `it has ${series.join(' and ')}; pincite table lists them`;
}

function lineNumber(given: string): number {
  if (!/^[1-9]\d{0,8}$/.test(given))
    throw new Trouble('usage', null, `--line takes a line number from 1, not "${given}"`);
  return Number(given);
}
