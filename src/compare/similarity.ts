import type { Profile } from './profile.ts';
import { shared, type Vector } from './weigh.ts';

/**
 * How alike two passages are, 0 to 1: mostly the words of the statement, then what stands around them. Only what both
 * have is compared, and context counts in proportion to the words: without common words it cannot link anything.
 */
const WEIGHT = { section: 0.1, actors: 0.08, verb: 0.08, numbers: 0.06 };

/** Share of the words' likeness that comes from how much of the shorter statement the longer one holds. */
const CONTAINED_SHARE = 0.35;

/**
 * Rare words (see Vector.length) that two statements must share before their likeness counts in full: two short ones
 * are soon alike, by one word that says little.
 */
const ENOUGH = 2;

/** One walk over the terms that both have: this runs some 20 times for every passage. */
export function wordSimilarity(a: Vector, b: Vector): number {
  let cosine = 0;
  let inA = 0;
  let inB = 0;
  let inCommon = 0;
  shared(a, b, (i, j) => {
    const x = a.weights[i] as number;
    const y = b.weights[j] as number;
    cosine += x * y;
    inA += x * x;
    inB += y * y;
    inCommon += Math.min(x * a.length, y * b.length);
  });
  const alike = (1 - CONTAINED_SHARE) * cosine + CONTAINED_SHARE * Math.max(inA, inB);
  return alike * Math.min(1, inCommon / ENOUGH);
}

export function similarity(a: Profile, b: Profile, words: number): number {
  let context = 0;
  let weight = 0;
  const weighIn = (share: number, likeness: number) => {
    context += share * likeness;
    weight += share;
  };
  if (a.section.size > 0 && b.section.size > 0) weighIn(WEIGHT.section, overlap(a.section, b.section));
  if (a.actors.size > 0 && b.actors.size > 0) weighIn(WEIGHT.actors, overlap(a.actors, b.actors));
  if (a.numbers.size > 0 && b.numbers.size > 0) weighIn(WEIGHT.numbers, overlap(a.numbers, b.numbers));
  if (a.verb !== '' && b.verb !== '') weighIn(WEIGHT.verb, a.verb === b.verb ? 1 : 0);
  const support = Math.min(1, 2 * words);
  return words * (1 - weight * support) + context * support;
}

/** Dice's coefficient. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const one of a) if (b.has(one)) both++;
  return (2 * both) / (a.size + b.size);
}
