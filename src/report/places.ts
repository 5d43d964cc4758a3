import type { Analysis, CitedWork } from '../model/analysis.ts';

/** How a kind of place (a CSL term) is written, one and several; a kind that is not here is written out. */
const TERMS: Record<string, readonly [string, string]> = {
  page: ['p.', 'pp.'],
  paragraph: ['para.', 'paras.'],
  section: ['section', 'sections'],
  chapter: ['chapter', 'chapters'],
  figure: ['figure', 'figures'],
  table: ['table', 'tables'],
};

/** 'p. 9', 'paras. 3-5'; '' where a work is cited without a place. */
export const placeOf = ({ locator, locatorType }: Pick<CitedWork, 'locator' | 'locatorType'>): string =>
  locator === null ? '' : written(locatorType ?? 'page', partsOf(locator));

/** 'pp. 9-11, 17' and 'para. 12' for each work that is cited with a place, by its id: each place once, in order. */
export function placesOf({ citations }: Pick<Analysis, 'citations'>): Map<string, string[]> {
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
  return new Map(
    [...places].map(([work, kinds]) => [work, [...kinds].map(([kind, parts]) => written(kind, inOrder(parts)))]),
  );
}

const partsOf = (locator: string): string[] =>
  locator
    .split(/[,;&]|(?<=[\s,;])and\s/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

function written(kind: string, parts: readonly string[]): string {
  const [one, several] = TERMS[kind] ?? [kind.replace(/-locator$/, ''), kind.replace(/-locator$/, '')];
  return `${parts.length > 1 || /[-–]|ff?\.?$/.test(parts[0] ?? '') ? several : one} ${parts.join(', ')}`;
}

let byNumber: Intl.Collator | undefined;

/** The collator is made where it is first used: that takes longer than all else that is done at start. */
function inOrder(parts: Iterable<string>): string[] {
  byNumber ??= new Intl.Collator('en', { numeric: true });
  const { compare } = byNumber;
  return [...parts].sort(compare);
}
