import type { Actor, Facet, Recommendation } from '../../model/analysis.ts';
import { contentStems } from '../profile.ts';
import { keyOf } from '../statement.ts';
import { listed, type Sides } from './sides.ts';

/** Actors added or removed, in the report's words. */
export function actors({ before, after }: Sides<Recommendation>): Facet[] {
  const removed = listed(missingFrom(after, before));
  const added = listed(missingFrom(before, after));
  return removed === null && added === null ? [] : [{ kind: 'actors', before: removed, after: added }];
}

type Asks = Sides<Recommendation>['before'];

/** Names of actors of `asks` that `others` lack, by id or by the stems of the name ("Ministries" is "Ministry"). */
function missingFrom(others: Asks, asks: Asks): string[] {
  const known = new Set(others.flatMap(({ item }) => item.actors.flatMap(identities)));
  const missing = asks
    .flatMap(({ item }) => item.actors)
    .filter((actor) => !identities(actor).some((one) => known.has(one)));
  if (known.size > 0) return missing.map(({ name }) => name);
  // No actor was recognised there. Where the very name stands in the statement it was overlooked, not left out.
  const words = others.map(({ statement }) => statement.key);
  return missing.map(({ name }) => name).filter((name) => !words.some((key) => key.includes(keyOf(name))));
}

const identities = ({ id, name }: Actor): string[] => {
  const words = `name:${contentStems(name).join(' ')}`;
  return id === null ? [words] : [words, `id:${id}`];
};
