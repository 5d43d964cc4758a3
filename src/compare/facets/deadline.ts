import type { Facet, Recommendation } from '../../model/analysis.ts';
import { keyOf } from '../statement.ts';
import { findQualifiers } from '../vocabulary.ts';
import type { Pair } from './pair.ts';

/** A deadline set, moved or gone. "Immediately" is told as force, not as a date. */
export function deadline({ before, after }: Pair<Recommendation>): Facet[] {
  const [old, fresh] = [dated(before.item), dated(after.item)];
  return keyOf(old ?? '') === keyOf(fresh ?? '') ? [] : [{ kind: 'deadline', before: old, after: fresh }];
}

function dated({ deadline }: Recommendation): string | null {
  if (!deadline) return null;
  const text = deadline.text.replace(/\s+/g, ' ').trim();
  return !/\d/.test(text) && findQualifiers(text).some((one) => one.is === 'urgency') ? null : text;
}
