import type { Facet, Recommendation } from '../../model/analysis.ts';
import type { Headings } from '../headings.ts';
import { actors } from './actors.ts';
import { concept } from './concept.ts';
import { deadline } from './deadline.ts';
import { force } from './force.ts';
import { moved, number } from './place.ts';
import { scope } from './scope.ts';
import type { Sides } from './sides.ts';

const isOfRecommendations = (sides: Sides): sides is Sides<Recommendation> =>
  [...sides.before, ...sides.after].every(({ item }) => 'actors' in item);

/** How the ask itself changed: only where the words differ. */
export const facetsOfAsk = (sides: Sides): Facet[] =>
  isOfRecommendations(sides) ? [...force(sides), ...actors(sides), ...deadline(sides), ...scope(sides)] : scope(sides);

/** Where it stands and what it is filed under: may change while every word stays. */
export const facetsOfPlace = (sides: Sides, headings: Headings, sameTaxonomy: boolean): Facet[] => [
  ...number(sides),
  ...moved(sides, headings),
  ...(sameTaxonomy ? concept(sides) : []),
];

/** On one line each; one facet of a kind with the same words, where several pairs of a split or merge give it. */
export function tidy(facets: readonly Facet[]): Facet[] {
  const oneLine = (text: string | null) => text?.replace(/\s+/g, ' ').trim() ?? null;
  const tidied = facets.map(({ kind, before, after }) => ({ kind, before: oneLine(before), after: oneLine(after) }));
  return [...new Map(tidied.map((facet) => [JSON.stringify(facet), facet])).values()];
}
