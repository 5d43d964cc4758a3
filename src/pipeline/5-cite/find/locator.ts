import { isWordCode } from '../../../lexical/characters.ts';
import { isDash, isSpace, skipSpace } from './cursor.ts';
import { locatorWords } from './words.ts';
import { isYearAt } from './years.ts';

/** A place in a cited work: its kind and the number alone. Offsets into the text; the word ("p.") is outside. */
export interface PlaceInWork {
  type: string;
  value: string;
  start: number;
  end: number;
}

/** One number: "9", "115.22", "12a", "3(b)", "A-3", "xiv". Letters alone only where the kind has them. */
const NUMBER = /(?:[A-Z]{1,2}[-.]?)?\d{1,6}(?:\.\d{1,5}){0,5}[a-z]?(?:\([a-z0-9]{1,4}\)){0,3}|[ivxlcIVXLC]{1,8}|[A-Z]/y;
const FOLLOWING = /(?:\s*ff?\.?|\s*et seq\.?|\s+passim)(?![\p{L}\d])/uy;
const AND = /\s*(?:,\s*(?:and\s+|&\s*)?|&\s*|\s(?:and|to)\s+)/y;

/** Numbers that one locator may list. */
const MOST_NUMBERS = 60;

/** A locator with its word: "p. 9", "paras. 3, 7 ff. and 12", "annex B". */
export function readLocator(text: string, at: number, end: number): PlaceInWork | null {
  const word = locatorWords.at(text, at, end);
  if (!word) return null;
  let from = skipSpace(text, word.end, end);
  if (text.charCodeAt(from) === 0x2e) from = skipSpace(text, from + 1, end);
  return readNumbers(text, from, end, word.type);
}

/** A locator without a word, behind a colon or comma: "2021: 9-11". Pages. */
export function readBareLocator(text: string, at: number, end: number): PlaceInWork | null {
  const code = text.charCodeAt(at);
  if (code < 0x30 || code > 0x39 || isYearAt(text, at)) return null;
  const place = readNumbers(text, at, end, 'page');
  // "(Okafor 2019, 12 wells)": a number with prose behind it counts something.
  return place && (place.end >= end || /[;,)\]]/.test(text.charAt(skipSpace(text, place.end, end)))) ? place : null;
}

/** Numbers and ranges of them, joined by commas and "and". */
export function readNumbers(text: string, at: number, end: number, type: string): PlaceInWork | null {
  let stop = readRange(text, at, end);
  if (stop < 0) return null;
  const whole = wholePart(text, at);
  for (let count = 1; count < MOST_NUMBERS; count++) {
    FOLLOWING.lastIndex = stop;
    if (FOLLOWING.test(text) && FOLLOWING.lastIndex <= end) stop = FOLLOWING.lastIndex;
    AND.lastIndex = stop;
    if (!AND.test(text)) break;
    const next = AND.lastIndex;
    if (next >= end || isYearAt(text, next) || !/\d/.test(text.charAt(next))) break;
    const further = readRange(text, next, end);
    if (further < 0) break;
    stop = further;
    // "115.105, 115. 23": a space slipped in behind the whole part that the numbers share.
    if (whole !== null && text.slice(next, stop) === whole && text.charCodeAt(stop) === 0x2e) {
      const rest = readRange(text, skipSpace(text, stop + 1, end), end);
      if (rest > 0) stop = rest;
    }
  }
  return { type, value: plain(text.slice(at, stop)), start: at, end: stop };
}

/** '115' of "115.105"; null of a number without a point. */
const wholePart = (text: string, at: number): string | null =>
  /^(\d{1,6})\.\d/.exec(text.slice(at, at + 8))?.[1] ?? null;

function readRange(text: string, at: number, end: number): number {
  let stop = readNumber(text, at, end);
  if (stop < 0) return -1;
  const dash = skipSpace(text, stop, end);
  if (dash < end && isDash(text.charCodeAt(dash))) {
    const last = readNumber(text, skipSpace(text, dash + 1, end), end);
    if (last > 0) stop = last;
  }
  return stop;
}

function readNumber(text: string, at: number, end: number): number {
  if (at >= end) return -1;
  NUMBER.lastIndex = at;
  if (!NUMBER.test(text)) return -1;
  const stop = NUMBER.lastIndex;
  if (stop > end || isWordCode(text.charCodeAt(stop)) || text.charCodeAt(stop) === 0x2f) return -1;
  // "p. a", "section I am": a letter alone before a lower-case word is prose.
  if (
    isSpace(text.charCodeAt(stop)) &&
    /^[A-Zivxlc]$/.test(text.slice(at, stop)) &&
    /^\s+[a-z]/.test(text.slice(stop, stop + 4)) &&
    !/^\s+(?:and|to|of)/.test(text.slice(stop, stop + 5))
  )
    return -1;
  return stop;
}

/** '115.62– 115.70' is '115.62-115.70'; '115. 23' is '115.23'. */
const plain = (printed: string): string =>
  printed
    .replace(/\s+/g, ' ')
    .replace(/ ?[\u2010-\u2014-] ?/g, '-')
    .replace(/(\d)\. (\d)/g, '$1.$2');
