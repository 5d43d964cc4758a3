import { skipSpace } from './cursor.ts';
import { readNames } from './names.ts';
import type { Slot } from './slot.ts';
import { documentWords } from './words.ts';

export const names: Slot = (text, at, end, into) => {
  const found = readNames(text, at, end);
  if (!found) return -1;
  into.push({ slot: 'names', names: found, start: at });
  return found.end;
};

/** A phrase that may name a work: a few words, no brackets. */
const PHRASE = /^[^\s()]+(?: [^\s()]+){1,5}$/;

/** One author, up to the first comma: what follows it in a note is the title. */
export const name: Slot = (text, at, end, into) => {
  const comma = text.indexOf(',', at);
  const stop = comma < 0 ? end : Math.min(comma, end);
  const found = readNames(text, at, stop);
  if (!found) return -1;
  // "Public hearing, 3 May 2010, p. 8": one capital before prose names no author; the phrase names the work.
  const next = skipSpace(text, found.end, stop);
  const phrase =
    next < stop && /^\p{Lu}\p{Ll}+$/u.test(text.slice(at, found.end)) && !documentWords.at(text, next, stop);
  if (phrase && !PHRASE.test(text.slice(at, stop))) return -1;
  const names = phrase ? { ...found, authors: [text.slice(at, stop)], end: stop } : found;
  into.push({ slot: 'names', names, start: at });
  return names.end;
};

/** The short name that a citation introduces: "Union of Rivers [UR]". */
const ACRONYM = /\p{Lu}[\p{L}&]{1,11}(?=[\])])/uy;

export const acronym: Slot = (text, at) => {
  ACRONYM.lastIndex = at;
  return ACRONYM.test(text) ? ACRONYM.lastIndex : -1;
};
