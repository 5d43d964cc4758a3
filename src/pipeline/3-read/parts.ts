import { PhraseMatcher } from '../../lexical/phrases.ts';
import trie from '../../rules/compiled/parts.json' with { type: 'json' };
import { firstWord, onlyNumbers } from './numbers-only.ts';

const matcher = new PhraseMatcher(trie);

/** Characters of the longest title of a part. */
const LONGEST = 60;

/** Is the heading the title of a main part of a report, and nothing else but a number? */
export function isPart(text: string): boolean {
  if (text.length > LONGEST) return false;
  return matcher.match(text, 0, text.length, firstWord(text)).some(({ end }) => onlyNumbers(text, end, text.length));
}
