import { readLocator } from './locator.ts';
import type { Mention } from './mention.ts';
import { bearingWords, locatorWords } from './words.ts';

const LONGEST = 60;

/** "paragraphs 3-5 above": `at` is the place of the last figure; a place in the report itself, of no work. */
export function readInternal(text: string, from: number, at: number): Mention | null {
  const bearing = bearingWords.at(text, at + 2, text.length);
  if (!bearing) return null;
  for (let start = at; start >= Math.max(from, at - LONGEST); start--) {
    if (start > 0 && text.charCodeAt(start - 1) !== 0x20 && text.charCodeAt(start - 1) !== 0x28) continue;
    if (!locatorWords.at(text, start, at)) continue;
    const place = readLocator(text, start, at + 1);
    if (place && place.end === at + 1) return { start, end: bearing.end, style: 'internal', works: [], certain: true };
  }
  return null;
}
