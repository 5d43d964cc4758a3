import type { Passage, Recommendation, Span } from '../model/analysis.ts';
import { keyOf } from './statement.ts';

/**
 * A list item takes actor and modal verb from its lead-in ("Donors should:"), which its quote leaves out. The same item
 * under another lead-in is another ask. Where only one of the two has a lead-in, nothing is known and nothing claimed.
 */
export function sameLeadIn(before: Passage, after: Passage): boolean {
  if (!('actors' in before && 'actors' in after)) return true;
  const [old, fresh] = [actorsAbove(before), actorsAbove(after)];
  if (old.size > 0 && fresh.size > 0 && ![...old].some((name) => fresh.has(name))) return false;
  const [asked, asks] = [modalityAbove(before), modalityAbove(after)];
  return asked === null || asks === null || asked === asks;
}

const isAbove = (span: Span, { at }: Recommendation): boolean => span.end <= at.span.start;

const actorsAbove = (item: Recommendation): Set<string> =>
  new Set(item.actors.filter((actor) => isAbove(actor.span, item)).map((actor) => actor.id ?? keyOf(actor.name)));

const modalityAbove = (item: Recommendation): string | null =>
  item.modality && isAbove(item.modality.span, item) ? `${item.modality.strength} ${item.modality.negated}` : null;
