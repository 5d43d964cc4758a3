import { isDigit, isLower } from './characters.ts';

/** The number that opened an item of a list run together in one paragraph: "1) Adopt the law 2) Fund it". */
export interface RunIn {
  /** What stands behind the number: '.', ')' or '.)'. */
  close: string;
  letters: boolean;
  value: number;
}

/** Reads "1.", "2)", "3.)", "a." at `at`, with a space behind; null where there is none. */
export function openingNumber(text: string, at: number): RunIn | null {
  // A bullet may stand before the number.
  let from = at;
  const code = text.charCodeAt(at);
  if ((code === 0x2022 || code === 0x2043) && text.charCodeAt(at + 1) === 0x20) from = at + 2;
  return read(text, from);
}

/** Does the next item of `list` open at `at`? */
export function nextNumber(text: string, at: number, list: RunIn): boolean {
  const next = read(text, at);
  return next !== null && next.letters === list.letters && next.close === list.close && next.value === list.value + 1;
}

function read(text: string, at: number): RunIn | null {
  let end = at;
  const code = text.charCodeAt(at);
  const letters = isLower(code);
  if (letters) end++;
  else while (end < at + 3 && isDigit(text.charCodeAt(end))) end++;
  if (end === at) return null;
  let close = '';
  for (let next = text.charAt(end + close.length); (next === '.' || next === ')') && close.length < 2; ) {
    close += next;
    next = text.charAt(end + close.length);
  }
  if (close === '' || text.charCodeAt(end + close.length) !== 0x20) return null;
  return { close, letters, value: letters ? code - 0x60 : Number(text.slice(at, end)) };
}
