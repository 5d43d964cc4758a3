import { isWordCode } from '../../lexical/characters.ts';
import { isDigit } from './text/characters.ts';

/** Is there no word but numbers between `from` and `to`? */
export function onlyNumbers(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (isWordCode(code) && !isDigit(code)) return false;
  }
  return true;
}
