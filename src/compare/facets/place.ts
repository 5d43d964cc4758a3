import type { Facet } from '../../model/analysis.ts';
import type { Headings } from '../headings.ts';
import { numberOf } from '../verbatim.ts';
import type { Pair } from './pair.ts';

/** Its number, as printed. A number that only one report prints is no change of the recommendation. */
export function number({ before, after }: Pair): Facet[] {
  const [old, fresh] = [numberOf(before.item), numberOf(after.item)];
  const plain = (printed: string | null) =>
    printed
      ?.replace(/[^\p{L}\p{N}.]/gu, '')
      .replace(/\.$/, '')
      .toLowerCase();
  return old !== null && fresh !== null && plain(old) !== plain(fresh)
    ? [{ kind: 'number', before: old, after: fresh }]
    : [];
}

/** It stands in another section now. */
export function moved({ before, after }: Pair, headings: Headings): Facet[] {
  const [old, fresh] = [before.item.at.section, after.item.at.section];
  return headings.moved(old, fresh) ? [{ kind: 'moved', before: old.at(-1) ?? null, after: fresh.at(-1) ?? null }] : [];
}
