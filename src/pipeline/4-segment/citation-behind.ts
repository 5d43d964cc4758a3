import { isEnd } from './characters.ts';

/** Longest citation that is looked for, in characters. */
const LONGEST = 300;

/**
 * Reports set a citation behind the stop: "... in the group. (Okafor, 2021, p. 25). Donors". Gives the offset behind the
 * bracket, and its own stop, that opens at `at`; 0 where none does or where it holds words of a sentence.
 */
export function citationEnd(text: string, at: number): number {
  if (text.charCodeAt(at) !== 0x28 && text.charCodeAt(at) !== 0x5b) return 0;
  const close = closing(text, at);
  if (close < 0) return 0;
  const inside = text.slice(at + 1, close);
  if (!isCitation(inside)) return 0;
  const end = close + 1;
  return end < text.length && isEnd(text.charCodeAt(end)) ? end + 1 : end;
}

/** Offset of the bracket that closes the one at `at`; -1 where it is too far. */
function closing(text: string, at: number): number {
  let depth = 0;
  for (let i = at; i < text.length && i < at + LONGEST; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x28 || code === 0x5b) depth++;
    else if ((code === 0x29 || code === 0x5d) && --depth === 0) return i;
  }
  return -1;
}

/** A year behind a name, a page or paragraph, a bare number: and no end of a sentence. */
const isCitation = (inside: string): boolean =>
  !/[.!?]$/.test(inside) &&
  (/^\p{Lu}[^!?]*\b(?:1[89]|20)\d\d[a-z]?\b/u.test(inside) ||
    /^[^!?]*\b(?:pp?|paras?|[Pp]aragraphs?|[Pp]ages?|[Aa]nnex|[Nn]o)\.? ?\d/u.test(inside) ||
    /^\d{1,3}(?:[,–-] ?\d{1,3})*$/.test(inside));
