import { isApostrophe, isWordCode } from './characters.ts';

/** Words of a text: parallel arrays of UTF-16 offsets. Hyphens part words; apostrophes between letters join them. */
export interface Tokens {
  count: number;
  start: Int32Array;
  end: Int32Array;
}

export const createTokens = (capacity = 256): Tokens => ({
  count: 0,
  start: new Int32Array(capacity),
  end: new Int32Array(capacity),
});

function grow(tokens: Tokens): void {
  for (const key of ['start', 'end'] as const) {
    const larger = new Int32Array(tokens[key].length * 2);
    larger.set(tokens[key]);
    tokens[key] = larger;
  }
}

/** Cuts `text` from `from` to `to` into words, into `tokens`, which is used again from call to call. */
export function tokenize(text: string, from = 0, to = text.length, tokens: Tokens = createTokens()): Tokens {
  tokens.count = 0;
  let i = from;
  while (i < to) {
    if (!isWordCode(text.charCodeAt(i))) {
      i++;
      continue;
    }
    const begin = i++;
    while (i < to) {
      const code = text.charCodeAt(i);
      if (isWordCode(code)) i++;
      else if (isApostrophe(code) && i + 1 < to && isWordCode(text.charCodeAt(i + 1))) i += 2;
      else break;
    }
    if (tokens.count === tokens.start.length) grow(tokens);
    tokens.start[tokens.count] = begin;
    tokens.end[tokens.count++] = i;
  }
  return tokens;
}

/** Number of words, without keeping them. */
export function countWords(text: string): number {
  let count = 0;
  let inside = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const word: boolean = isWordCode(code) || (inside && isApostrophe(code));
    if (word && !inside) count++;
    inside = word;
  }
  return count;
}

/** A word as phrases see it: lower case, straight apostrophe, possessive ending dropped ("Women’s" is "women"). */
export function fold(word: string): string {
  const lower = word.toLowerCase().replaceAll('’', "'");
  if (lower.endsWith("'s")) return lower.slice(0, -2);
  return lower.endsWith("'") ? lower.slice(0, -1) : lower;
}
