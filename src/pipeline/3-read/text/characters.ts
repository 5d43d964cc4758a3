/** Line feed to carriage return (with vertical tab and form feed), line and paragraph separators. */
export const isBreak = (code: number): boolean => (code >= 0x0a && code <= 0x0d) || code === 0x2028 || code === 0x2029;

/** Spaces of any width, tabs, control characters; those that end a line too. */
export const isSpace = (code: number): boolean =>
  code <= 0x20 ||
  (code >= 0x7f &&
    (code <= 0xa0 ||
      (code >= 0x2000 && code <= 0x200a) ||
      code === 0x202f ||
      code === 0x205f ||
      code === 0x3000 ||
      isBreak(code)));

export const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

const cased = new Int8Array(65_536);
const UPPER = 1;
const LOWER = 2;
const NEITHER = 3;

function caseOf(code: number): number {
  const character = String.fromCharCode(code);
  const found = /\p{Lu}/u.test(character) ? UPPER : /\p{Ll}/u.test(character) ? LOWER : NEITHER;
  cased[code] = found;
  return found;
}

export const isUpper = (code: number): boolean => (cased[code] || caseOf(code)) === UPPER;
export const isLower = (code: number): boolean => (cased[code] || caseOf(code)) === LOWER;
export const isLetter = (code: number): boolean => (cased[code] || caseOf(code)) !== NEITHER;

/** Quotation marks and brackets that may stand before the first letter of a sentence. */
export const isOpening = (code: number): boolean =>
  code === 0x22 ||
  code === 0x27 ||
  code === 0x28 ||
  code === 0x5b ||
  code === 0x2018 ||
  code === 0x201c ||
  code === 0xab;

/** Quotation marks and brackets that may stand behind the stop of a sentence. */
export const isClosing = (code: number): boolean =>
  code === 0x22 ||
  code === 0x27 ||
  code === 0x29 ||
  code === 0x5d ||
  code === 0x2019 ||
  code === 0x201d ||
  code === 0xbb;
