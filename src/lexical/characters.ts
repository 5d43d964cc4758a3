const LETTER = 1;
const DIGIT = 2;
const OTHER = 3;

/** Class of every UTF-16 unit met so far; 0 where not met yet. Surrogates count as letters (astral scripts, emoji). */
const classes = new Uint8Array(65_536);

function classify(code: number): number {
  const character = String.fromCharCode(code);
  const found = /\p{N}/u.test(character)
    ? DIGIT
    : (code >= 0xd800 && code <= 0xdfff) || /[\p{L}\p{M}]/u.test(character)
      ? LETTER
      : OTHER;
  classes[code] = found;
  return found;
}

const classOf = (code: number): number => (classes[code] as number) || classify(code);

/** Is the UTF-16 unit `code` part of a word: a letter, mark or digit? */
export const isWordCode = (code: number): boolean => classOf(code) < OTHER;

export const isDigitCode = (code: number): boolean => classOf(code) === DIGIT;

/** Apostrophes join the letters on both their sides: "women's", "don’t". */
export const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019;
