const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;

export const isSpace = (code: number): boolean =>
  code === SPACE ||
  code === NO_BREAK_SPACE ||
  (code >= 0x09 && code <= 0x0d) ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x202f;

export const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

export const isDash = (code: number): boolean => code === 0x2d || (code >= 0x2010 && code <= 0x2014);

/** First offset from `at` that is no white space. */
export function skipSpace(text: string, at: number, end: number): number {
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** Last offset down to `from` behind which there is only white space before `at`. */
export function trimSpace(text: string, from: number, at: number): number {
  while (at > from && isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}

/**
 * The UTF-16 unit at `at`, -1 before and behind the text. What asks `charCodeAt` there gets NaN, and V8 throws away what
 * it optimized of the loop around it.
 */
export const codeAt = (text: string, at: number): number => (at >= 0 && at < text.length ? text.charCodeAt(at) : -1);
