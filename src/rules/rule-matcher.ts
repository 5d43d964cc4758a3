import { type PhraseHit, PhraseMatcher } from '../lexical/phrases.ts';
import type { RuleSet } from './rule-set.ts';

/** `Says`: what the families say of their rules. */
export interface Rule<Says> {
  /** Address: 'en/cues/barrier#lack of'. */
  id: string;
  family: string;
  says: Says;
}

/** A rule met in a text; readable offsets. */
export interface Hit<Says> {
  rule: Rule<Says>;
  start: number;
  end: number;
  words: number;
}

/** Matches families of rules at once; a rule's `not` phrases hide its own hits that lie inside them. */
export class RuleMatcher<Says = Record<string, unknown>> {
  readonly #matcher: PhraseMatcher;
  readonly #rules: readonly Rule<Says>[];
  /** For each phrase of the matcher: its rule, and whether (1) it is one of the `not` phrases. */
  readonly #owner: readonly number[];
  readonly #hides: readonly number[];

  constructor({ rules, owner, hides, trie }: RuleSet) {
    this.#rules = rules as readonly Rule<Says>[];
    this.#owner = owner;
    this.#hides = hides;
    this.#matcher = new PhraseMatcher(trie);
  }

  /** Hits by start, longest first; with `last`, those that begin there or before. */
  match(text: string, from = 0, to = text.length, last = to): Hit<Says>[] {
    const found = this.#matcher.match(text, from, to, last);
    if (found.length === 0) return [];
    const hidden = this.#hidden(found);
    const hits: Hit<Says>[] = [];
    found.forEach((hit, i) => {
      if (this.#hides[hit.phrase] || hidden?.[i]) return;
      const owner = this.#owner[hit.phrase] as number;
      hits.push({ rule: this.#rules[owner] as Rule<Says>, start: hit.start, end: hit.end, words: hit.words });
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
