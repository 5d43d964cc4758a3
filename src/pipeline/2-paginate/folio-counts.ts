import type { Milestone } from './marked-pages.ts';

/** Characters of a page, at least and at most, where numbers on lines of their own are to be its folios. */
export const SHORTEST_PAGE = 300;
const LONGEST_PAGE = 20_000;

/** A number of a list that counts up, in the order of the text. */
type Counted = Pick<Milestone, 'start' | 'end' | 'label'>;

/** The longest subsequence whose values rise (patience sorting). */
export function longestRise<T extends Counted>(occurrences: readonly T[]): T[] {
  const tails: number[] = [];
  const before = new Int32Array(occurrences.length).fill(-1);
  occurrences.forEach(({ label }, i) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((occurrences[tails[middle] as number] as T).label.value < label.value) low = middle + 1;
      else high = middle;
    }
    before[i] = low > 0 ? (tails[low - 1] as number) : -1;
    tails[low] = i;
  });
  return unwind(occurrences, before, tails.at(-1) ?? -1);
}

/** The longest subsequence that counts by one, its members a page apart. */
export function longestCount<T extends Counted>(occurrences: readonly T[]): T[] {
  /** For each value, the occurrence that ends the longest count so far. */
  const ends = new Map<number, number>();
  const lengths = new Int32Array(occurrences.length);
  const before = new Int32Array(occurrences.length).fill(-1);
  let best = -1;
  occurrences.forEach(({ label, start }, i) => {
    const last = ends.get(label.value - 1);
    const distance = last === undefined ? 0 : start - (occurrences[last] as T).end;
    const follows = last !== undefined && distance >= SHORTEST_PAGE && distance <= LONGEST_PAGE;
    lengths[i] = follows ? (lengths[last] as number) + 1 : 1;
    before[i] = follows ? last : -1;
    const rival = ends.get(label.value);
    if (rival === undefined || (lengths[rival] as number) <= (lengths[i] as number)) ends.set(label.value, i);
    if (best < 0 || (lengths[i] as number) > (lengths[best] as number)) best = i;
  });
  return unwind(occurrences, before, best);
}

function unwind<T>(occurrences: readonly T[], before: Int32Array, last: number): T[] {
  const chain: T[] = [];
  for (let i = last; i >= 0; i = before[i] as number) chain.push(occurrences[i] as T);
  return chain.reverse();
}

/** Numbers that a count has at least where it goes on with one that was broken off: pages without a number lie between. */
const RESUMED = 3;

/** Counts that are looked for before and behind, at most: each looks at all numbers again. */
const MOST_COUNTS = 40;

/** The count and those before and behind it that stand in order with it ("1 2 3 4 5", "9 10 11"). */
export function withOtherCounts<T extends Counted>(occurrences: readonly T[], chain: T[]): T[] {
  const before: T[] = [];
  for (let first = chain[0] as T, tries = 0; tries < MOST_COUNTS; tries++) {
    const { start, label } = first;
    const more = longestCount(occurrences.filter((one) => one.start < start && one.label.value < label.value));
    if (more.length < RESUMED) break;
    before.unshift(...more);
    first = more[0] as T;
  }
  const behind: T[] = [];
  for (let last = chain.at(-1) as T, tries = 0; tries < MOST_COUNTS; tries++) {
    const { start, label } = last;
    const more = longestCount(occurrences.filter((one) => one.start > start && one.label.value > label.value));
    if (more.length < RESUMED) break;
    behind.push(...more);
    last = more.at(-1) as T;
  }
  return [...before, ...chain, ...behind];
}
