import { Command, InvalidArgumentError, Option } from 'commander';
import { GROUPINGS, type Grouping, groupRows, SORTS, type Sort, sortRows } from '../../report/table/arrange.ts';
import { type Column, chooseColumns, columnKeys } from '../../report/table/columns.ts';
import { type TableFormat, tableFormats } from '../../report/table/index.ts';
import type { Row } from '../../report/table/rows.ts';
import type { Table } from '../../report/table/table.ts';
import { type WorkRow, workColumns } from '../../report/table/works.ts';
import { didYouMean } from '../../rules/taxonomy/suggest.ts';
import { runBatch } from '../batch.ts';
import { examples } from '../examples.ts';
import { columnsOf, formatOf } from '../format.ts';
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
import { createPaint, wantsColour } from '../paint.ts';
import { createSettings } from '../reading.ts';
import type { Session } from '../session.ts';

type Options = SourceOptions &
  ManyOptions &
  FilterOptions &
  OutputOptions &
  FormulaOption & { columns?: string[]; sort?: Sort; groupBy?: Grouping; by: 'item' | 'work'; uncited?: boolean };

const FORMATS = Object.keys(tableFormats) as TableFormat[];

export function tableCommand(session: Session): Command {
  const command = new Command('table')
    .summary('the citation table: a row an item, with its place and the cited page')
    .description('Prints what reports find and ask as a table: item, statement, actors, strength, category, pages.')
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
  ]);
  return command.action((reports: string[], options: Options) => printTable(reports, options, session));
}

function toColumns(text: string): string[] {
  const keys = text.split(',').map((key) => key.trim());
  const unknown = keys.find((key) => !columnKeys.includes(key));
  if (unknown === undefined) return keys;
  const hint = didYouMean(unknown, columnKeys) || `: choose from ${columnKeys.join(', ')}`;
  throw new InvalidArgumentError(`There is no column "${unknown}"${hint}`);
}

async function printTable(reports: string[], options: Options, session: Session): Promise<void> {
  const { io } = session;
  const format = formatOf(options, FORMATS);
  const reporter = tableFormats[format];
  const { inputs, single } = await findInputs(reports, options, io);
  const settings = await createSettings(options, io);
  const part = { kind: options.by === 'work' ? 'works' : 'rows' } as const;
  const batch = { inputs, options, settings, selection: selectionOf(options), part };
  const [first] = inputs;
  const keys = options.columns ?? (first && (await settings.config(first)))?.columns ?? null;

  await withOutput(io, options.output, inputs, reporter.painted, async (output) => {
    const rows: Row[] = [];
    const works: WorkRow[] = [];
    let title = 'Citation table';
    let read = 0;
    for await (const outcome of runBatch(batch, session)) {
      if (outcome.kind === 'failure') continue;
      read++;
      if (outcome.kind === 'rows') rows.push(...outcome.rows);
      if (outcome.kind === 'works') works.push(...outcome.rows);
      if (single && 'title' in outcome) title = outcome.title;
    }
    if (read === 0 || (options.failFast && session.code === 2)) return false;
    const table =
      options.by === 'work'
        ? {
            title,
            ...layOut(
              workColumns.filter(({ key }) => !single || key !== 'document'),
              [{ title: null, rows: works }],
            ),
          }
        : { title, ...layOut(chooseColumns(keys, reporter.full, !single), arrange(rows, options)) };
    const paint = await createPaint(wantsColour(options.color, io, options.output !== undefined));
    const columns = columnsOf(options, io.stdout.columns);
    await output.write(await reporter.write(table, { columns, paint, guard: options.formulaGuard }));
    return true;
  });
}

function arrange(rows: readonly Row[], { sort, groupBy }: Options): { title: string | null; rows: readonly Row[] }[] {
  const sorted = sort ? sortRows(rows, sort) : rows;
  return groupBy ? groupRows(sorted, groupBy) : [{ title: null, rows: sorted }];
}

const layOut = <Of>(
  columns: readonly Column<Of>[],
  groups: { title: string | null; rows: readonly Of[] }[],
): Omit<Table, 'title'> => ({
  columns: [...columns],
  groups: groups.map(({ title, rows }) => ({
    title,
    rows: rows.map((row) => columns.map((column) => column.value(row))),
  })),
});
