import type { Facet, Recommendation } from '../../model/analysis.ts';
import type { Profile } from '../profile.ts';
import { findQualifiers } from '../vocabulary.ts';
import { pairsOf, type Sides } from './sides.ts';

const RANK = { must: 4, should: 3, consider: 2, may: 1 } as const;

/** Is more asked, or less? By the modal verb, by the strength of the action, by words of urgency. */
export const force = (sides: Sides<Recommendation>): Facet[] =>
  pairsOf(sides).flatMap(([before, after]) => forceOf(before, after));

function forceOf(before: Profile<Recommendation>, after: Profile<Recommendation>): Facet[] {
  const facets: Facet[] = [];
  const tell = (change: number, from: string | null, to: string | null) => {
    if (change !== 0) facets.push({ kind: change > 0 ? 'stronger' : 'weaker', before: from, after: to });
  };
  const [old, fresh] = [before.item.modality, after.item.modality];
  // A bare imperative may stand for any modal verb: no claim.
  if (old && fresh && old.negated === fresh.negated)
    tell(RANK[fresh.strength] - RANK[old.strength], old.text, fresh.text);
  const [did, does] = [before.item.action, after.item.action];
  if (did && does) tell(does.strength - did.strength, did.verb, does.verb);
  const [hurried, hurries] = [urgency(before.statement.text), urgency(after.statement.text)];
  if ((hurried === null) !== (hurries === null)) tell(hurries === null ? -1 : 1, hurried, hurries);
  return facets;
}

function urgency(text: string): string | null {
  const found = findQualifiers(text).find((one) => one.is === 'urgency');
  return found ? text.slice(found.start, found.end) : null;
}
