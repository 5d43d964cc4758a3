import type { Facet } from '../../model/analysis.ts';
import type { Headings } from '../headings.ts';
import type { Profile } from '../profile.ts';
import { numberOf } from '../verbatim.ts';
import { listed, pairsOf, type Sides } from './sides.ts';

/** Its number, as printed. A number that only one report prints is no change of the recommendation. */
export function number({ before, after }: Sides): Facet[] {
  const [old, fresh] = [printed(before), printed(after)];
  if (old.length === 0 || fresh.length === 0) return [];
  return old.map(plain).join() === fresh.map(plain).join()
    ? []
    : [{ kind: 'number', before: listed(old), after: listed(fresh) }];
}

const printed = (profiles: readonly Profile[]): string[] =>
  profiles.map(({ item }) => numberOf(item)).filter((one) => one !== null);

/** '(7)', '7.', '7' are one number. */
const plain = (number: string): string =>
  number
    .replace(/[^\p{L}\p{N}.]/gu, '')
    .replace(/\.$/, '')
    .toLowerCase();

/** It stands in another section now. */
export const moved = (sides: Sides, headings: Headings): Facet[] =>
  pairsOf(sides).flatMap(([before, after]): Facet[] => {
    const [old, fresh] = [before.item.at.section, after.item.at.section];
    return headings.moved(old, fresh)
      ? [{ kind: 'moved', before: old.at(-1) ?? null, after: fresh.at(-1) ?? null }]
      : [];
  });
