import { isWordCode } from '../../lexical/characters.ts';
import { isDigit } from './text/characters.ts';

/** Is there no word but numbers between `from` and `to`? */
export const onlyNumbers = (text: string, from: number, to: number): boolean => firstWord(text, from, to) === to;

/** Where the first letter of a word stands between `from` and `to`; `to` where there are but numbers. */
export function firstWord(text: string, from = 0, to = text.length): number {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (isWordCode(code) && !isDigit(code)) return i;
  }
  return to;
}
