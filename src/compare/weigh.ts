import type { Profile } from './profile.ts';

/** A passage as a unit vector: term ids in ascending order and their weights. */
export interface Vector {
  ids: Int32Array;
  weights: Float64Array;
  /** Its length before it became a unit vector, in terms: 1 is one word that only two passages have. */
  length: number;
}

export interface Weighed {
  vectors: Vector[];
  /** Number of terms; ids run from 0. */
  terms: number;
}

/**
 * Weights of all terms: factor of the term times its rarity, log(1 + passages / passages that have it), counted over
 * both reports together, so that what either report says everywhere counts little.
 */
export function weigh(profiles: readonly Profile[]): Weighed {
  const ids = new Map<string, number>();
  const frequency: number[] = [];
  for (const { terms } of profiles)
    for (const term of terms.keys()) {
      let id = ids.get(term);
      if (id === undefined) {
        id = ids.size;
        ids.set(term, id);
        frequency.push(0);
      }
      frequency[id] = (frequency[id] as number) + 1;
    }
  const rare = Math.log(1 + profiles.length / 2);
  const vectors = profiles.map(({ terms }) => {
    const entries = Array.from(terms, ([term, factor]): [number, number] => {
      const id = ids.get(term) as number;
      return [id, factor * Math.log(1 + profiles.length / (frequency[id] as number))];
    }).sort((a, b) => a[0] - b[0]);
    const length = Math.sqrt(entries.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
    return {
      length: length / rare,
      ids: Int32Array.from(entries, ([id]) => id),
      weights: Float64Array.from(entries, ([, weight]) => weight / length),
    };
  });
  return { vectors, terms: ids.size };
}

/** Calls `each` with the positions of every term that `a` and `b` share. */
export function shared(a: Vector, b: Vector, each: (inA: number, inB: number) => void): void {
  let i = 0;
  let j = 0;
  while (i < a.ids.length && j < b.ids.length) {
    const difference = (a.ids[i] as number) - (b.ids[j] as number);
    if (difference === 0) each(i++, j++);
    else if (difference < 0) i++;
    else j++;
  }
}

export function cosine(a: Vector, b: Vector): number {
  let sum = 0;
  shared(a, b, (i, j) => {
    sum += (a.weights[i] as number) * (b.weights[j] as number);
  });
  return sum;
}
