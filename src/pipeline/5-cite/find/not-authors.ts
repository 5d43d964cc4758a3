import { notAuthors } from './words.ts';

/** Three or more words in capitals: a heading or the title of a law. */
const SHOUTED = /^\p{Lu}{2,}(?:[\s-]+(?:OF|\p{Lu}{3,})){2,}$/u;

/** Does a name begin or end with a word that no author has: a month, a law, an event? */
export function isNoAuthor(name: string): boolean {
  if (SHOUTED.test(name)) return true;
  const words = name.split(/[\s,]+/).filter((word) => word !== '');
  // "May11", "Dec.2" where a space was lost.
  const ends = [words[0] ?? '', words[words.length - 1] ?? ''];
  return ends.some((word) => notAuthors.has(word) || notAuthors.has(word.replace(/(?<=\p{L})\.?\d.*$/su, '')));
}
