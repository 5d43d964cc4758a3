/**
 * Porter's stemmer (M. F. Porter, "An algorithm for suffix stripping", 1980) as natural implements it.
 * The only way into natural: its main entry loads database clients, prints, and reads the user's `.env`.
 */
import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';

/** Words and, in the same order, their stems, each parted by spaces. */
export interface Stems {
  words: string;
  stems: string;
}

const cache = new Map<string, string>();
const CACHE_LIMIT = 100_000;

/** Stems that are known beforehand, until the first word is asked for. */
let known: Stems | null = null;

/** Takes in stems that were worked out before: natural makes several regular expressions for every suffix of a word. */
export function knowStems(stems: Stems): void {
  known = stems;
}

/** The stems of words, for `knowStems`. */
export function stemsOf(words: readonly string[]): Stems {
  return { words: words.join(' '), stems: words.map(stem).join(' ') };
}

/** Stem of a lower-case word. Cached; words with digits or outside a-z come back as they are. */
export function stem(word: string): string {
  if (known) fill(known);
  const cached = cache.get(word);
  if (cached !== undefined) return cached;
  const made = /^[a-z]{3,40}$/.test(word) ? porter.stem(word) : word;
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(word, made);
  return made;
}

function fill({ words, stems }: Stems): void {
  known = null;
  const made = stems.split(' ');
  words.split(' ').forEach((word, i) => {
    cache.set(word, made[i] as string);
  });
}
