import type { Notice } from '../../model/analysis.ts';
import type { Page, Pagination, Source } from '../../model/document.ts';
import type { Span } from '../../model/span.ts';
import { cutPages } from './cut.ts';
import { edgeLines } from './edges.ts';
import { foliosOf, prefer, weigh } from './folios.ts';
import { joinSpans, mask } from './furniture.ts';
import { noticesOf } from './notices.ts';
import { readPageMap } from './page-map.ts';
import { runningLines } from './running.ts';
import { numberPages } from './sequence.ts';
import { sideRulers } from './side-rulers.ts';
import { watermarks } from './watermarks.ts';
import { wornHeads } from './worn-heads.ts';

/** Characters that no printed page has. */
const LONGEST_PAGE = 40_000;

/**
 * Finds the pages of a text, reads their printed labels, and blanks what on them is not body.
 * `pageMap` says what is printed on which page ("i-xii=1-12;1=13"), against whatever is read; Trouble where it is wrong.
 */
export function paginate(source: Source, options: { pageMap?: string } = {}): Pagination {
  const { text } = source;
  const mapped = options.pageMap === undefined ? null : readPageMap(options.pageMap);
  const cut = cutPages(text);
  const spans = cut.starts.map((start, i) => ({ start, end: cut.starts[i + 1] ?? text.length }));
  const furniture: Span[] = [...cut.furniture];
  let labels: (string | null)[] = cut.labels;
  if (spans.length > 1) {
    const edges = spans.map(({ start, end }) => edgeLines(text, start, end));
    const candidates = edges.map((lines) =>
      lines.map((line) => ({ line, folios: foliosOf(text, line.start, line.end) })),
    );
    weigh(text, candidates);
    prefer(candidates);
    const numbers = numberPages(
      candidates.map((page, i) => [...page.flatMap(({ folios }) => folios), ...(cut.folios[i] ?? [])]),
    );
    furniture.push(
      ...runningLines(
        text,
        edges.map((lines, i) => ({ lines, number: numbers[i] ?? null })),
      ),
    );
    furniture.push(...wornHeads(text, edges), ...watermarks(text, cut.starts), ...sideRulers(text, spans));
    if (cut.by === 'form-feed' || cut.by === 'break') labels = numbers.map((number) => number?.label ?? null);
  }
  // A number says nothing of what is longer than any page: breaks are missing there.
  const label = (span: Span, i: number) => (span.end - span.start > LONGEST_PAGE ? null : (labels[i] ?? null));
  const pages: Page[] = spans.map((span, i) => ({
    ordinal: i + 1,
    label: mapped?.(i + 1) ?? label(span, i),
    span,
  }));
  const blanked = joinSpans(furniture);
  const notices: Notice[] = noticesOf(pages, cut.by, mapped !== null);
  return { pages, furniture: blanked, masked: mask(text, blanked), notices };
}
