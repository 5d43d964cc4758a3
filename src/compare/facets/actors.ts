import type { Actor, Facet, Recommendation } from '../../model/analysis.ts';
import { contentStems } from '../profile.ts';
import { listed, type Sides } from './sides.ts';

/** Actors added or removed, in the report's words. */
export function actors({ before, after }: Sides<Recommendation>): Facet[] {
  const old = before.flatMap(({ item }) => item.actors);
  const fresh = after.flatMap(({ item }) => item.actors);
  const removed = listed(missingFrom(fresh, old));
  const added = listed(missingFrom(old, fresh));
  return removed === null && added === null ? [] : [{ kind: 'actors', before: removed, after: added }];
}

/** Names in `actors` that `others` lack, by id or by the stems of the name ("Ministries of Health" is "Ministry"). */
function missingFrom(others: readonly Actor[], actors: readonly Actor[]): string[] {
  const known = new Set(others.flatMap(identities));
  return actors.filter((actor) => !identities(actor).some((one) => known.has(one))).map(({ name }) => name);
}

const identities = ({ id, name }: Actor): string[] => {
  const words = `name:${contentStems(name).join(' ')}`;
  return id === null ? [words] : [words, `id:${id}`];
};
