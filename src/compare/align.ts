import { assign, type Edge } from './assign.ts';
import { type Candidate, candidates } from './candidates.ts';
import { findParts } from './parts.ts';
import type { Profile } from './profile.ts';
import { verbatimPairs } from './verbatim.ts';
import { weigh } from './weigh.ts';

/** Passages that belong together, by their indices; one side is empty where there is no counterpart. */
export interface Match {
  before: number[];
  after: number[];
  /** 1: the same words. Null: no counterpart. */
  similarity: number | null;
}

/**
 * Similarity from which two passages are the same one, changed. Chosen on labelled pairs of reports and on known edits
 * (test/compare/mutations.test.ts): see CONTRIBUTING for how to measure it anew.
 */
export const LINK = 0.3;

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
  const columnOf = assign(
    open.map((row) => edges(row, before.length, after.length)),
    after.length,
  );
  const parts = findParts(open.flat(), columnOf, after.length, weighed.vectors, before.length);
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

function edges(row: readonly Candidate[], before: number, after: number): Edge[] {
  return row
    .filter((one) => one.similarity >= LINK)
    .map((one) => ({
      column: one.after,
      // What is above the threshold counts, so that two poor links never outweigh a good one.
      profit: one.similarity - LINK + ORDER_BONUS * (2 - Math.abs(one.before / before - one.after / after)),
    }));
}
