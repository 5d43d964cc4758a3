import { Command, InvalidArgumentError, Option } from 'commander';
import { GROUPINGS, SORTS } from '../../report/table/arrange.ts';
import { columnKeys } from '../../report/table/columns.ts';
import { type TableFormat, tableFormats } from '../../report/table/index.ts';
import { type WorksFormat, worksFormats } from '../../report/works/index.ts';
import { didYouMean } from '../../rules/taxonomy/suggest.ts';
import { examples } from '../examples.ts';
import { formatOf } from '../format.ts';
import { addFilterOptions, addFormulaOption, addManyOptions, addOutputOptions, addSourceOptions } from '../options.ts';
import { printTable, printWorks, type TableOptions } from '../print-table.ts';
import type { Session } from '../session.ts';

const WORKS = Object.keys(worksFormats) as WorksFormat[];
const FORMATS = [...(Object.keys(tableFormats) as TableFormat[]), ...WORKS];

export function tableCommand(session: Session): Command {
  const command = new Command('table')
    .summary('the citation table: a row an item, with its place and the cited page')
    .description(
      'Prints what reports find and ask as a table: item, statement, actors, strength, category, pages. ' +
        `The formats ${WORKS.join(', ')} give the cited works instead, with the places cited.`,
    )
    .argument('[reports...]', 'Markdown or text; "-" is standard input');
  addSourceOptions(command);
  addManyOptions(command);
  addFilterOptions(command);
  command
    .option('--uncited', 'items that cite nothing')
    .addOption(
      new Option('--by <row>', 'a row an item, or a row a cited work').choices(['item', 'work']).default('item'),
    )
    .addOption(new Option('--columns <list>', `columns, in order: ${columnKeys.join(', ')}`).argParser(toColumns))
    .addOption(new Option('--sort <by>', 'order of the rows (default: as in the report)').choices(SORTS))
    .addOption(new Option('--group-by <what>', 'headings between the rows').choices(GROUPINGS));
  addOutputOptions(command, FORMATS);
  addFormulaOption(command);
  examples(command, [
    ['pincite table report.md', 'read on the terminal'],
    ['pincite table report.md --only recommendations -o recommendations.xlsx', 'a workbook'],
    ['pincite table report.md --columns id,statement,cited --group-by actor --format markdown', 'for a memo'],
    ['pincite table report.md --by work', 'the cited works, with the pages cited'],
    ['pincite table report.md -o works.bib', 'the cited works for a reference manager'],
  ]);
  return command.action((reports: string[], options: TableOptions) => {
    const format = formatOf(options, FORMATS);
    const works = WORKS.find((one) => one === format);
    return works
      ? printWorks(reports, works, options, session)
      : printTable(reports, format as TableFormat, options, session);
  });
}

function toColumns(text: string): string[] {
  const keys = text.split(',').map((key) => key.trim());
  const unknown = keys.find((key) => !columnKeys.includes(key));
  if (unknown === undefined) return keys;
  const hint = didYouMean(unknown, columnKeys) || `: choose from ${columnKeys.join(', ')}`;
  throw new InvalidArgumentError(`There is no column "${unknown}"${hint}`);
}
