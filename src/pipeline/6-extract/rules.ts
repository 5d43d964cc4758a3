import { type PhraseHit, PhraseMatcher } from '../../lexical/phrases.ts';
import type { RuleSet } from '../../rules/rule-set.ts';

export type Strength = 'must' | 'should' | 'consider' | 'may';

/** What the families say of their rules; which of these a rule has depends on its family. */
export interface Said {
  weight?: number;
  strength?: Strength;
  form?: 'object' | 'clause' | 'subject' | 'need';
  weak?: boolean;
  passes?: 'recommendation' | 'statement';
  scope?: 'sentence' | 'before';
  limit?: 'date' | 'duration' | 'nothing';
  holds?: string;
  short?: boolean;
  id?: string;
}

export interface Rule {
  /** Address: 'en/cues/barrier#lack of'. */
  id: string;
  family: string;
  says: Said;
}

/** A rule met in a text; readable offsets. */
export interface Hit {
  rule: Rule;
  start: number;
  end: number;
  words: number;
}

/** Matches families of rules at once; a rule's `not` phrases hide its own hits that lie inside them. */
export class RuleMatcher {
  readonly #matcher: PhraseMatcher;
  readonly #rules: readonly Rule[];
  /** For each phrase of the matcher: its rule, and whether (1) it is one of the `not` phrases. */
  readonly #owner: readonly number[];
  readonly #hides: readonly number[];

  constructor({ rules, owner, hides, trie }: RuleSet) {
    this.#rules = rules as readonly Rule[];
    this.#owner = owner;
    this.#hides = hides;
    this.#matcher = new PhraseMatcher(trie);
  }

  /** Hits by start, longest first. */
  match(text: string, from = 0, to = text.length): Hit[] {
    const found = this.#matcher.match(text, from, to);
    if (found.length === 0) return [];
    const hidden = this.#hidden(found);
    const hits: Hit[] = [];
    found.forEach((hit, i) => {
      if (this.#hides[hit.phrase] || hidden?.[i]) return;
      const owner = this.#owner[hit.phrase] as number;
      hits.push({ rule: this.#rules[owner] as Rule, start: hit.start, end: hit.end, words: hit.words });
    });
    return hits;
  }

  /** Of each hit, in order of starts: does a `not` phrase of its rule contain it? Null where none does. */
  #hidden(found: readonly PhraseHit[]): Uint8Array | null {
    if (!found.some((hit) => this.#hides[hit.phrase] === 1)) return null;
    const hidden = new Uint8Array(found.length);
    /** By rule: where the `not` phrases that began so far end at most. */
    const reach = new Map<number, number>();
    for (let from = 0; from < found.length; ) {
      const start = found[from]?.start;
      let to = from;
      for (; found[to]?.start === start; to++) {
        const { phrase, end } = found[to] as PhraseHit;
        const owner = this.#owner[phrase] as number;
        if (this.#hides[phrase]) reach.set(owner, Math.max(reach.get(owner) ?? 0, end));
      }
      for (; from < to; from++) {
        const { phrase, end } = found[from] as PhraseHit;
        if ((reach.get(this.#owner[phrase] as number) ?? 0) >= end) hidden[from] = 1;
      }
    }
    return hidden;
  }
}

/** Those of the ordered `hits` that lie in [start, end). */
export function hitsIn(hits: readonly Hit[], start: number, end: number): Hit[] {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle] as Hit).start < start) low = middle + 1;
    else high = middle;
  }
  const found: Hit[] = [];
  for (let hit = hits[low]; hit && hit.start < end; hit = hits[++low]) if (hit.end <= end) found.push(hit);
  return found;
}
