import { formsOf, makeForms, NO_LEXEME } from '../../lexical/lexemes.ts';
import { createTokens, tokenize } from '../../lexical/tokens.ts';

export interface Word {
  start: number;
  end: number;
  text: string;
  lower: string;
}

const scratch = createTokens();

/** The words of a stretch of readable text, with offsets into it. */
export function wordsOf(text: string, from: number, to: number): Word[] {
  const { count, start, end, lexeme } = tokenize(text, from, to, scratch);
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
export const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
