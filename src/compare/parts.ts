import type { Match } from './align.ts';
import type { Candidate } from './candidates.ts';
import { shared, type Vector } from './weigh.ts';

/**
 * Splits and merges, which an assignment of one to one cannot see: a passage left over on one side is a part of a
 * passage of the other side when most of it is found there, and when it says something of that passage that the parts
 * found so far do not.
 */
const PART_CONTAINED = 0.4;
/** Or when it is nearly as like the whole as the part that was assigned to it. */
const PART_LIKENESS = 0.8;
const PART_FLOOR = 0.2;
/** Share of the whole that a part must be the first to have. */
const PART_GAIN = 0.04;

interface Claim {
  whole: number;
  part: number;
  similarity: number;
}

/**
 * `columnOf` is the assignment; passages of `after` are the vectors from `offset` on. Gives one match for every pair
 * of the assignment, widened where it was split or merged.
 */
export function findParts(
  open: readonly Candidate[],
  columnOf: Int32Array,
  afterCount: number,
  vectors: readonly Vector[],
  offset: number,
): Match[] {
  const rowOf = new Int32Array(afterCount).fill(-1);
  columnOf.forEach((column, row) => {
    if (column >= 0) rowOf[column] = row;
  });
  const similarityOf = new Map<string, number>();
  const splits: Claim[] = [];
  const merges: Claim[] = [];
  for (const { before, after, similarity } of open) {
    if (columnOf[before] === after) similarityOf.set(`${before} ${after}`, similarity);
    else if (rowOf[after] === -1 && columnOf[before] !== -1) splits.push({ whole: before, part: after, similarity });
    else if (rowOf[after] !== -1 && columnOf[before] === -1) merges.push({ whole: after, part: before, similarity });
  }
  const matches: Match[] = [];
  const matchOf = new Map<number, Match>();
  columnOf.forEach((column, row) => {
    if (column < 0) return;
    const match = { before: [row], after: [column], similarity: similarityOf.get(`${row} ${column}`) ?? null };
    matches.push(match);
    matchOf.set(row, match);
  });
  claim(splits, (row) => matchOf.get(row), 'after', vectors, 0, offset);
  claim(merges, (column) => matchOf.get(rowOf[column] as number), 'before', vectors, offset, 0);
  return matches;
}

/** Adds to the matches what their wholes can claim, the best claims first. A match grows on one side only. */
function claim(
  claims: Claim[],
  matchOf: (whole: number) => Match | undefined,
  side: 'before' | 'after',
  vectors: readonly Vector[],
  wholeOffset: number,
  partOffset: number,
): void {
  const other = side === 'after' ? 'before' : 'after';
  const covered = new Map<number, Set<number>>();
  const taken = new Set<number>();
  claims.sort((a, b) => b.similarity - a.similarity || a.whole - b.whole || a.part - b.part);
  for (const { whole, part, similarity } of claims) {
    const match = matchOf(whole);
    if (!match || match[other].length > 1 || taken.has(part)) continue;
    const wholeVector = vectors[wholeOffset + whole] as Vector;
    const partVector = vectors[partOffset + part] as Vector;
    let cover = covered.get(whole);
    if (!cover) {
      cover = new Set();
      for (const index of match[side])
        shared(wholeVector, vectors[partOffset + index] as Vector, (position) => cover?.add(position));
      covered.set(whole, cover);
    }
    let gain = 0;
    let held = 0;
    const fresh: number[] = [];
    shared(wholeVector, partVector, (inWhole, inPart) => {
      held += (partVector.weights[inPart] as number) ** 2;
      if (cover.has(inWhole)) return;
      gain += (wholeVector.weights[inWhole] as number) ** 2;
      fresh.push(inWhole);
    });
    const asLike = similarity >= PART_FLOOR && similarity >= PART_LIKENESS * (match.similarity ?? 1);
    if (gain < PART_GAIN || (held < PART_CONTAINED && !asLike)) continue;
    for (const position of fresh) cover.add(position);
    match[side].push(part);
    match[side].sort((a, b) => a - b);
    match.similarity = Math.max(match.similarity ?? 0, similarity);
    taken.add(part);
  }
}
