import type { Profile } from './profile.ts';
import { similarity, wordSimilarity } from './similarity.ts';
import type { Vector, Weighed } from './weigh.ts';

/** A pair of passages worth looking at, by their indices in the two lists. */
export interface Candidate {
  before: number;
  after: number;
  similarity: number;
}

/** Pairs below this are forgotten: too little for a link, and for a part of a split. */
const FLOOR = 0.12;

/** Entries of the index looked at for one passage, rarest terms first: keeps time linear where all share all words. */
const LOOKUPS = 4000;

/** Cosine over those terms below which nothing is kept: most passages share one common word and no more. */
const NEAR = 0.03;

/** Pairs kept of one passage, the most alike by those terms. */
const KEPT = 24;

/**
 * For each passage of `before`, the passages of `after` that share its rarest terms. An inverted index instead of all
 * pairs: 5,000 against 5,000 are 25 million pairs, of which all but some 100,000 have nothing in common.
 */
export function candidates(
  before: readonly Profile[],
  after: readonly Profile[],
  { vectors, terms }: Weighed,
  skipBefore: (index: number) => boolean,
  skipAfter: (index: number) => boolean,
): Candidate[][] {
  const index = invert(vectors, before.length, terms, skipAfter);
  const score = new Float64Array(after.length);
  return before.map((one, i) => {
    if (skipBefore(i)) return [];
    const vector = vectors[i] as Vector;
    const touched: number[] = [];
    let lookups = 0;
    for (const position of rarestFirst(vector, index)) {
      const weight = vector.weights[position] as number;
      const { passages, weights } = index[vector.ids[position] as number] as Postings;
      for (let k = 0; k < passages.length && lookups < LOOKUPS; k++, lookups++) {
        const other = passages[k] as number;
        if (score[other] === 0) touched.push(other);
        score[other] = (score[other] as number) + weight * (weights[k] as number);
      }
    }
    const near = touched.filter((other) => (score[other] as number) >= NEAR);
    near.sort((a, b) => (score[b] as number) - (score[a] as number) || a - b);
    const found: Candidate[] = [];
    for (const other of near.slice(0, KEPT)) {
      const words = wordSimilarity(vector, vectors[before.length + other] as Vector);
      const alike = similarity(one, after[other] as Profile, words);
      if (alike >= FLOOR) found.push({ before: i, after: other, similarity: alike });
    }
    for (const other of touched) score[other] = 0;
    return found;
  });
}

/** Who has a term, and how much it weighs there. */
interface Postings {
  passages: number[];
  weights: number[];
}

/** Passages of the later report by term id. */
function invert(vectors: readonly Vector[], from: number, terms: number, skip: (index: number) => boolean): Postings[] {
  const index = Array.from({ length: terms }, (): Postings => ({ passages: [], weights: [] }));
  for (let i = from; i < vectors.length; i++) {
    if (skip(i - from)) continue;
    const { ids, weights } = vectors[i] as Vector;
    ids.forEach((id, position) => {
      const postings = index[id] as Postings;
      postings.passages.push(i - from);
      postings.weights.push(weights[position] as number);
    });
  }
  return index;
}

function rarestFirst(vector: Vector, index: readonly Postings[]): number[] {
  const count = (position: number): number => (index[vector.ids[position] as number] as Postings).passages.length;
  return Array.from(vector.ids.keys())
    .filter((position) => count(position) > 0)
    .sort((a, b) => count(a) - count(b) || a - b);
}
