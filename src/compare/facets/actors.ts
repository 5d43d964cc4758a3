import type { Actor, Facet, Recommendation } from '../../model/analysis.ts';
import { contentStems } from '../profile.ts';
import { listed, type Pair } from './pair.ts';

/** Actors added or removed, in the report's words. */
export function actors({ before, after }: Pair<Recommendation>): Facet[] {
  const removed = missingFrom(after.item.actors, before.item.actors);
  const added = missingFrom(before.item.actors, after.item.actors);
  return removed.length + added.length > 0 ? [{ kind: 'actors', before: listed(removed), after: listed(added) }] : [];
}

/** Names in `actors` that `others` lack, by id or by the stems of the name ("Ministries of Health" is "Ministry"). */
function missingFrom(others: readonly Actor[], actors: readonly Actor[]): string[] {
  const known = new Set(others.flatMap(identities));
  const names = actors
    .filter((actor) => !identities(actor).some((identity) => known.has(identity)))
    .map(({ name }) => name);
  return [...new Set(names)];
}

const identities = ({ id, name }: Actor): string[] => {
  const words = `name:${contentStems(name).join(' ')}`;
  return id === null ? [words] : [words, `id:${id}`];
};
