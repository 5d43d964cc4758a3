import { abbreviation, isOpener } from './abbreviations.ts';
import { isClosing, isDigit, isEnd, isLetter, isLower, isOpening, isUpper, isWhite, STOP } from './characters.ts';
import { citationEnd } from './citation-behind.ts';

/**
 * `text` has a mark that may end a sentence at `at`; the sentence began at `start`. Gives the offset where the sentence
 * ends, behind closing quotes, brackets, note marks and citations; 0 where it goes on.
 */
export function boundaryBehind(text: string, start: number, at: number): number {
  let end = at + 1;
  while (end < text.length && isEnd(text.charCodeAt(end))) end++;
  const marks = end - at;
  end = skipClosing(text, end);
  end = skipNoteMark(text, at, end);
  if (end >= text.length) return text.length;
  if (needsNoSpace(text.charCodeAt(at))) return end;
  if (!isWhite(text.charCodeAt(end))) return end === at + 1 && isSpaceLost(text, start, at) ? end : 0;
  if (marks > 1 && isOpening(text.charCodeAt(at - 1)) && isClosing(text.charCodeAt(at + marks))) return 0; // "[...]"
  const next = skipWhite(text, end);
  if (next >= text.length) return text.length;
  const cited = citationEnd(text, next);
  if (cited > 0) return cited >= text.length || startsSentence(text, skipWhite(text, cited)) ? cited : 0;
  if (!startsSentence(text, next)) return 0;
  if (text.charCodeAt(at) !== STOP) return end;
  if (marks > 1) return isSpacedEllipsis(text, at, marks) ? 0 : end;
  return stopEnds(text, start, at, next) ? end : 0;
}

const needsNoSpace = (code: number): boolean => code === 0x3002 || code === 0xff01 || code === 0xff1f;

/** "the vote failed.Today we wait", "1,000.That": no file name, address or code, which are not written so. */
function isSpaceLost(text: string, start: number, at: number): boolean {
  if (text.charCodeAt(at) !== STOP || !isUpper(text.charCodeAt(at + 1)) || !isLower(text.charCodeAt(at + 2)))
    return false;
  const word = /(?:^|[\s(“"])(?:\p{Ll}{3,}|\d{1,3}(?:,\d{3})+|(?:1[89]|20)\d\d)$/u;
  if (!word.test(text.slice(Math.max(start, at - 24), at))) return false;
  const next = wordAt(text, at + 1);
  const behind = text.charCodeAt(at + 1 + next.length);
  return isWhite(behind) || behind === 0x2c;
}

/** Can a sentence begin at `at`? */
function startsSentence(text: string, at: number): boolean {
  let i = at;
  while (i < text.length && isOpening(text.charCodeAt(i))) i++;
  const code = text.charCodeAt(i);
  if (isLower(code)) return false;
  return !isEnd(code) && !(code === 0x2c || code === 0x3b || code === 0x3a);
}

/** Does the single stop at `at` end the sentence that began at `start`? What stands behind it may begin one. */
function stopEnds(text: string, start: number, at: number, next: number): boolean {
  let from = at;
  while (from > start && isWordPart(text.charCodeAt(from - 1))) from--;
  // ". . ." leaves words out; a fourth stop ends the sentence.
  if (from === at) return !isSpacedStop(text, at) || isFourthStop(text, at);
  if (isLabel(text, start, at)) return false;
  // "N°" is "N".
  const word = text.slice(from, at).replace(/[°º]$/, '');
  switch (abbreviation(word)) {
    case 'never-ends':
      return false;
    case 'before-number':
      return !isNumberAhead(text, next);
    case 'before-name':
      return !isUpper(text.charCodeAt(next));
    case 'may-end':
      return isOpener(wordAt(text, next));
    default:
      return !isInitials(word) || isOpener(wordAt(text, next));
  }
}

const isWordPart = (code: number): boolean =>
  isLetter(code) ||
  isDigit(code) ||
  code === STOP ||
  code === 0x26 ||
  code === 0x27 ||
  code === 0x2019 ||
  code === 0xb0;

/** "J", "U.N", "a.m", "Ph.D": letters with stops between them, or one capital. */
function isInitials(word: string): boolean {
  if (word.length === 1) return isUpper(word.charCodeAt(0));
  return word.length < 12 && word.includes('.') && /^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u.test(word);
}

/**
 * "4.", "Recommendation 4.", "Key finding 12.": is all that the sentence has a label? It belongs to what follows.
 * Up to three words, the first with a capital, the last a number.
 */
function isLabel(text: string, start: number, at: number): boolean {
  if (at - start > 40 || !isDigit(text.charCodeAt(at - 1))) return at - start === 1 && isLetter(text.charCodeAt(start));
  return /^(?:[•⁃] ?)?(?:\p{Lu}\p{L}+ (?:\p{L}+ )?)?(?:\p{Lu}{0,2}[-.]?)?\d{1,3}(?:\.\d{1,3})*$/u.test(
    text.slice(start, at),
  );
}

function isNumberAhead(text: string, at: number): boolean {
  let i = at;
  while (i < text.length && isOpening(text.charCodeAt(i))) i++;
  const code = text.charCodeAt(i);
  if (isDigit(code) || code === 0xa7 || code === 0x23) return true;
  // "vol. IV", "p. A-3", "Fig. B"; "A" and "I" alone are words.
  return /^(?:[IVXLC]{2,6}|[B-HJ-Z](?:[-.]?\d+)?|[AI][-.]?\d+)\b/.test(text.slice(i, i + 8));
}

const isSpacedStop = (text: string, at: number): boolean =>
  isWhite(text.charCodeAt(at - 1)) && text.charCodeAt(at - 2) === STOP;

const isFourthStop = (text: string, at: number): boolean => text.slice(Math.max(0, at - 6), at + 1) === '. . . .';

/** " ... " within a sentence; "that.... She" ends one. */
const isSpacedEllipsis = (text: string, at: number, marks: number): boolean =>
  marks === 3 && at > 0 && isWhite(text.charCodeAt(at - 1));

function wordAt(text: string, at: number): string {
  let from = at;
  while (from < text.length && isOpening(text.charCodeAt(from))) from++;
  let end = from;
  while (end < text.length && isLetter(text.charCodeAt(end))) end++;
  return text.slice(from, end);
}

function skipClosing(text: string, at: number): number {
  while (at < text.length && isClosing(text.charCodeAt(at))) at++;
  return at;
}

/** "improved.12 Yet", "improved.[12] Yet", "improved.¹² Yet": a note mark behind the stop at `stop`. */
function skipNoteMark(text: string, stop: number, at: number): number {
  const code = text.charCodeAt(at);
  if (isDigit(code)) {
    if (isDigit(text.charCodeAt(stop - 1))) return at;
    let end = at;
    while (
      end < at + 12 &&
      (isDigit(text.charCodeAt(end)) || (text.charCodeAt(end) === 0x2c && isDigit(text.charCodeAt(end + 1))))
    )
      end++;
    return end >= text.length || isWhite(text.charCodeAt(end)) ? end : at;
  }
  if (code === 0x5b) {
    const mark = /^(?:\[\^?[\w, –-]{1,12}\])+/.exec(text.slice(at, at + 40));
    if (mark) return at + mark[0].length;
  }
  return at;
}

function skipWhite(text: string, at: number): number {
  while (at < text.length && isWhite(text.charCodeAt(at))) at++;
  return at;
}
