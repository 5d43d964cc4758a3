import { stem } from './stem.ts';

/**
 * Words as they are written, each with a number: what is worked out of a word (its stem, the phrases that it may begin)
 * is worked out once and then looked up by number, and to see a word again makes no string.
 *
 *   text      "Costs rose . Costs fell"       the table grows with the vocabulary, not with the text
 *   number     1     2      1     3
 *
 * Shared by all who cut text into words. Numbers hold until `generation` changes, which only `startCut` may do.
 */

/** Number of what is too long for a word. */
export const NO_LEXEME = 0;

/** UTF-16 units of the longest word. A longer run of letters is no word of a language, and is not worth keeping. */
const LONGEST = 64;

/** Distinct words kept at most: the vocabulary of some hundred reports. Then the table begins anew. */
const LIMIT = 200_000;

export interface Forms {
  surface: string;
  lower: string;
  /** Lower case, straight apostrophe, without possessive ending: see `fold`. */
  folded: string;
  stem: string;
  /** As written, but for the possessive ending. */
  exact: string;
}

/** Open addressing: slot to number, 0 where free. Its length is a power of two, at least twice `count`. */
let slots = new Int32Array(1 << 13);
/** By number: hash, and where its units begin in `pool`; they end where the next word's begin. */
let hashes = new Int32Array(1 << 12);
let starts = new Int32Array(1 << 12);
let pool = new Uint16Array(1 << 15);
let count = 1;
let used = 0;
let forms: (Forms | undefined)[] = [undefined];
let current = 1;

/** Changes when the numbers given so far lose their meaning. */
export const generation = (): number => current;

/** To be called before a text is cut: the only moment at which numbers may lose their meaning. */
export function startCut(): void {
  if (count < LIMIT) return;
  slots = new Int32Array(1 << 13);
  hashes = new Int32Array(1 << 12);
  starts = new Int32Array(1 << 12);
  pool = new Uint16Array(1 << 15);
  count = 1;
  used = 0;
  forms = [undefined];
  current++;
}

export const FIRST_HASH = 0x2f0b4c47;

/** Hash of a word and one more UTF-16 unit. */
export const addToHash = (hash: number, code: number): number => Math.imul(hash ^ code, 0x5bd1e995) ^ (hash >>> 15);

/** Number of the word `text.slice(start, end)`, whose hash is known from cutting it. */
export function lexemeOf(text: string, start: number, end: number, hash: number): number {
  const length = end - start;
  if (length > LONGEST) return NO_LEXEME;
  const mask = slots.length - 1;
  let slot = (hash ^ (hash >>> 13)) & mask;
  for (let number = slots[slot] as number; number !== 0; number = slots[slot] as number) {
    if (hashes[number] === hash && isSame(text, start, length, number)) return number;
    slot = (slot + 1) & mask;
  }
  return add(text, start, length, hash, slot);
}

function isSame(text: string, start: number, length: number, number: number): boolean {
  const from = starts[number] as number;
  if ((starts[number + 1] as number) - from !== length) return false;
  for (let i = 0; i < length; i++) if (pool[from + i] !== text.charCodeAt(start + i)) return false;
  return true;
}

function add(text: string, start: number, length: number, hash: number, slot: number): number {
  if (used + length > pool.length) pool = enlarged(pool, new Uint16Array(pool.length * 2));
  if (count + 1 >= hashes.length) {
    hashes = enlarged(hashes, new Int32Array(hashes.length * 2));
    starts = enlarged(starts, new Int32Array(starts.length * 2));
  }
  for (let i = 0; i < length; i++) pool[used + i] = text.charCodeAt(start + i);
  used += length;
  const number = count++;
  slots[slot] = number;
  hashes[number] = hash;
  starts[number + 1] = used;
  forms.push(undefined);
  if (count * 2 > slots.length) spread();
  return number;
}

function enlarged<Numbers extends Int32Array | Uint16Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}

/** Doubles the slots. */
function spread(): void {
  slots = new Int32Array(slots.length * 2);
  const mask = slots.length - 1;
  for (let number = 1; number < count; number++) {
    const hash = hashes[number] as number;
    let slot = (hash ^ (hash >>> 13)) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = number;
  }
}

/** The forms of a word by its number; not of NO_LEXEME. */
export function formsOf(number: number): Forms {
  const known = forms[number];
  if (known) return known;
  const units = pool.subarray(starts[number], starts[number + 1]);
  const made = makeForms(String.fromCharCode(...units));
  forms[number] = made;
  return made;
}

export function makeForms(surface: string): Forms {
  const lower = surface.toLowerCase();
  const folded = fold(surface);
  return { surface, lower: lower === surface ? surface : lower, folded, stem: stem(folded), exact: exactForm(surface) };
}

/** A word as phrases see it: lower case, straight apostrophe, possessive ending dropped ("Women’s" is "women"). */
export function fold(word: string): string {
  const lower = word.toLowerCase().replaceAll('’', "'");
  if (lower.endsWith("'s")) return lower.slice(0, -2);
  return lower.endsWith("'") ? lower.slice(0, -1) : lower;
}

export function exactForm(surface: string): string {
  const straight = surface.replaceAll('’', "'");
  return straight.endsWith("'s") ? straight.slice(0, -2) : straight;
}
