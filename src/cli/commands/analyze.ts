import { Command } from 'commander';
import { type AnalysisFormat, analysisFormats } from '../../report/analysis/index.ts';
import { toJson } from '../../report/json.ts';
import { isWhole, runBatch } from '../batch.ts';
import { examples } from '../examples.ts';
import { formatOf } from '../format.ts';
import { findInputs } from '../inputs.ts';
import {
  addFilterOptions,
  addFormulaOption,
  addManyOptions,
  addOutputOptions,
  addSourceOptions,
  type FilterOptions,
  type FormulaOption,
  type ManyOptions,
  type OutputOptions,
  type SourceOptions,
  selectionOf,
} from '../options.ts';
import { withOutput } from '../output.ts';
import { printingFor } from '../printing.ts';
import { createSettings } from '../reading.ts';
import type { Session } from '../session.ts';

type Options = SourceOptions & ManyOptions & FilterOptions & OutputOptions & FormulaOption;

const FORMATS = Object.keys(analysisFormats) as AnalysisFormat[];

export function analyzeCommand(session: Session): Command {
  const command = new Command('analyze')
    .summary('findings, recommendations, concepts, coverage')
    .description('Finds what reports find and what they recommend, with page, actors, citations and concepts.')
    .argument('[reports...]', 'Markdown or text; "-" is standard input');
  addSourceOptions(command);
  addManyOptions(command);
  addFilterOptions(command);
  addOutputOptions(command, FORMATS);
  addFormulaOption(command);
  examples(command, [
    ['pincite analyze report.md', 'read on the terminal'],
    ['pincite analyze report.txt --only recommendations --actor donors', 'what is asked of donors'],
    ['pdftotext -layout report.pdf - | pincite analyze - --stdin-name report.pdf', 'a PDF'],
    ['pincite analyze -r reports/ --format jsonl -o all.jsonl', 'a folder of reports, one line each'],
  ]);
  return command.action((reports: string[], options: Options) => analyzeReports(reports, options, session));
}

async function analyzeReports(reports: string[], options: Options, session: Session): Promise<void> {
  const { io } = session;
  const format = formatOf(options, FORMATS);
  const reporter = analysisFormats[format];
  const printing = await printingFor(options, session);
  const { columns, colour, guard } = printing;
  const { inputs, single } = await findInputs(reports, options, io);
  const settings = await createSettings(options, io);
  const part = { kind: 'text', format, columns, colour, guard } as const;
  const batch = { inputs, options, settings, selection: selectionOf(options), part };
  // One report as JSON is an object; several are a list of them.
  const list = format === 'json' && !single;
  const frame = format === 'json' && single ? { before: () => '', between: '', after: '\n' } : reporter;

  await withOutput(io, options.output, inputs, reporter.painted, async (output) => {
    let began = false;
    for await (const outcome of runBatch(batch, session)) {
      let pieces = outcome.kind === 'text' ? outcome.pieces : null;
      if (outcome.kind === 'failure' && format === 'jsonl') pieces = [`${toJson(outcome.failure)}\n`];
      if (outcome.kind === 'failure' && list) pieces = [toJson(outcome.failure, 2)];
      if (pieces === null) continue;
      let before = began ? frame.between : frame.before(printing);
      for (const piece of pieces) {
        await output.write(before + piece);
        before = '';
      }
      began = true;
    }
    if (began) await output.write(frame.after);
    return began && isWhole(options, session);
  });
}
