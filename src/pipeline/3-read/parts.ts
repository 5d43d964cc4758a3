import { isWordCode } from '../../lexical/characters.ts';
import type { ReadyPhrase } from '../../lexical/phrase.ts';
import { PhraseMatcher } from '../../lexical/phrases.ts';
import rules from '../../rules/compiled/parts.json' with { type: 'json' };
import { phrasesOf } from '../../rules/entry.ts';
import type { Entry } from '../../rules/family.ts';
import { isDigit } from './text/characters.ts';

const entries = rules as unknown as Entry[];
const matcher = new PhraseMatcher(entries.map((entry) => phrasesOf(entry)[0] as ReadyPhrase));

/** Characters of the longest title of a part. */
const LONGEST = 60;

/** Is the heading the title of a main part of a report, and nothing else but a number? */
export function isPart(text: string): boolean {
  if (text.length > LONGEST) return false;
  return matcher
    .match(text)
    .some(({ start, end }) => onlyNumbers(text, 0, start) && onlyNumbers(text, end, text.length));
}

function onlyNumbers(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (isWordCode(code) && !isDigit(code)) return false;
  }
  return true;
}
