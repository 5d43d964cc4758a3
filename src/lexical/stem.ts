/**
 * Porter's stemmer (M. F. Porter, "An algorithm for suffix stripping", 1980) as natural implements it.
 * The only way into natural: its main entry loads database clients, prints, and reads the user's `.env`.
 */
import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';

const cache = new Map<string, string>();
const CACHE_LIMIT = 100_000;

/** Stem of a lower-case word. Cached; words with digits or outside a-z come back as they are. */
export function stem(word: string): string {
  const known = cache.get(word);
  if (known !== undefined) return known;
  const made = /^[a-z]{3,40}$/.test(word) ? porter.stem(word) : word;
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(word, made);
  return made;
}
