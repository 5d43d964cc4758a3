import type { Analysis } from '../../model/analysis.ts';
import { jsonPieces } from '../json.ts';
import type { Paint } from '../paint.ts';
import { csvHead, toCsv } from './csv.ts';
import { toMarkdown } from './markdown.ts';
import { toText } from './text.ts';

export interface AnalysisOptions {
  /** Columns of the terminal. */
  columns: number;
  paint: Paint;
  guard: boolean;
}

/** A format: what stands before, between and behind the parts of several reports. */
export interface AnalysisReporter {
  before: (options: AnalysisOptions) => string;
  /** In pieces, to be written one after the other. */
  part: (analysis: Analysis, options: AnalysisOptions) => Iterable<string>;
  between: string;
  after: string;
  /** Does it hold our own colours and only safe characters? */
  painted: boolean;
  /** Does it tell the notices? */
  tellsNotices: boolean;
}

const nothing = (): string => '';

const inOne =
  (write: (analysis: Analysis, options: AnalysisOptions) => string): AnalysisReporter['part'] =>
  (analysis, options) => [write(analysis, options)];

function* jsonLine(analysis: Analysis): Generator<string> {
  yield* jsonPieces(analysis);
  yield '\n';
}

export const analysisFormats = {
  text: { before: nothing, part: inOne(toText), between: '\n', after: '', painted: true, tellsNotices: true },
  markdown: { before: nothing, part: inOne(toMarkdown), between: '\n', after: '', painted: false, tellsNotices: true },
  csv: { before: csvHead, part: inOne(toCsv), between: '', after: '', painted: false, tellsNotices: false },
  json: {
    before: () => '[\n',
    part: (analysis) => jsonPieces(analysis, 2),
    between: ',\n',
    after: '\n]\n',
    painted: false,
    tellsNotices: true,
  },
  jsonl: {
    before: nothing,
    part: jsonLine,
    between: '',
    after: '',
    painted: false,
    tellsNotices: true,
  },
} satisfies Record<string, AnalysisReporter>;

export type AnalysisFormat = keyof typeof analysisFormats;
