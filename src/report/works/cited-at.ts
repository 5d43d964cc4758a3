import type { Analysis, CitedWork } from '../../model/analysis.ts';

/** How a place is written, one and several; a kind that is not here is written out. */
const terms: Record<string, readonly [string, string]> = {
  page: ['p.', 'pp.'],
  paragraph: ['para.', 'paras.'],
  section: ['section', 'sections'],
  chapter: ['chapter', 'chapters'],
  figure: ['figure', 'figures'],
  table: ['table', 'tables'],
};

/** 'cited at pp. 9-11, 17; para. 12' for each work that is cited with a place, by its id. */
export function citedAt({ citations }: Pick<Analysis, 'citations'>): Map<string, string> {
  const places = new Map<string, Map<string, Set<string>>>();
  for (const { works } of citations)
    for (const { work, locator, locatorType } of works) {
      if (locator === null) continue;
      const kinds = places.get(work) ?? new Map<string, Set<string>>();
      places.set(work, kinds);
      const kind = locatorType ?? 'page';
      const known = kinds.get(kind) ?? new Set<string>();
      kinds.set(kind, known);
      for (const part of partsOf(locator)) known.add(part);
    }
  return new Map([...places].map(([work, kinds]) => [work, `cited at ${[...kinds].map(([kind, parts]) => written(kind, [...parts])).join('; ')}`]));
}

const partsOf = (locator: NonNullable<CitedWork['locator']>): string[] => locator.split(/\s*,\s*(?:and\s+)?|\s+and\s+|\s*&\s*/).filter((part) => part !== '');

function written(kind: string, parts: string[]): string {
  const [one, several] = terms[kind] ?? [kind.replace(/-locator$/, ''), kind.replace(/-locator$/, '')];
  const sorted = parts.sort((a, b) => byNumber.compare(a, b));
  return `${sorted.length > 1 || /-|ff?\.?$/.test(sorted[0] ?? '') ? several : one} ${sorted.join(', ')}`;
}

const byNumber = new Intl.Collator('en', { numeric: true });
