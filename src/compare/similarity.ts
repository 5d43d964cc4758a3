import type { Profile } from './profile.ts';
import { cosine, shared, type Vector } from './weigh.ts';

/**
 * How alike two passages are, 0 to 1: mostly the words of the statement, then what stands around them. Only what both
 * have is compared, and context counts in proportion to the words: without common words it cannot link anything.
 */
const WEIGHT = { section: 0.1, actors: 0.08, verb: 0.08, numbers: 0.06 };

/** Share of the words' likeness that comes from how much of the shorter statement the longer one holds. */
const CONTAINED_SHARE = 0.35;

/** Rare words (see Vector.length) that two statements must share before their likeness counts in full. */
const ENOUGH = 2;

export function wordSimilarity(a: Vector, b: Vector): number {
  const alike = (1 - CONTAINED_SHARE) * cosine(a, b) + CONTAINED_SHARE * Math.max(contained(a, b), contained(b, a));
  return alike * Math.min(1, inCommon(a, b) / ENOUGH);
}

/** What they share, in rare words: two short statements are soon alike, by one word that says little. */
function inCommon(a: Vector, b: Vector): number {
  let sum = 0;
  shared(a, b, (i, j) => {
    sum += Math.min((a.weights[i] as number) * a.length, (b.weights[j] as number) * b.length);
  });
  return sum;
}

/** Share of the weight of `part` whose terms `whole` has too. Weights are squared, as the cosine does. */
export function contained(part: Vector, whole: Vector): number {
  let sum = 0;
  shared(part, whole, (i) => {
    sum += (part.weights[i] as number) ** 2;
  });
  return sum;
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
