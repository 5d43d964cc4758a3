import { isBreak, isDigit, isLetter, isSpace } from './characters.ts';

/** Bits of a slot number: 4 million slots of a byte each. Ten megabytes of English hold some 60,000 different words. */
const BITS = 22;
const MASK = (1 << BITS) - 1;
const CASE = 0x20;

/**
 * Which words does a text hold, whatever their case? A Bloom filter with two hashes: filled at the speed of reading, with
 * no word cut out; it is never wrong about a word that is there, and about one that is not in fewer than 1 of 1,000.
 */
export class WordSet {
  readonly #slots = new Uint8Array(1 << BITS);

  /** Halves of words behind a hyphen at a line end are no words of the text and are left out. */
  constructor(text: string) {
    let hyphen = false;
    let half = false;
    let first = 0;
    let second = 0;
    for (let i = 0; i <= text.length; i++) {
      const code = text.charCodeAt(i);
      if (isLetter(code) || isDigit(code)) {
        first = (Math.imul(first, 31) + (code | CASE)) | 0;
        second = (Math.imul(second, 65_599) + (code | CASE)) | 0;
        continue;
      }
      if (first !== 0 && !half) {
        this.#slots[first & MASK] = 1;
        this.#slots[(second ^ (second >>> 15)) & MASK] = 1;
      }
      if (first !== 0) half = false;
      half ||= hyphen && isBreak(code);
      hyphen = code === 0x2d || (hyphen && isSpace(code));
      first = 0;
      second = 0;
    }
  }

  has(word: string): boolean {
    let first = 0;
    let second = 0;
    for (let i = 0; i < word.length; i++) {
      const code = word.charCodeAt(i) | CASE;
      first = (Math.imul(first, 31) + code) | 0;
      second = (Math.imul(second, 65_599) + code) | 0;
    }
    return this.#slots[first & MASK] === 1 && this.#slots[(second ^ (second >>> 15)) & MASK] === 1;
  }
}
