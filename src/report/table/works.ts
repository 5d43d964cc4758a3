import type { Analysis } from '../../model/analysis.ts';
import { placesOf } from '../places.ts';
import { readable } from '../readable.ts';
import type { Column } from './columns.ts';
import { workName } from './rows.ts';

/** A cited work, with the places of it that are cited and the items that cite it. */
export interface WorkRow {
  document: string;
  work: string;
  authors: string[];
  year: string;
  title: string;
  places: string[];
  items: string[];
  /** How often it is cited, by items or elsewhere in the report. */
  times: number;
}

export function worksOf(analysis: Analysis): WorkRow[] {
  const { document, citations, findings, recommendations } = analysis;
  const itemsBy = new Map<string, string[]>();
  for (const passage of [...findings, ...recommendations])
    for (const id of passage.citations) itemsBy.set(id, [...(itemsBy.get(id) ?? []), passage.id]);
  const places = placesOf(analysis);
  const uses = new Map<string, { items: Set<string>; times: number }>();
  for (const citation of citations)
    for (const cited of citation.works) {
      const use = uses.get(cited.work) ?? { items: new Set<string>(), times: 0 };
      for (const item of itemsBy.get(citation.id) ?? []) use.items.add(item);
      use.times++;
      uses.set(cited.work, use);
    }
  return analysis.works.map((work) => ({
    document: document.name,
    work: workName(work.authors, work.year),
    authors: work.authors,
    year: work.year,
    title: work.title === null ? '' : readable(work.title, document.format),
    places: places.get(work.id) ?? [],
    items: [...(uses.get(work.id)?.items ?? [])],
    times: uses.get(work.id)?.times ?? 0,
  }));
}

export const workColumns: readonly Column<WorkRow>[] = [
  { key: 'document', header: 'Document', kind: 'label', value: (row) => row.document },
  { key: 'work', header: 'Work', kind: 'label', value: (row) => row.work },
  { key: 'title', header: 'Title', kind: 'prose', value: (row) => row.title },
  { key: 'cited', header: 'Cited', kind: 'label', value: (row) => row.places, pages: true },
  { key: 'items', header: 'Items', kind: 'label', value: (row) => row.items },
  { key: 'times', header: 'Times', kind: 'number', value: (row) => row.times },
];
