import { Trouble } from '../model/trouble.ts';
import { type Grouping, groupRows, type Sort, sortRows } from '../report/table/arrange.ts';
import { type Column, chooseColumns } from '../report/table/columns.ts';
import { type TableFormat, tableFormats } from '../report/table/index.ts';
import type { Row } from '../report/table/rows.ts';
import type { Table } from '../report/table/table.ts';
import { type WorkRow, workColumns } from '../report/table/works.ts';
import { type WorksFormat, worksFormats } from '../report/works/index.ts';
import { isWhole, runBatch } from './batch.ts';
import { findInputs } from './inputs.ts';
import type { FilterOptions, FormulaOption, ManyOptions, OutputOptions, SourceOptions } from './options.ts';
import { selectionOf } from './options.ts';
import { withOutput } from './output.ts';
import { printingFor } from './printing.ts';
import { createSettings } from './reading.ts';
import type { Session } from './session.ts';

export type TableOptions = SourceOptions &
  ManyOptions &
  FilterOptions &
  OutputOptions &
  FormulaOption & { columns?: string[]; sort?: Sort; groupBy?: Grouping; by: 'item' | 'work'; uncited?: boolean };

/** The rows of all reports in one table, in their order. */
export async function printTable(
  reports: string[],
  format: TableFormat,
  options: TableOptions,
  session: Session,
): Promise<void> {
  const { io } = session;
  refuseContradiction(options);
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
      // One by one: a call takes no more than some hundred thousand arguments.
      if (outcome.kind === 'rows') for (const row of outcome.rows) rows.push(row);
      if (outcome.kind === 'works') for (const row of outcome.rows) works.push(row);
      if (single && 'title' in outcome) title = outcome.title;
    }
    if (read === 0 || (options.output !== undefined && !isWhole(options, session))) return false;
    const table =
      options.by === 'work'
        ? layOut(
            title,
            workColumns.filter(({ key }) => !single || key !== 'document'),
            [{ title: null, rows: works }],
          )
        : layOut(title, chooseColumns(keys, reporter.full, !single), arrange(rows, options));
    await output.write(await reporter.write(table, await printingFor(options, session)));
    return true;
  });
}

/** A row a work has its own columns, in the order of the works: options that speak of items would do nothing. */
function refuseContradiction({ by, columns, sort, groupBy }: TableOptions): void {
  if (by !== 'work') return;
  const [idle] = [columns && '--columns', sort && '--sort', groupBy && '--group-by'].filter(Boolean);
  if (idle) throw new Trouble('usage', null, `${idle} is for a row an item: leave it out, or --by work`);
}

function arrange(
  rows: readonly Row[],
  { sort, groupBy }: TableOptions,
): { title: string | null; rows: readonly Row[] }[] {
  const sorted = sort ? sortRows(rows, sort) : rows;
  return groupBy ? groupRows(sorted, groupBy) : [{ title: null, rows: sorted }];
}

const layOut = <Of>(
  title: string,
  columns: readonly Column<Of>[],
  groups: { title: string | null; rows: readonly Of[] }[],
): Table => ({
  title,
  columns: [...columns],
  groups: groups.map((group) => ({
    title: group.title,
    rows: group.rows.map((row) => columns.map((column) => column.value(row))),
  })),
});

/** The cited works of one report, for a reference manager. Several reports would mix their keys. */
export async function printWorks(
  reports: string[],
  format: WorksFormat,
  options: TableOptions,
  session: Session,
): Promise<void> {
  const { io } = session;
  const { inputs } = await findInputs(reports, options, io);
  if (inputs.length > 1) throw new Trouble('usage', null, `--format ${format} takes one report: run it for each`);
  const settings = await createSettings(options, io);
  const batch = { inputs, options, settings, selection: selectionOf(options), part: { kind: 'analysis' } } as const;
  await withOutput(io, options.output, inputs, false, async (output) => {
    for await (const outcome of runBatch(batch, session))
      if (outcome.kind === 'analysis') await output.write(worksFormats[format](outcome.analysis));
    return session.code === 0;
  });
}
