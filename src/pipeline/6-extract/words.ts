import { type Tokens, tokenize } from '../../lexical/tokens.ts';

export interface Word {
  start: number;
  end: number;
  text: string;
  lower: string;
}

/** The words of a stretch of readable text, with offsets into it. */
export function wordsOf(text: string, from: number, to: number): Word[] {
  const tokens: Tokens = tokenize(text, from, to);
  return Array.from({ length: tokens.count }, (_, i) => {
    const start = tokens.start[i] as number;
    const end = tokens.end[i] as number;
    const word = text.slice(start, end);
    return { start, end, text: word, lower: word.toLowerCase() };
  });
}

export const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/** "UNHCR", "INGOs", "U": capitals but for a plural s. */
export const isAcronym = (word: string): boolean => /^\p{Lu}[\p{Lu}\p{N}]+s?$/u.test(word);

/** Letters and digits alone, lower case: two passages with the same words have the same. */
export const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
