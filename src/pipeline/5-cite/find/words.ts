import { isWordCode } from '../../../lexical/characters.ts';
import compiled from '../../../rules/compiled/citation-words.json' with { type: 'json' };

interface Entry {
  words: string[];
  type: string;
}

/** The lists of src/rules/en/citations/words by name: 'locators', 'signals', ... */
const lists = new Map(
  Object.entries(compiled as Record<string, Entry[]>).map(([address, list]) => [
    address.slice(address.lastIndexOf('/') + 1),
    list,
  ]),
);

/** A word of a list where it stands in a text. */
export interface Found {
  end: number;
  type: string;
}

/** Finds which word of a list stands at a place. The longest wins: "see also" before "see". */
export class WordList {
  /** Entries by the lower-case code of their first unit, longest word first. */
  readonly #byFirst = new Map<number, { word: string; type: string }[]>();

  constructor(name: string, types?: readonly string[]) {
    for (const { words, type } of lists.get(name) ?? []) {
      if (types && !types.includes(type)) continue;
      for (const word of words) {
        const lower = word.toLowerCase();
        const first = lower.charCodeAt(0);
        const same = this.#byFirst.get(first) ?? [];
        same.push({ word: lower, type });
        this.#byFirst.set(first, same);
      }
    }
    for (const same of this.#byFirst.values()) same.sort((a, b) => b.word.length - a.word.length);
  }

  /** The longest word of the list that begins at `at` and ends as a whole word before `end`. Case is free. */
  at(text: string, at: number, end: number): Found | null {
    if (at >= end) return null;
    const first = text.charCodeAt(at);
    const same = this.#byFirst.get(first) ?? this.#byFirst.get(first | 0x20);
    if (!same) return null;
    for (const { word, type } of same) {
      const stop = at + word.length;
      if (stop > end || !equalsFolded(text, at, word)) continue;
      if (isWordCode(word.charCodeAt(word.length - 1)) && stop < end && isWordCode(text.charCodeAt(stop))) continue;
      return { end: stop, type };
    }
    return null;
  }

  has(word: string): boolean {
    return this.at(word, 0, word.length)?.end === word.length;
  }
}

/** Does the lower-case `word` stand in `text` at `at`, in capitals or not? Compares units: a slice a try is slow. */
function equalsFolded(text: string, at: number, word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const wanted = word.charCodeAt(i);
    const code = text.charCodeAt(at + i);
    if (code !== wanted && (wanted < 0x61 || wanted > 0x7a || (code | 0x20) !== wanted)) return false;
  }
  return true;
}

export const locatorWords = new WordList('locators');
export const signalWords = new WordList('signals');
export const particles = new WordList('names', ['particle']);
export const connectors = new WordList('names', ['connector']);
export const conjunctions = new WordList('names', ['and']);
export const othersWords = new WordList('names', ['others']);
export const editorWords = new WordList('names', ['editors']);
export const organisationWords = new WordList('names', ['organisation']);
export const documentWords = new WordList('names', ['document']);
export const notAuthors = new WordList('not-authors');
export const dateWords = new WordList('dates');
export const backWords = new WordList('back');
export const bearingWords = new WordList('bearings');
export const reportingAfter = new WordList('reporting', ['after']);
export const reportingBefore = new WordList('reporting', ['before']);
