import firstPerson from '../../../rules/compiled/first-person.json' with { type: 'json' };
import type { Entry } from '../../../rules/family.ts';

const WORDS = new Set((firstPerson as unknown as Entry[]).flatMap(({ phrase }) => phrase.split('|')));

/** Does one who speaks for himself say `text`? A letter alone may be a number: "Phase I", "World War I." */
export function isWitness(text: string): boolean {
  for (const [, word = '', behind = ''] of text.matchAll(
    /(?<![\p{L}\p{N}'’])([\p{L}'’]{1,5})(?![\p{L}'’])( \p{Ll})?/gu,
  ))
    if ((word.length > 1 || behind !== '') && WORDS.has(word.replace('’', "'"))) return true;
  return false;
}
