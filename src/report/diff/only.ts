import type { Change, Diff, Facet, Passage } from '../../model/analysis.ts';

/** What `--only` may name: kinds of change, and facets that a change must have. */
export const changeNames = [
  'kept',
  'changed',
  'split',
  'merged',
  'dropped',
  'added',
  'wording',
  'stronger',
  'weaker',
  'actors',
  'deadline',
  'scope',
  'number',
  'moved',
  'concept',
] as const satisfies readonly (Change['kind'] | Facet['kind'])[];

export type ChangeName = (typeof changeNames)[number];

/** The changes that any of the names fits. The summary goes on telling of the whole. */
export function onlyChanges<Item extends Passage>(diff: Diff<Item>, names: readonly ChangeName[]): Diff<Item> {
  const wanted = new Set<string>(names);
  return {
    ...diff,
    changes: diff.changes.filter(
      ({ kind, facets }) => wanted.has(kind) || facets.some((facet) => wanted.has(facet.kind)),
    ),
  };
}
