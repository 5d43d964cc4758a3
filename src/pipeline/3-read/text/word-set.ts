import { isBreak, isDigit, isLetter, isSpace } from './characters.ts';

/** Slots of a byte each: eight a character, a power of two. Ten megabytes of English hold some 60,000 different words. */
const FEWEST = 1 << 16;
const MOST = 1 << 22;
const slotsFor = (text: string): number =>
  Math.min(MOST, Math.max(FEWEST, 1 << (32 - Math.clz32(Math.min(text.length, MOST) * 8))));
const CASE = 0x20;

/**
 * Which words does a text hold, whatever their case? A Bloom filter with two hashes: filled at the speed of reading, with
 * no word cut out; it is never wrong about a word that is there, and about one that is not in fewer than 1 of 1,000.
 */
export class WordSet {
  readonly #slots: Uint8Array;

  /** Halves of words behind a hyphen at a line end are no words of the text and are left out. */
  constructor(text: string) {
    this.#slots = new Uint8Array(slotsFor(text));
    const mask = this.#slots.length - 1;
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
        this.#slots[first & mask] = 1;
        this.#slots[(second ^ (second >>> 15)) & mask] = 1;
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
    const mask = this.#slots.length - 1;
    return this.#slots[first & mask] === 1 && this.#slots[(second ^ (second >>> 15)) & mask] === 1;
  }

  /** The same for the word that the letters of [from, to) of `text` make, the one at `space` left out. */
  hasJoined(text: string, from: number, space: number, to: number): boolean {
    let first = 0;
    let second = 0;
    for (let i = from; i < to; i++) {
      if (i === space) continue;
      const code = text.charCodeAt(i) | CASE;
      first = (Math.imul(first, 31) + code) | 0;
      second = (Math.imul(second, 65_599) + code) | 0;
    }
    const mask = this.#slots.length - 1;
    return this.#slots[first & mask] === 1 && this.#slots[(second ^ (second >>> 15)) & mask] === 1;
  }
}
