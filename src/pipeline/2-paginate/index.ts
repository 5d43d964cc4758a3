import type { Notice } from '../../model/analysis.ts';
import type { Page, Pagination, Source } from '../../model/document.ts';
import { formFeedStarts } from './breaks.ts';
import { edgeLines } from './edges.ts';
import { foliosOf, weigh } from './folios.ts';
import { joinSpans, mask } from './furniture.ts';
import { runningLines } from './running.ts';
import { numberPages } from './sequence.ts';

/** Finds the pages of a text and blanks what on them is not body. */
export function paginate(source: Source, _options: { pageMap?: string } = {}): Pagination {
  const { text } = source;
  const notices: Notice[] = [];
  const starts = formFeedStarts(text);
  const spans = starts.map((start, i) => ({ start, end: starts[i + 1] ?? text.length }));
  if (spans.length === 1) return { pages: [{ ordinal: 1, label: null, span: spans[0] ?? { start: 0, end: 0 } }], furniture: [], masked: text, notices };
  const lines = spans.map(({ start, end }) => edgeLines(text, start, end));
  const candidates = lines.map((edge) => edge.map((line) => ({ line, folios: foliosOf(text, line.start, line.end) })));
  weigh(text, candidates);
  const numbers = numberPages(candidates.map((page) => page.flatMap(({ folios }) => folios)));
  const furniture = joinSpans(runningLines(text, lines.map((edge, i) => ({ lines: edge, number: numbers[i] ?? null }))));
  const pages: Page[] = spans.map((span, i) => ({ ordinal: i + 1, label: numbers[i]?.label ?? null, span }));
  return { pages, furniture, masked: mask(text, furniture), notices };
}
