import type { Match } from './align.ts';
import type { Candidate } from './candidates.ts';
import { cosine, shared, type Vector } from './weigh.ts';

/**
 * Splits and merges, which an assignment of one to one cannot see. A passage that is left over is a part of the one it
 * is most like, where that one has a counterpart already, and
 *   - most of the part is found in the whole, or it is nearly as like it as the counterpart is; and
 *   - it says something of the whole that the counterpart does not, or it is the counterpart over again in another
 *     section: an ask on two subjects that became one in each chapter.
 */
const CONTAINED = 0.4;
const AS_LIKE = 0.8;
const FLOOR = 0.2;
/** Share of the whole that only this part has. */
const GAIN = 0.04;
const OVER_AGAIN = 0.5;

/** One side of the comparison, as the search for parts needs it. */
export interface Side {
  vectors: readonly Vector[];
  sections: readonly string[];
}

/** A part that looks for its whole. */
interface Claim {
  whole: number;
  part: number;
  similarity: number;
}

/** `columnOf` is the assignment. Gives one match for each of its pairs, widened where it was split or merged. */
export function findParts(open: readonly Candidate[], columnOf: Int32Array, before: Side, after: Side): Match[] {
  const rowOf = new Int32Array(after.vectors.length).fill(-1);
  const matchOf = new Map<number, Match>();
  columnOf.forEach((column, row) => {
    if (column < 0) return;
    rowOf[column] = row;
    matchOf.set(row, { before: [row], after: [column], similarity: null });
  });
  const splits: Claim[] = [];
  const merges: Claim[] = [];
  for (const { before: row, after: column, similarity } of open) {
    const match = matchOf.get(row);
    if (columnOf[row] === column && match) match.similarity = similarity;
    else if (rowOf[column] === -1) splits.push({ whole: row, part: column, similarity });
    else if (!match) merges.push({ whole: column, part: row, similarity });
  }
  for (const claim of best(splits)) join(matchOf.get(claim.whole), 'after', claim, before, after);
  for (const claim of best(merges)) join(matchOf.get(rowOf[claim.whole] as number), 'before', claim, after, before);
  return [...matchOf.values()];
}

/** The best claim of each part, the best first. */
function best(claims: readonly Claim[]): Claim[] {
  const chosen = new Map<number, Claim>();
  for (const claim of claims)
    if (claim.similarity > (chosen.get(claim.part)?.similarity ?? 0)) chosen.set(claim.part, claim);
  return [...chosen.values()].sort((a, b) => b.similarity - a.similarity || a.whole - b.whole || a.part - b.part);
}

/** Widens `match` on `side` by the part that claims it, if the claim is good. A match grows on one side only. */
function join(match: Match | undefined, side: 'before' | 'after', claim: Claim, wholes: Side, parts: Side): void {
  if (!match || match[side === 'after' ? 'before' : 'after'].length > 1) return;
  const whole = wholes.vectors[claim.whole] as Vector;
  const part = parts.vectors[claim.part] as Vector;
  const others = match[side];
  const { contained, gain } = coverage(
    whole,
    part,
    others.map((index) => parts.vectors[index] as Vector),
  );
  const asLike = claim.similarity >= FLOOR && claim.similarity >= AS_LIKE * (match.similarity ?? 1);
  const overAgain = others.some(
    (index) =>
      parts.sections[index] !== parts.sections[claim.part] &&
      cosine(parts.vectors[index] as Vector, part) >= OVER_AGAIN,
  );
  if ((contained < CONTAINED && !asLike) || (gain < GAIN && !(asLike && overAgain))) return;
  others.push(claim.part);
  others.sort((a, b) => a - b);
}

/** How much of `part` is in `whole`, and how much of `whole` only `part` has, of all its parts. */
function coverage(whole: Vector, part: Vector, others: readonly Vector[]): { contained: number; gain: number } {
  const covered = new Set<number>();
  for (const other of others) shared(whole, other, (position) => covered.add(position));
  let contained = 0;
  let gain = 0;
  shared(whole, part, (inWhole, inPart) => {
    contained += (part.weights[inPart] as number) ** 2;
    if (!covered.has(inWhole)) gain += (whole.weights[inWhole] as number) ** 2;
  });
  return { contained, gain };
}
