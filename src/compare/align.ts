import { assign, type Edge } from './assign.ts';
import { type Candidate, candidates } from './candidates.ts';
import { findParts, type Side } from './parts.ts';
import type { Profile } from './profile.ts';
import { verbatimPairs } from './verbatim.ts';
import { type Vector, weigh } from './weigh.ts';

/** Passages that belong together, by their indices; one side is empty where there is no counterpart. */
export interface Match {
  before: number[];
  after: number[];
  /** 1: the same words. Null: no counterpart. */
  similarity: number | null;
}

/**
 * Similarity from which two passages are the same one, changed. Chosen on labelled pairs of editions, where the best
 * wrong pair of labelled statements has 0.16 and right ones begin at 0.18; and on 88 pairs of reports that have nothing
 * to do with each other, where 50 in 300,000 pairs of passages reach it by chance.
 */
const LINK = 0.28;

/** From here on a pair is linked if each is by MARGIN the other's best: nothing else could be meant. */
const FAINT = 0.22;
const MARGIN = 1.25;

/** So small that it only decides between equals: the pair that stands at the same height of both reports. */
const ORDER_BONUS = 1e-6;

/** Every passage of both lists, each in exactly one match. */
export function align(before: readonly Profile[], after: readonly Profile[]): Match[] {
  const verbatim = verbatimPairs(before, after);
  const matches: Match[] = verbatim.map(([i, j]) => ({ before: [i], after: [j], similarity: 1 }));
  const keptBefore = new Set(verbatim.map(([i]) => i));
  const keptAfter = new Set(verbatim.map(([, j]) => j));
  const weighed = weigh([...before, ...after]);
  const open = candidates(
    before,
    after,
    weighed,
    (i) => keptBefore.has(i),
    (j) => keptAfter.has(j),
  );
  const columnOf = assign(links(open, before.length, after.length), after.length);
  const parts = findParts(
    open.flat(),
    columnOf,
    side(before, weighed.vectors, 0),
    side(after, weighed.vectors, before.length),
  );
  matches.push(...parts);
  const seenBefore = new Set(matches.flatMap((match) => match.before));
  const seenAfter = new Set(matches.flatMap((match) => match.after));
  before.forEach((_, i) => {
    if (!seenBefore.has(i)) matches.push({ before: [i], after: [], similarity: null });
  });
  after.forEach((_, j) => {
    if (!seenAfter.has(j)) matches.push({ before: [], after: [j], similarity: null });
  });
  return matches;
}

const side = (profiles: readonly Profile[], vectors: readonly Vector[], from: number): Side => ({
  vectors: vectors.slice(from, from + profiles.length),
  sections: profiles.map(({ item }) => item.at.section.join('\n')),
});

/** The candidates that may become links, as edges for the assignment. */
function links(open: readonly (readonly Candidate[])[], before: number, after: number): Edge[][] {
  const bestOfBefore = open.map((row) => bestTwo(row));
  const byAfter: Candidate[][] = Array.from({ length: after }, () => []);
  for (const one of open.flat()) byAfter[one.after]?.push(one);
  const bestOfAfter = byAfter.map((column) => bestTwo(column));
  const standsOut = ({ similarity }: Candidate, [best, second]: [number, number]) =>
    similarity === best && similarity >= MARGIN * second;
  return open.map((row) =>
    row
      .filter(
        (one) =>
          one.similarity >= LINK ||
          (one.similarity >= FAINT &&
            standsOut(one, bestOfBefore[one.before] as [number, number]) &&
            standsOut(one, bestOfAfter[one.after] as [number, number])),
      )
      .map((one) => ({
        column: one.after,
        // What is above the threshold counts, so that two poor links never outweigh a good one.
        profit: one.similarity - FAINT + ORDER_BONUS * (2 - Math.abs(one.before / before - one.after / after)),
      })),
  );
}

/** The two highest similarities; 0 where there are fewer. */
function bestTwo(candidates: readonly Candidate[]): [number, number] {
  let [best, second] = [0, 0];
  for (const { similarity } of candidates) {
    if (similarity > best) [best, second] = [similarity, best];
    else if (similarity > second) second = similarity;
  }
  return [best, second];
}
