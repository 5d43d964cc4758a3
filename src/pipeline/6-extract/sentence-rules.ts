import rules from '../../rules/compiled/rules-sentences.json' with { type: 'json' };
import { type Hit, RuleMatcher } from './rules.ts';

let sentenceRules: RuleMatcher | undefined;

/** The rules that speak of sentences. */
export function matchSentenceRules(text: string, from = 0, to = text.length): Hit[] {
  sentenceRules ??= new RuleMatcher(rules);
  return sentenceRules.match(text, from, to);
}
