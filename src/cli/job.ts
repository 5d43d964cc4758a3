import { analyze } from '../analyze.ts';
import type { Analysis, Failure } from '../model/analysis.ts';
import { type AnalysisFormat, analysisFormats } from '../report/analysis/index.ts';
import { type Selection, select } from '../report/select.ts';
import { type Row, rowsOf } from '../report/table/rows.ts';
import { type WorkRow, worksOf } from '../report/table/works.ts';
import { failureOf } from './failure.ts';
import { createPaint } from './paint.ts';
import { readFileBytes } from './read-bytes.ts';

/** All that it takes to turn one report into its part of the output; plain data, so that a worker can do it. */
export interface Job {
  name: string;
  source: { path: string; limit: number } | { bytes: Uint8Array };
  reading: Reading;
  selection: Selection;
  part: Part;
}

/** How the report is read and classified. */
export interface Reading {
  /** Id of a built-in taxonomy, or a user's own: its file's name and text. */
  taxonomy: string | { file: string; text: string };
  pageMap: string | null;
}

/** What is wanted of it: its text in a format, its rows for the citation table (by item or work), or all of it. */
export type Part =
  | { kind: 'text'; format: AnalysisFormat; columns: number; colour: boolean; guard: boolean }
  | { kind: 'rows' }
  | { kind: 'works' }
  | { kind: 'analysis' };

export type Outcome = Done | { kind: 'failure'; failure: Failure; place: string };

/** `warnings` are those of the report that the result itself does not tell; they go to stderr. */
export type Done = { warnings: string[] } & (
  | { kind: 'text'; pieces: Iterable<string> }
  | { kind: 'rows'; rows: Row[]; title: string }
  | { kind: 'works'; rows: WorkRow[]; title: string }
  | { kind: 'analysis'; analysis: Analysis }
);

export async function doJob(job: Job): Promise<Outcome> {
  try {
    const { source, name, reading } = job;
    const bytes = 'bytes' in source ? source.bytes : await readFileBytes(source.path, name, source.limit);
    const analysis = select(await analyze(bytes, name, reading), job.selection);
    return await render(analysis, job.part);
  } catch (error) {
    return failureOf(error, job.name);
  }
}

async function render(analysis: Analysis, part: Part): Promise<Done> {
  const warnings = analysis.notices.filter(({ level }) => level === 'warning').map(({ message }) => message);
  if (part.kind === 'analysis') return { kind: 'analysis', analysis, warnings };
  const title = analysis.document.title ?? analysis.document.name;
  if (part.kind === 'rows') return { kind: 'rows', rows: rowsOf(analysis), title, warnings };
  if (part.kind === 'works') return { kind: 'works', rows: worksOf(analysis), title, warnings };
  const { columns, guard } = part;
  const paint = await createPaint(part.colour);
  const reporter = analysisFormats[part.format];
  const pieces = reporter.part(analysis, { columns, guard, paint });
  return { kind: 'text', pieces, warnings: reporter.tellsNotices ? [] : warnings };
}
