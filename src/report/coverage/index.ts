import type { Analysis } from '../../model/analysis.ts';
import { CSV } from '../csv.ts';
import type { Paint } from '../paint.ts';
import { coverageToCsv } from './csv.ts';
import { coverageToHtml } from './html.ts';
import { coverageToJson } from './json.ts';
import { coverageToMarkdown } from './markdown.ts';
import { type Labels, matrixOf } from './matrix.ts';
import { coverageToText } from './text.ts';

export interface CoverageOptions {
  /** Columns of the terminal. */
  columns: number;
  paint: Paint;
  guard: boolean;
  /** Labels of the taxonomy's concepts by id. */
  labels: Labels;
}

/** `pincite coverage`: which kinds of recommendation answer which kinds of barrier, and what is left without answer. */
export const coverageFormats = {
  text: (analysis, { labels, columns, paint }) => coverageToText(matrixOf(analysis, labels), columns, paint),
  markdown: (analysis, { labels }) => coverageToMarkdown(matrixOf(analysis, labels)),
  csv: (analysis, { labels, guard }) => coverageToCsv(matrixOf(analysis, labels), { ...CSV, guard }),
  html: (analysis, { labels }) => coverageToHtml(matrixOf(analysis, labels)),
  json: (analysis, { labels }) => coverageToJson(analysis, matrixOf(analysis, labels)),
} satisfies Record<string, (analysis: Analysis, options: CoverageOptions) => string>;

export type CoverageFormat = keyof typeof coverageFormats;
