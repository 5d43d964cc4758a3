import { isApostrophe, isWordCode } from './characters.ts';
import { addToHash, FIRST_HASH, lexemeOf, startCut } from './lexemes.ts';

export { fold } from './lexemes.ts';

/**
 * Words of a text: parallel arrays of UTF-16 offsets, and of the words' numbers (see lexemes.ts; they hold until the next
 * text is cut). Hyphens part words; apostrophes between letters join them.
 */
export interface Tokens {
  count: number;
  start: Int32Array;
  end: Int32Array;
  lexeme: Int32Array;
}

export const createTokens = (capacity = 256): Tokens => ({
  count: 0,
  start: new Int32Array(capacity),
  end: new Int32Array(capacity),
  lexeme: new Int32Array(capacity),
});

function grow(tokens: Tokens): void {
  for (const key of ['start', 'end', 'lexeme'] as const) {
    const larger = new Int32Array(tokens[key].length * 2);
    larger.set(tokens[key]);
    tokens[key] = larger;
  }
}

/**
 * Cuts `text` from `from` to `to` into words, `most` at most and none that begins behind `last`, into `tokens`, which is
 * used again from call to call.
 */
export function tokenize(
  text: string,
  from = 0,
  to = text.length,
  tokens: Tokens = createTokens(),
  most = Number.POSITIVE_INFINITY,
  last = to,
): Tokens {
  startCut();
  let count = 0;
  let i = from;
  while (i < to && i <= last && count < most) {
    let code = text.charCodeAt(i);
    if (!isWordCode(code)) {
      i++;
      continue;
    }
    const begin = i++;
    let hash = addToHash(FIRST_HASH, code);
    while (i < to) {
      code = text.charCodeAt(i);
      if (isWordCode(code)) i++;
      else if (isApostrophe(code) && i + 1 < to && isWordCode(text.charCodeAt(i + 1))) {
        hash = addToHash(hash, code);
        code = text.charCodeAt(i + 1);
        i += 2;
      } else break;
      hash = addToHash(hash, code);
    }
    if (count === tokens.start.length) grow(tokens);
    tokens.start[count] = begin;
    tokens.end[count] = i;
    tokens.lexeme[count++] = lexemeOf(text, begin, i, hash);
  }
  tokens.count = count;
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
