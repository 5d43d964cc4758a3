import { isWordCode } from '../../../lexical/characters.ts';
import { codeAt, isDash, isDigit, isSpace } from './cursor.ts';
import { dateWords } from './words.ts';

/** A year as printed in a citation: '2019', '2020a', 'n.d.'; offsets into the text. */
export interface Year {
  value: string;
  start: number;
  end: number;
}

/** Is there at `at` a group of four digits that reads as a year of publication, 1700 to 2099? */
export function isYearAt(text: string, at: number): boolean {
  const century = (codeAt(text, at) - 0x30) * 10 + (codeAt(text, at + 1) - 0x30);
  return (
    century >= 17 &&
    century <= 20 &&
    isDigit(codeAt(text, at)) &&
    isDigit(codeAt(text, at + 1)) &&
    isDigit(codeAt(text, at + 2)) &&
    isDigit(codeAt(text, at + 3)) &&
    !isDigit(codeAt(text, at + 4)) &&
    !isDigit(codeAt(text, at - 1))
  );
}

/**
 * The year at `at`: four digits with or without a letter ("2020a"), an original before a later edition
 * ("1986/2003", "[1986] 2003" is not read), or words in its place ("n.d.", "forthcoming").
 * A span of years ("2018–2023") is a period and no year.
 */
export function readYear(text: string, at: number, end: number): Year | null {
  if (!isYearAt(text, at)) {
    const word = dateWords.at(text, at, end);
    if (!word || (word.type === 'future' && !/[,(]\s*$/.test(text.slice(Math.max(0, at - 3), at)))) return null;
    let stop = word.end;
    if (text.charCodeAt(stop) === 0x2d && isLetter(text.charCodeAt(stop + 1)) && !isWordCode(text.charCodeAt(stop + 2)))
      stop += 2;
    return { value: text.slice(at, stop).replace(/\s+/g, ' '), start: at, end: stop };
  }
  let stop = at + 4;
  if (stop < end && isLetter(text.charCodeAt(stop)) && !isWordCode(text.charCodeAt(stop + 1))) stop++;
  else if (stop < end && isWordCode(text.charCodeAt(stop))) return null;
  let next = stop;
  while (next < end && isSpace(text.charCodeAt(next))) next++;
  if (isDash(text.charCodeAt(next)) && isPeriodEnd(text, next + 1, end)) return null;
  if (text.charCodeAt(stop) === 0x2f && isDigit(text.charCodeAt(stop + 1))) {
    if (!isYearAt(text, stop + 1)) return null;
    const first = stop;
    stop += 5;
    return { value: text.slice(first + 1, stop), start: at, end: stop };
  }
  return { value: text.slice(at, stop), start: at, end: stop };
}

/** "2018–2023", "2018–23", "2018–present" */
function isPeriodEnd(text: string, at: number, end: number): boolean {
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  return isDigit(text.charCodeAt(at)) || isLetter(text.charCodeAt(at));
}

const isLetter = (code: number): boolean => code >= 0x61 && code <= 0x7a;
