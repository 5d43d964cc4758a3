import { Command } from 'commander';
import { analysisFormats, type AnalysisFormat } from '../../report/analysis/index.ts';
import { runJobs } from '../batch.ts';
import { columnsOf, formatOf } from '../format.ts';
import { findInputs } from '../inputs.ts';
import {
  addFilterOptions, addManyOptions, addOutputOptions, addSourceOptions,
  type FilterOptions, type ManyOptions, type OutputOptions, type SourceOptions, selectionOf,
} from '../options.ts';
import { openOutput } from '../output.ts';
import { createPaint, wantsColour } from '../paint.ts';
import { failed } from '../failed.ts';
import type { Session } from '../session.ts';

type Options = SourceOptions & ManyOptions & FilterOptions & OutputOptions;

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
  return command.action((reports: string[], options: Options) => analyzeReports(reports, options, session));
}

async function analyzeReports(reports: string[], options: Options, session: Session): Promise<void> {
  const { io } = session;
  const { inputs, single } = await findInputs(reports, options, io);
  const format = formatOf(options, FORMATS);
  const reporter = analysisFormats[format];
  const colour = wantsColour(options.color, io, options.output !== undefined);
  const columns = columnsOf(options, io.stdout.columns);
  const paint = await createPaint(colour);
  const output = await openOutput(io, options.output, reporter.painted);
  void single; void paint; void columns;
  for await (const { outcome } of runJobs(inputs, async () => ({ reading: { taxonomy: options.taxonomy ?? 'general', pageMap: options.pageMap ?? null }, selection: selectionOf(options), part: { kind: 'text', format, columns, colour, guard: true } }), options.maxSize, io)) {
    if (outcome.kind === 'failure') await failed(outcome, session);
    else if (outcome.kind === 'text') await output.write(outcome.text);
  }
  await output.finish();
}
