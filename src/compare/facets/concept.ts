import type { Facet } from '../../model/analysis.ts';
import type { Pair } from './pair.ts';

/** Another category, by the best concept of each; for findings another polarity too. */
export function concept({ before, after }: Pair): Facet[] {
  const facets: Facet[] = [];
  if ('polarity' in before.item && 'polarity' in after.item && before.item.polarity !== after.item.polarity)
    facets.push({ kind: 'concept', before: before.item.polarity, after: after.item.polarity });
  const [old, fresh] = [before.item.concepts[0]?.id, after.item.concepts[0]?.id];
  if (old !== undefined && fresh !== undefined && old !== fresh)
    facets.push({ kind: 'concept', before: old, after: fresh });
  return facets;
}
