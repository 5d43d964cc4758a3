import { Command } from 'commander';
import type { Analysis } from '../../model/analysis.ts';
import { type CoverageFormat, coverageFormats } from '../../report/coverage/index.ts';
import { select } from '../../report/select.ts';
import { PARTS } from '../../rules/taxonomy/taxonomy.ts';
import { examples } from '../examples.ts';
import { formatOf } from '../format.ts';
import { loadedTaxonomy, refuseUnknownConcept } from '../known-concept.ts';
import { inputOf, isSaved, loadAnalysis } from '../load-analysis.ts';
import {
  addFilterOptions,
  addFormulaOption,
  addOutputOptions,
  addSourceOptions,
  type FilterOptions,
  type FormulaOption,
  type OutputOptions,
  type SourceOptions,
  selectionOf,
} from '../options.ts';
import { withOutput } from '../output.ts';
import { printingFor } from '../printing.ts';
import { createSettings } from '../reading.ts';
import type { Session } from '../session.ts';

type Options = SourceOptions & FilterOptions & OutputOptions & FormulaOption;

const FORMATS = Object.keys(coverageFormats) as CoverageFormat[];

export function coverageCommand(session: Session): Command {
  const command = new Command('coverage')
    .summary('which barriers which recommendations answer')
    .description('Prints barriers against recommendations, concept by concept, and what is left without an answer.')
    .argument('<report>', 'Markdown or text; "-" is standard input; or a saved analysis (.json)');
  addSourceOptions(command);
  addFilterOptions(command);
  addOutputOptions(command, FORMATS);
  addFormulaOption(command);
  examples(command, [
    ['pincite coverage report.md', 'read on the terminal'],
    ['pincite coverage report.md --taxonomy mine.yml -o coverage.html', 'with a taxonomy of your own, as a page'],
  ]);
  return command.action((report: string, options: Options) => printCoverage(report, options, session));
}

async function printCoverage(report: string, options: Options, session: Session): Promise<void> {
  const { io } = session;
  const format = formatOf(options, FORMATS);
  const settings = await createSettings(options, io);
  const input = inputOf(report, options, session);
  await withOutput(io, options.output, [input], format === 'text', async (output) => {
    if (!isSaved(input)) await refuseUnknownConcept(options.concept ?? null, await settings.reading(input));
    const analysis: Analysis = select(await loadAnalysis(input, options, settings, session), selectionOf(options));
    const taxonomy = await loadedTaxonomy((await settings.reading(input)).taxonomy);
    // A saved analysis may be of another taxonomy; ids then stand for themselves.
    const concepts = taxonomy?.id === analysis.taxonomy.id ? PARTS.flatMap((part) => taxonomy[part]) : [];
    const labels = new Map(concepts.map(({ id, label }) => [id, label]));
    await output.write(coverageFormats[format](analysis, { ...(await printingFor(options, session)), labels }));
    return true;
  });
}
