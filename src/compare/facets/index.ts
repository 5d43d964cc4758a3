import type { Facet, Recommendation } from '../../model/analysis.ts';
import type { Headings } from '../headings.ts';
import { actors } from './actors.ts';
import { concept } from './concept.ts';
import { deadline } from './deadline.ts';
import { force } from './force.ts';
import type { Pair } from './pair.ts';
import { moved, number } from './place.ts';
import { scope } from './scope.ts';

const isOfRecommendations = (pair: Pair): pair is Pair<Recommendation> =>
  'actors' in pair.before.item && 'actors' in pair.after.item;

/** How the ask itself changed: only where the words differ. */
export const facetsOfAsk = (pair: Pair): Facet[] =>
  isOfRecommendations(pair) ? [...force(pair), ...actors(pair), ...deadline(pair), ...scope(pair)] : scope(pair);

/** Where it stands and what it is filed under: may change while every word stays. */
export const facetsOfPlace = (pair: Pair, headings: Headings, sameTaxonomy: boolean): Facet[] => [
  ...number(pair),
  ...moved(pair, headings),
  ...(sameTaxonomy ? concept(pair) : []),
];

/** On one line each; one facet of a kind with the same words, where several pairs of a split or merge give it. */
export function tidy(facets: readonly Facet[]): Facet[] {
  const oneLine = (text: string | null) => text?.replace(/\s+/g, ' ').trim() ?? null;
  const tidied = facets.map(({ kind, before, after }) => ({ kind, before: oneLine(before), after: oneLine(after) }));
  return [...new Map(tidied.map((facet) => [JSON.stringify(facet), facet])).values()];
}
