import { readyPhrase } from '../lexical/phrase.ts';
import { buildTrie, type Trie } from '../lexical/trie.ts';
import type { Entry } from './family.ts';

/** Families of rules that one matcher looks for together, as the build makes them ready. Plain data. */
export interface RuleSet {
  rules: { id: string; family: string; says: Record<string, unknown> }[];
  /** Of each phrase of the trie: the index of its rule, and 1 if it is one of the `not` phrases. */
  owner: number[];
  hides: number[];
  trie: Trie;
}

/** `families` by the names that rules of each are to have. */
export function toRuleSet(families: Record<string, readonly Entry[]>): RuleSet {
  const rules: RuleSet['rules'] = [];
  const owner: number[] = [];
  const hides: number[] = [];
  const phrases: string[] = [];
  for (const [family, entries] of Object.entries(families))
    for (const entry of entries) {
      const index = rules.push({ id: entry.id, family, says: entry.with }) - 1;
      [entry.phrase, ...entry.not].forEach((phrase, i) => {
        owner.push(index);
        hides.push(i === 0 ? 0 : 1);
        phrases.push(readyPhrase(phrase));
      });
    }
  return { rules, owner, hides, trie: buildTrie(phrases) };
}
