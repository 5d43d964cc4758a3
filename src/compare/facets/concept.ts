import type { Facet, Passage } from '../../model/analysis.ts';
import type { Profile } from '../profile.ts';
import { listed, type Sides } from './sides.ts';

/** Another category, by the best concept of each; for findings another polarity too. */
export const concept = (sides: Sides): Facet[] => [
  ...differing(sides, (item) => ('polarity' in item ? item.polarity : undefined)),
  ...differing(sides, (item) => item.concepts[0]?.id),
];

function differing({ before, after }: Sides, value: (item: Passage) => string | undefined): Facet[] {
  const values = (profiles: readonly Profile[]) =>
    profiles.map(({ item }) => value(item)).filter((one) => one !== undefined);
  const [old, fresh] = [values(before), values(after)];
  // What has none on one side was not classified: no claim.
  if (old.length === 0 || fresh.length === 0 || old.some((one) => fresh.includes(one))) return [];
  return [{ kind: 'concept', before: listed(old), after: listed(fresh) }];
}
