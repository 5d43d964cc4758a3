import type { Change, Facet, Passage } from '../../model/analysis.ts';
import { statementOf } from '../readable.ts';
import { numberOf } from './words.ts';

/** A column of the table of changes: CSV, XLSX. */
export interface Column {
  header: string;
  /** Columns of a character that a spreadsheet gives it. */
  width: number;
  value(change: Change): string | number;
}

const listOf = (items: readonly Passage[], value: (item: Passage) => string | null): string =>
  items
    .map((item) => value(item) ?? '')
    .filter((text) => text !== '')
    .join('; ');

/** Of a text report Markdown's marks are hardly ever more than decoration: both are read alike. */
const statements = (items: readonly Passage[]): string =>
  items.map((item) => statementOf(item, 'markdown')).join(' | ');

const facet = (change: Change, kind: Facet['kind']): string =>
  change.facets
    .filter((one) => one.kind === kind)
    .map(({ before, after }) => `${before ?? '—'} → ${after ?? '—'}`)
    .join('; ');

const facetColumn = (header: string, kind: Facet['kind']): Column => ({
  header,
  width: 24,
  value: (change) => facet(change, kind),
});

export const columns: readonly Column[] = [
  { header: 'Change', width: 10, value: ({ kind }) => kind },
  { header: 'Facets', width: 20, value: ({ facets }) => [...new Set(facets.map(({ kind }) => kind))].join('; ') },
  { header: 'Similarity', width: 10, value: ({ similarity }) => similarity ?? '' },
  { header: 'Before', width: 10, value: ({ before }) => listOf(before, ({ id }) => id) },
  { header: 'No. before', width: 10, value: ({ before }) => listOf(before, numberOf) },
  { header: 'Page before', width: 10, value: ({ before }) => listOf(before, ({ at }) => at.page) },
  { header: 'Statement before', width: 60, value: ({ before }) => statements(before) },
  { header: 'After', width: 10, value: ({ after }) => listOf(after, ({ id }) => id) },
  { header: 'No. after', width: 10, value: ({ after }) => listOf(after, numberOf) },
  { header: 'Page after', width: 10, value: ({ after }) => listOf(after, ({ at }) => at.page) },
  { header: 'Statement after', width: 60, value: ({ after }) => statements(after) },
  facetColumn('Stronger', 'stronger'),
  facetColumn('Weaker', 'weaker'),
  facetColumn('Actors', 'actors'),
  facetColumn('Deadline', 'deadline'),
  facetColumn('Scope', 'scope'),
  facetColumn('Section', 'moved'),
  facetColumn('Category', 'concept'),
];
