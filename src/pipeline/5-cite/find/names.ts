import { isDigitCode, isWordCode } from '../../../lexical/characters.ts';
import { skipSpace } from './cursor.ts';
import { splitNames } from './split-names.ts';
import { conjunctions, connectors, editorWords, othersWords, particles } from './words.ts';

/** Authors as written, and the end of what names them ("et al." taken in). Offsets into the text. */
export interface Names {
  authors: string[];
  /** "et al.", or more than one author: a citation is nearly certain. */
  several: boolean;
  end: number;
}

/** Words that one name may have at most. */
export const LONGEST_NAME = 14;

/** Authors that one citation may name. */
const MOST_AUTHORS = 20;

/** Does a word at `at` begin as names do: with a capital or figure, or with one behind "d’"? */
export const isUpper = (text: string, at: number): boolean => {
  const apostrophe = text.charCodeAt(at + 1);
  const character = text.charAt(apostrophe === 0x27 || apostrophe === 0x2019 ? at + 2 : at);
  return character !== character.toLowerCase() || (character >= '0' && character <= '9');
};

/** End of the word at `at`: letters, digits and what joins them inside a name ("Marsh-Holloway", "O’Neil", "U.S."). */
function wordEnd(text: string, at: number, end: number): number {
  let i = at;
  while (i < end) {
    const code = text.charCodeAt(i);
    if (isWordCode(code)) i++;
    else if (isJoiner(code) && i > at && i + 1 < end && isWordCode(text.charCodeAt(i + 1))) i++;
    else break;
  }
  return i;
}

/** - ’ ' . & / + ‐ ‑ between letters */
const isJoiner = (code: number): boolean =>
  code === 0x2d ||
  code === 0x27 ||
  code === 0x2019 ||
  code === 0x2e ||
  code === 0x26 ||
  code === 0x2f ||
  code === 0x2010 ||
  code === 0x2011;

/** Reads authors from `at` on: as many words as can belong to names. */
export function readNames(text: string, at: number, end: number): Names | null {
  const parts: { start: number; end: number }[] = [];
  let start = skipArticle(text, at, end);
  let stop = start;
  let words = 0;
  let capital = false;
  let several = false;
  let i = start;
  const close = (): void => {
    if (capital && stop > start) parts.push({ start, end: stop });
    capital = false;
    words = 0;
  };
  while (i < end && words < LONGEST_NAME && parts.length < MOST_AUTHORS) {
    i = skipSpace(text, i, end);
    const others = othersWords.at(text, i, end);
    if (others && (capital || parts.length > 0)) {
      close();
      several = true;
      stop = others.end;
      start = stop;
      i = others.end;
      break;
    }
    const code = text.charCodeAt(i);
    if (code === 0x26 /* & */ && (capital || parts.length > 0)) {
      i++;
      continue;
    }
    if (code === 0x2c /* , */) {
      if (!capital) break;
      const next = skipSpace(text, i + 1, end);
      const last = conjunctions.at(text, next, end);
      const from = last ? skipSpace(text, last.end, end) : next;
      const editors = editorWords.at(text, next, end);
      if (editors) {
        stop = editors.end;
        i = editors.end;
        break;
      }
      if (othersWords.at(text, next, end)) {
        i = next;
        continue;
      }
      if (!startsName(text, from, end)) break;
      close();
      start = from;
      i = from;
      continue;
    }
    if (!isWordCode(code) && code !== 0x27 && code !== 0x2019) break;
    const finish = wordEnd(text, i, end);
    if (finish === i) break;
    if (isUpper(text, i)) {
      if (isDigitCode(code) && !/\p{Lu}|ie$/u.test(text.slice(i, finish))) break;
      capital = true;
      i = finish;
      stop = finish;
      if (text.charCodeAt(i) === 0x2e && isInitial(text, i)) stop = ++i;
      words++;
      continue;
    }
    if (!capital && parts.length === 0 && !particles.at(text, i, end)) break;
    if (!linksNames(text, i, end)) break;
    i = finish;
    words++;
  }
  close();
  const authors = parts
    .flatMap((part) => splitNames(text.slice(part.start, part.end)))
    .map((name) => name.replace(/['’]s$/, ''))
    .filter((name) => !isInitials(name));
  if (authors.length === 0) return null;
  return { authors, several: several || (authors.length > 1 && AND.test(text.slice(at, stop))), end: stop };
}

const AND = /\s(?:and|und|et)\s|&/;

/** Is the one letter before `at` an initial? */
const isInitial = (text: string, at: number): boolean =>
  isUpper(text, at - 1) && (at < 2 || !isWordCode(text.charCodeAt(at - 2)));

/** A lower-case word that can stand inside a name, with a name behind it: "of", "van", "and". */
function linksNames(text: string, at: number, end: number): boolean {
  let i = at;
  for (let count = 0; count < 4 && i < end; count++) {
    const link = connectors.at(text, i, end) ?? particles.at(text, i, end) ?? conjunctions.at(text, i, end);
    if (!link) return count > 0 && isUpper(text, i) && !isDigitCode(text.charCodeAt(i));
    i = skipSpace(text, link.end, end);
  }
  return i < end && isUpper(text, i) && !isDigitCode(text.charCodeAt(i));
}

function startsName(text: string, at: number, end: number): boolean {
  if (at >= end) return false;
  if (isUpper(text, at)) return !isDigitCode(text.charCodeAt(at));
  return particles.at(text, at, end) !== null && linksNames(text, at, end);
}

const skipArticle = (text: string, at: number, end: number): number => {
  const from = skipSpace(text, at, end);
  return /^the\s/i.test(text.slice(from, from + 4)) && from + 4 < end ? skipSpace(text, from + 4, end) : from;
};

const isInitials = (name: string): boolean => /^(?:\p{Lu}\.?[\s-]?){1,4}$/u.test(name) && name.includes('.');
