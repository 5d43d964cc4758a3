import { formsOf, makeForms, NO_LEXEME } from '../../lexical/lexemes.ts';
import { createTokens, tokenize } from '../../lexical/tokens.ts';

export interface Word {
  start: number;
  end: number;
  text: string;
  lower: string;
}

const scratch = createTokens();

/** The words of a stretch of readable text, `most` at most, with offsets into it. */
export function wordsOf(text: string, from: number, to: number, most?: number): Word[] {
  const { count, start, end, lexeme } = tokenize(text, from, to, scratch, most);
  const words: Word[] = [];
  for (let i = 0; i < count; i++) {
    const at = start[i] as number;
    const stop = end[i] as number;
    const number = lexeme[i] as number;
    const { surface, lower } = number === NO_LEXEME ? makeForms(text.slice(at, stop)) : formsOf(number);
    words.push({ start: at, end: stop, text: surface, lower });
  }
  return words;
}

export const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/** "UNHCR", "INGOs", "U": capitals but for a plural s. */
export const isAcronym = (word: string): boolean => /^\p{Lu}[\p{Lu}\p{N}]+s?$/u.test(word);

/** Letters and digits alone, lower case: two passages with the same words have the same. */
export function lettersOf(text: string): string {
  const lower = text.toLowerCase();
  return ASCII.test(lower) ? lower.replace(/[^a-z0-9]+/g, '') : lower.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Most statements are: without classes of all Unicode an expression is quicker to compile and to run. */
const ASCII = /^[ -~\s]*$/;
