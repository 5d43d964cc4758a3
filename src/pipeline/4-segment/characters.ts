export const STOP = 0x2e;
export const SPACE = 0x20;

const UPPER = 1;
const LOWER = 2;
const DIGIT = 3;
const WHITE = 4;
const END = 5;
const OPENING = 6;
const CLOSING = 7;
const OTHER = 8;

/** Class of every UTF-16 unit met so far; 0 where not met yet. */
const classes = new Uint8Array(65_536);
for (const code of '.!?…。！？') classes[code.charCodeAt(0)] = END;
for (const code of '([{“‘«¿¡„‹') classes[code.charCodeAt(0)] = OPENING;
for (const code of ')]}”’»›') classes[code.charCodeAt(0)] = CLOSING;

function classOf(code: number): number {
  const known = classes[code] as number;
  if (known !== 0) return known;
  const character = String.fromCharCode(code);
  const found = /\s/.test(character)
    ? WHITE
    : /\p{N}/u.test(character)
      ? DIGIT
      : /[\p{Lu}\p{Lt}]/u.test(character)
        ? UPPER
        : /[\p{L}\p{M}]/u.test(character)
          ? LOWER
          : OTHER;
  classes[code] = found;
  return found;
}

/** Marks that may end a sentence: stop, question mark, exclamation mark, ellipsis. */
export const isEnd = (code: number): boolean => classes[code] === END;
export const isUpper = (code: number): boolean => classOf(code) === UPPER;
export const isLower = (code: number): boolean => classOf(code) === LOWER;
export const isDigit = (code: number): boolean => classOf(code) === DIGIT;
export const isLetter = (code: number): boolean => classOf(code) <= LOWER;
export const isWhite = (code: number): boolean => classOf(code) === WHITE;
export const isOpening = (code: number): boolean => classes[code] === OPENING || code === 0x22 || code === 0x27;
export const isClosing = (code: number): boolean => classes[code] === CLOSING || code === 0x22 || code === 0x27;
/** Bullets that stand within running text where a list was run together. */
export const isBullet = (code: number): boolean =>
  code === 0x2022 || code === 0x25cf || code === 0x25aa || code === 0x2043;
