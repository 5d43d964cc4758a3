import { exactForm, fold } from './lexemes.ts';
import { stem } from './stem.ts';
import { createTokens, tokenize } from './tokens.ts';

/**
 * How phrases are written. A phrase is words:
 *   lack of            each word matches on its stem ("lacks", "lacking of")
 *   WHO                a word with a capital matches exactly
 *   =organs            the word itself, in any case, no stem
 *   lack|absence of    alternatives for one word
 *   remain * challenge one word, any
 *   failure .. comply  up to GAP words between the two parts
 */

/** A word of the text as a phrase names it: a stem as it is, '=' and a folded word, '!' and an exact one. */
export const FOLDED = '=';
export const EXACT = '!';

export const ANY = '*';
export const SKIP = '..';

/** Parts the ways to read a phrase. */
export const OR = '\n';

const keyOf = (word: string): string => {
  if (word.startsWith('=')) return FOLDED + fold(word.slice(1));
  return /\p{Lu}/u.test(word) ? EXACT + exactForm(word) : stem(fold(word));
};

const parts = (phrase: string): string[] => phrase.split(/\s+/).filter((part) => part !== '');

/** Nothing but small letters and spaces: most phrases of a large taxonomy, and made ready in a fifth of the time. */
const PLAIN = /^[a-z]+(?: [a-z]+)*$/;

/**
 * A phrase made ready for the trie: its positions parted by spaces, the alternatives of one by '|', the words of one
 * alternative by '+'; 'lack|absence of the WHO' is 'lack|absenc of the !WHO'. Where a mark is an alternative ("and|,")
 * the word may be missing: that is two ways to read the phrase, parted by a line end.
 */
export function readyPhrase(phrase: string): string {
  if (PLAIN.test(phrase)) return phrase.includes(' ') ? phrase.split(' ').map(stem).join(' ') : stem(phrase);
  let ways = [''];
  for (const part of parts(phrase)) {
    const choices = [...new Set(part.split('|').map((choice) => pieces(choice).map(toKey).join('+')))];
    // Where any word will do, other single words need not be told; alternatives of several words are ways of their own.
    const told = choices.includes(ANY)
      ? [ANY, choices.filter((choice) => choice.includes('+')).join('|')]
      : [choices.filter((choice) => choice !== '').join('|')];
    const positions = told.filter((position) => position !== '');
    if (positions.length === 0) continue;
    const longer = positions.flatMap((position) => ways.map((way) => (way === '' ? position : `${way} ${position}`)));
    ways = choices.includes('') ? [...longer, ...ways] : longer;
  }
  return ways.filter((way) => way !== '').join(OR);
}

const toKey = (word: string): string => (word === ANY || word === SKIP ? word : keyOf(word));

/** The words of a phrase, its alternatives multiplied out: 'a|b c' is [a c], [b c]. Hyphens part words. */
export function expand(phrase: string): string[][] {
  let paths: string[][] = [[]];
  for (const part of parts(phrase)) {
    const choices = part.split('|').map((choice) => pieces(choice));
    paths = paths.flatMap((path) => choices.map((choice) => [...path, ...choice]));
  }
  return paths;
}

/** Used again from call to call: a taxonomy has thousands of phrases. */
const PIECES = createTokens(16);

function pieces(choice: string): string[] {
  if (choice === ANY || choice === SKIP) return [choice];
  const mark = choice.startsWith('=') ? '=' : '';
  const found = choice.slice(mark.length);
  const tokens = tokenize(found, 0, found.length, PIECES);
  return Array.from({ length: tokens.count }, (_, i) => mark + found.slice(tokens.start[i], tokens.end[i]));
}

/** Canonical form of a phrase: two phrases with the same form match the same words. */
export const canonical = (phrase: string): string =>
  expand(phrase)
    .map((path) => path.map(toKey).join(' '))
    .sort()
    .join(' | ');
