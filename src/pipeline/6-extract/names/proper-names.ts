import type { Document } from '../../../model/document.ts';
import { isAcronym, isCapital } from '../words.ts';

/** Is a capitalised word a name, wherever it stands in its sentence? */
export type IsProper = (word: string) => boolean;

/** UTF-16 units at the start of the source in which other uses of a word are looked for. */
const NEIGHBOURHOOD = 240_000;

/**
 * Is a capitalised word a name? An acronym is; another word is where it also stands with its capital in the middle of
 * a sentence and not without it.
 */
export function properNames(document: Document): IsProper {
  const text = document.source.text.slice(0, NEIGHBOURHOOD);
  const known = new Map<string, boolean>();
  return (word) => {
    if (isAcronym(word)) return true;
    if (!isCapital(word)) return false;
    const found = known.get(word);
    if (found !== undefined) return found;
    let named = 0;
    for (let at = text.indexOf(word); at >= 0 && named < 1; at = text.indexOf(word, at + word.length))
      if (/[a-z,] $/.test(text.slice(Math.max(0, at - 2), at)) && !/[\p{L}]/u.test(text[at + word.length] ?? ''))
        named++;
    const plain = text.includes(` ${word.toLowerCase()} `);
    known.set(word, named > 0 && !plain);
    return named > 0 && !plain;
  };
}
