import type { Change, Facet } from '../model/analysis.ts';

const KINDS: readonly Change['kind'][] = ['kept', 'changed', 'split', 'merged', 'dropped', 'added'];
const FACETS: readonly Facet['kind'][] = [
  'wording',
  'stronger',
  'weaker',
  'actors',
  'deadline',
  'scope',
  'number',
  'moved',
  'concept',
];

/** How many changes are of each kind, and how many have each facet; all keys are there, in this order. */
export function summarize(changes: readonly Change[]): Record<string, number> {
  const summary: Record<string, number> = Object.fromEntries([...KINDS, ...FACETS].map((key) => [key, 0]));
  for (const { kind, facets } of changes)
    for (const key of [kind, ...new Set(facets.map((facet) => facet.kind))]) summary[key] = (summary[key] ?? 0) + 1;
  return summary;
}
