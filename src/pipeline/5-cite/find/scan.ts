import { codeAt, isDigit } from './cursor.ts';
import { bearingWords } from './words.ts';
import { isYearAt } from './years.ts';

/** What may be a citation, found in one pass over a block; readable offsets. */
export interface Triggers {
  /** Pairs of round brackets, outermost first where nested: start of "(", end behind ")"; `year` where they hold one. */
  round: { start: number; end: number; year: boolean }[];
  /** Pairs of square brackets. */
  square: { start: number; end: number }[];
  /** Places of "/" between letters or digits, of "-" between a capital and a digit: document symbols. */
  marks: number[];
  /** Places of "@". */
  ats: number[];
  /** Places of a digit before " above" and the like. */
  bearings: number[];
  /** Starts of year-like digit groups. */
  years: number[];
}

const OPEN = 0x28;
const CLOSE = 0x29;
const SQUARE_OPEN = 0x5b;
const SQUARE_CLOSE = 0x5d;
const SLASH = 0x2f;
const HYPHEN = 0x2d;
const AT = 0x40;
const SPACE = 0x20;

/** Characters between two brackets at most: a longer aside is prose, and work stays linear on text that is all "(". */
const LONGEST_BRACKET = 1500;
const DEEPEST_BRACKET = 4;

/** 1 for the codes that the pass looks at; all others cost one table look-up. */
const interesting = new Uint8Array(128);
for (const code of [OPEN, CLOSE, SQUARE_OPEN, SQUARE_CLOSE, SLASH, HYPHEN, AT]) interesting[code] = 1;
for (let digit = 0x30; digit <= 0x39; digit++) interesting[digit] = 1;

const isCapital = (code: number): boolean => code >= 0x41 && code <= 0x5a;
const isAlnum = (code: number): boolean => isCapital(code) || isDigit(code) || (code >= 0x61 && code <= 0x7a);

export function scan(text: string): Triggers {
  const found: Triggers = { round: [], square: [], marks: [], ats: [], bearings: [], years: [] };
  const open: { start: number; years: number }[] = [];
  let square = -1;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 127 || interesting[code] === 0) continue;
    if (code === OPEN) {
      if (open.length === DEEPEST_BRACKET) open.shift();
      open.push({ start: i, years: found.years.length });
    } else if (code === CLOSE) {
      const pair = open.pop();
      if (pair && i - pair.start <= LONGEST_BRACKET)
        found.round.push({ start: pair.start, end: i + 1, year: found.years.length > pair.years });
    } else if (code === SQUARE_OPEN) square = i;
    else if (code === SQUARE_CLOSE) {
      if (square >= 0 && i - square <= LONGEST_BRACKET) found.square.push({ start: square, end: i + 1 });
      square = -1;
    } else if (code === AT) found.ats.push(i);
    else if (code === SLASH) {
      if (isAlnum(codeAt(text, i - 1)) && isAlnum(codeAt(text, i + 1))) found.marks.push(i);
    } else if (code === HYPHEN) {
      if (isCapital(codeAt(text, i - 1)) && isDigit(codeAt(text, i + 1))) found.marks.push(i);
    } else {
      if (isYearAt(text, i)) {
        found.years.push(i);
        i += 3;
      }
      if (codeAt(text, i + 1) === SPACE && bearingWords.at(text, i + 2, text.length)) found.bearings.push(i);
    }
  }
  if (found.round.length > 1) found.round.sort((a, b) => a.start - b.start);
  return found;
}
