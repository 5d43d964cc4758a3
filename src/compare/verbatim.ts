import type { Passage } from '../model/analysis.ts';
import type { Profile } from './profile.ts';

/**
 * Pairs of passages that say the same in the same words, as indices. Where several share their words, the one with the
 * same number in the same section comes first, then the same section, then the order in which they stand.
 */
export function verbatimPairs(before: readonly Profile[], after: readonly Profile[]): [number, number][] {
  const earlier = byKey(before);
  const later = byKey(after);
  const pairs: [number, number][] = [];
  for (const [key, from] of earlier) {
    const to = later.get(key);
    if (to) pairs.push(...pairUp(from, to, before, after));
  }
  return pairs;
}

function byKey(profiles: readonly Profile[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  profiles.forEach(({ statement: { key, text } }, i) => {
    // Without a letter or digit ("|" in a cell) there is no key: what is printed must be the same.
    const name = key === '' ? ` ${text}` : key;
    const group = groups.get(name);
    if (group) group.push(i);
    else groups.set(name, [i]);
  });
  return groups;
}

const sectionOf = ({ item }: Profile): string => item.at.section.join('\n');
const placeOf = (one: Profile): string => `${numberOf(one.item) ?? ''}\n${sectionOf(one)}`;

export const numberOf = (item: Passage): string | null => ('number' in item ? item.number : null);

function pairUp(
  from: readonly number[],
  to: readonly number[],
  before: readonly Profile[],
  after: readonly Profile[],
): [number, number][] {
  if (from.length === 1 && to.length === 1) return [[from[0] as number, to[0] as number]];
  const pairs: [number, number][] = [];
  const taken = new Set<number>();
  let left: readonly number[] = from;
  for (const nameOf of [placeOf, sectionOf, () => '']) {
    const free = new Map<string, number[]>();
    for (const j of to.toReversed()) {
      if (taken.has(j)) continue;
      const name = nameOf(after[j] as Profile);
      const stack = free.get(name);
      if (stack) stack.push(j);
      else free.set(name, [j]);
    }
    left = left.filter((i) => {
      const j = free.get(nameOf(before[i] as Profile))?.pop();
      if (j === undefined) return true;
      pairs.push([i, j]);
      taken.add(j);
      return false;
    });
  }
  return pairs;
}
