import type { Analysis, CitedWork } from '../../model/analysis.ts';
import { readable } from '../readable.ts';
import type { Column } from './columns.ts';
import { placeOf, workName } from './rows.ts';

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
  const uses = new Map<string, { places: Place[]; items: Set<string>; times: number }>();
  for (const citation of citations)
    for (const cited of citation.works) {
      const use = uses.get(cited.work) ?? { places: [], items: new Set<string>(), times: 0 };
      use.places.push(cited);
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
    places: joinPlaces(uses.get(work.id)?.places ?? []),
    items: [...(uses.get(work.id)?.items ?? [])],
    times: uses.get(work.id)?.times ?? 0,
  }));
}

type Place = Pick<CitedWork, 'locator' | 'locatorType'>;

const collator = new Intl.Collator('en', { numeric: true });

/** 'pp. 9, 10-11, 17', 'para. 4': each place once, those of one kind together. */
function joinPlaces(places: readonly Place[]): string[] {
  const byType = new Map<string | null, Set<string>>();
  for (const { locator, locatorType } of places) {
    if (locator === null) continue;
    const labels = byType.get(locatorType) ?? new Set();
    for (const label of locator.split(/\s*[,;]\s*/)) labels.add(label);
    byType.set(locatorType, labels);
  }
  return [...byType].map(([locatorType, labels]) =>
    placeOf({ locator: [...labels].sort((a, b) => collator.compare(a, b)).join(', '), locatorType }),
  );
}

export const workColumns: readonly Column<WorkRow>[] = [
  { key: 'document', header: 'Document', kind: 'label', value: (row) => row.document },
  { key: 'work', header: 'Work', kind: 'label', value: (row) => row.work },
  { key: 'title', header: 'Title', kind: 'prose', value: (row) => row.title },
  { key: 'cited', header: 'Cited', kind: 'label', value: (row) => row.places, pages: true },
  { key: 'items', header: 'Items', kind: 'label', value: (row) => row.items },
  { key: 'times', header: 'Times', kind: 'number', value: (row) => row.times },
];
