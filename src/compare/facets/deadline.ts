import type { Facet, Recommendation } from '../../model/analysis.ts';
import type { Profile } from '../profile.ts';
import { keyOf } from '../statement.ts';
import { findQualifiers } from '../vocabulary.ts';
import { listed, type Sides } from './sides.ts';

/** A deadline set, moved or gone. "Immediately" is told as force, not as a date. */
export function deadline({ before, after }: Sides<Recommendation>): Facet[] {
  const [old, fresh] = [dates(before), dates(after)];
  const gone = listed([...old].filter(([key]) => !fresh.has(key)).map(([, text]) => text));
  const come = listed([...fresh].filter(([key]) => !old.has(key)).map(([, text]) => text));
  return gone === null && come === null ? [] : [{ kind: 'deadline', before: gone, after: come }];
}

/** Deadlines as printed, by their letters and digits. */
function dates(profiles: readonly Profile<Recommendation>[]): Map<string, string> {
  const texts = profiles.flatMap(({ item }) => (item.deadline ? [item.deadline.text] : []));
  const dated = texts.filter((text) => /\d/.test(text) || !findQualifiers(text).some((one) => one.is === 'urgency'));
  return new Map(dated.map((text) => [keyOf(text), text]));
}
