import { isClosing, isDigit, isLetter, isLower, isOpening, isSpace } from './characters.ts';
import type { Line } from './lines.ts';

/** How a line ends and how the next begins: what the form of two lines tells about whether a sentence runs on. */

const STOPS = new Set('.!?:;…');

/** Source offset behind the last character of the line before closing quotes, brackets and a note mark ("law.”12"). */
function lastOf(text: string, line: Line): number {
  let i = line.end - 1;
  let digits = i;
  while (digits > line.start && isMark(text.charCodeAt(digits))) digits--;
  while (digits > line.start && text.charCodeAt(digits) === 0x20) digits--;
  // Digits count as a note mark only behind a stop or a closing quote: "in 2014" ends with a number.
  if (digits < i && (STOPS.has(text.charAt(digits)) || isClosing(text.charCodeAt(digits)))) i = digits;
  while (i > line.start && (isClosing(text.charCodeAt(i)) || isSpace(text.charCodeAt(i)))) i--;
  return i;
}

const isMark = (code: number): boolean => isDigit(code) || code === 0x2c || code === 0x2a;

/** Does the line end with a stop: a full stop, question or exclamation mark, colon, semicolon? */
export const isEnded = (text: string, line: Line): boolean => STOPS.has(text.charAt(lastOf(text, line)));

export const endsWithColon = (text: string, line: Line): boolean => text.charAt(lastOf(text, line)) === ':';

/** Items of a list may end with a comma, "and" or "or". */
export function endsListItem(text: string, line: Line): boolean {
  const tail = text.slice(Math.max(line.start, line.end - 5), line.end);
  return /(?:,|\band|\bor)$/.test(tail) || endsWithColon(text, line);
}

/** "...; and": the end of an item before the last. */
export const endsItem = (text: string, line: Line): boolean =>
  /;\s+(?:and|or)$/.test(text.slice(Math.max(line.start, line.end - 6), line.end));

/** Does a sentence end here: a full stop, question or exclamation mark? */
export const endsSentence = (text: string, line: Line): boolean => '.!?…'.includes(text.charAt(lastOf(text, line)));

/** Does the line from `from` begin with a small letter? */
export function startsSmall(text: string, line: Line, from = line.start): boolean {
  let i = from;
  while (i < line.end && isOpening(text.charCodeAt(i))) i++;
  return isLower(text.charCodeAt(i));
}

/** Characters of the first word of the line. */
export function wordLength(text: string, line: Line): number {
  let i = line.start;
  while (i < line.end && !isSpace(text.charCodeAt(i))) i++;
  return i - line.start;
}

/** Printed lines are never equally long: proportional type, ragged margins. Under this part of the margin one is short. */
const SHORT = 0.87;

/** Would the first word of `b` have found room on `a`? Then the line was ended on purpose. */
export const isShort = (text: string, a: Line, b: Line): boolean =>
  a.right + 1 + wordLength(text, b) <= a.margin * SHORT;

/** Does the line hold a letter? */
export function hasLetter(text: string, line: Line): boolean {
  for (let i = line.start; i < line.end; i++) if (isLetter(text.charCodeAt(i))) return true;
  return false;
}

/** Does a sentence that `above` leaves open go on in `line`, directly below it? */
export const goesOn = (text: string, above: Line | undefined, line: Line | undefined): boolean =>
  above !== undefined &&
  line !== undefined &&
  line.gap === 0 &&
  !line.turn &&
  !isEnded(text, above) &&
  hasLetter(text, line);
