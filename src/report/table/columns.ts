import type { Row } from './rows.ts';
import type { TableColumn, Value } from './table.ts';

/** A column of the citation table: what `--columns` may name. */
export interface Column<Of = Row> extends TableColumn {
  value(row: Of): Value;
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts.filter((text) => text !== ''))];

const citedPlaces = (row: Row): string[] =>
  row.cites.map(({ work, place }) => [work, place].filter((part) => part !== '').join(', '));

/** Where it stands in the file: its printed page, else its line. */
export const placeInFile = (row: Row): string => (row.page === '' ? `line ${row.line}` : `p. ${row.page}`);

export const columns = [
  { key: 'document', header: 'Document', kind: 'label', value: (row) => row.document },
  { key: 'id', header: 'Item', kind: 'label', value: (row) => row.id },
  { key: 'kind', header: 'Kind', kind: 'label', value: (row) => row.kind },
  { key: 'number', header: 'No.', kind: 'label', value: (row) => row.number },
  { key: 'title', header: 'Title', kind: 'prose', value: (row) => row.title },
  { key: 'statement', header: 'Statement', kind: 'prose', value: (row) => row.statement },
  { key: 'actors', header: 'Actors', kind: 'label', value: (row) => row.actors },
  { key: 'strength', header: 'Strength', kind: 'label', value: (row) => row.strength },
  { key: 'action', header: 'Action', kind: 'label', value: (row) => row.action },
  { key: 'deadline', header: 'Deadline', kind: 'label', value: (row) => row.deadline },
  { key: 'category', header: 'Category', kind: 'label', value: (row) => row.categories },
  { key: 'cited', header: 'Cited', kind: 'label', value: citedPlaces, pages: true },
  { key: 'work', header: 'Work', kind: 'label', value: (row) => unique(row.cites.map(({ work }) => work)) },
  {
    key: 'cited-page',
    header: 'Cited page',
    kind: 'label',
    value: (row) => unique(row.cites.map(({ place }) => place)),
    pages: true,
  },
  { key: 'place', header: 'Place', kind: 'label', value: placeInFile, pages: true },
  { key: 'page', header: 'Page', kind: 'label', value: (row) => row.page, pages: true },
  { key: 'line', header: 'Line', kind: 'number', value: (row) => row.line },
  { key: 'paragraph', header: 'Paragraph', kind: 'label', value: (row) => row.paragraph },
  { key: 'section', header: 'Section', kind: 'label', value: (row) => row.section.join(' > ') },
  { key: 'attributed-to', header: 'Attributed to', kind: 'label', value: (row) => row.attributedTo },
  { key: 'key', header: 'Key', kind: 'label', value: (row) => row.key },
] as const satisfies readonly Column[];

export type ColumnKey = (typeof columns)[number]['key'];

export const columnKeys: readonly string[] = columns.map((column) => column.key);

/** What an analyst pastes into a brief. */
const BRIEF: ColumnKey[] = ['id', 'statement', 'actors', 'strength', 'category', 'cited', 'place'];

/** What data formats give unless told otherwise. */
const FULL: ColumnKey[] = [
  ...(['document', 'id', 'kind', 'number', 'title', 'statement', 'actors', 'strength', 'action'] as const),
  ...(['deadline', 'category', 'work', 'cited-page', 'page', 'line', 'section', 'key'] as const),
];

/** The named columns in the order named. Unknown keys are the caller's fault: it checks them against `columnKeys`. */
export function chooseColumns(keys: readonly string[] | null, full: boolean, severalDocuments: boolean): Column[] {
  const brief = severalDocuments ? ['document', ...BRIEF] : BRIEF;
  return (keys ?? (full ? FULL : brief)).flatMap((key) => columns.filter((column) => column.key === key));
}
