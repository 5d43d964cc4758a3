import { type PhraseHit, PhraseMatcher } from '../../lexical/phrases.ts';
import actions from '../../rules/compiled/en-actions.json' with { type: 'json' };
import trie from '../../rules/compiled/en-actions-trie.json' with { type: 'json' };

/** How much is asked, by UPR Info's scheme: 1 share information ... 5 specific action. */
export type Strength = 1 | 2 | 3 | 4 | 5;

interface Rule {
  id: string;
  phrase: string;
  /** Verbs have a strength; words of another role have none. */
  with: { strength?: Strength; ambiguous?: boolean; role?: 'skip' | 'means' };
}

const rules = actions as Rule[];

export interface ActionHit extends PhraseHit {
  rule: Rule;
}

export type VerbHit = ActionHit & { rule: { with: { strength: Strength } } };

let matcher: PhraseMatcher | undefined;

/** The action words of a stretch of text, by the offset where each begins. */
export class ActionWords {
  readonly #at = new Map<number, ActionHit[]>();

  constructor(text: string, from: number, to: number) {
    matcher ??= new PhraseMatcher(trie);
    for (const hit of matcher.match(text, from, to)) {
      const found = { ...hit, rule: rules[hit.phrase] as Rule };
      const there = this.#at.get(hit.start);
      if (there) there.push(found);
      else this.#at.set(hit.start, [found]);
    }
    for (const there of this.#at.values()) there.sort((a, b) => b.words - a.words || a.end - b.end);
  }

  /** All verbs and verb phrases that begin at `offset`, the best first: of most words, then the shortest span. */
  verbs(offset: number): VerbHit[] {
    return (this.#at.get(offset) ?? []).filter((hit) => hit.rule.with.strength !== undefined) as VerbHit[];
  }

  verb(offset: number): VerbHit | undefined {
    return this.verbs(offset)[0];
  }

  /** The longest phrase of `role` that begins at `offset`. */
  word(offset: number, role: 'skip' | 'means'): ActionHit | undefined {
    return this.#at.get(offset)?.find((hit) => hit.rule.with.role === role);
  }

  /** Offsets where something begins, in reading order. */
  offsets(): Iterable<number> {
    return this.#at.keys();
  }
}

let bases: Map<string, 'sure' | 'ambiguous'> | undefined;

/** Does a bare imperative begin with `word` (lower case)? 'ambiguous': it is as often a noun or an adjective. */
export function isActionVerb(word: string): 'sure' | 'ambiguous' | null {
  bases ??= baseForms();
  return bases.get(word) ?? null;
}

/**
 * First words of the verbs; those marked with `=` are other forms ("given", "accession"). A word that has no entry of
 * its own, only longer ones ("phase out"), is not sure.
 */
function baseForms(): Map<string, 'sure' | 'ambiguous'> {
  const found = new Map<string, 'sure' | 'ambiguous'>();
  for (const { phrase, with: own } of rules) {
    if (own.strength === undefined) continue;
    const [first, ...more] = phrase.split(' ') as [string, ...string[]];
    for (const word of first.split('|')) {
      if (word.startsWith('=')) continue;
      if (more.length === 0) found.set(word, own.ambiguous ? 'ambiguous' : 'sure');
      else if (!found.has(word)) found.set(word, 'ambiguous');
    }
  }
  return found;
}
