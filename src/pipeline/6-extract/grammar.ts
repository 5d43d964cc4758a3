import grammar from '../../rules/compiled/en-grammar.json' with { type: 'json' };
import type { Entry } from '../../rules/family.ts';
import type { WordClass } from '../../rules/word-classes.ts';

/** A class: its single words, and sources of regular expressions for these and for its turns of several words. */
interface Listed {
  words: Set<string>;
  sources: string[];
}

const classes = new Map<string, Listed>();

for (const entry of grammar as Entry[]) {
  const name = entry.with.class as string;
  const listed = classes.get(name) ?? { words: new Set<string>(), sources: [] };
  classes.set(name, listed);
  const [first = [], ...more] = entry.phrase.split(/\s+/).map((word) => word.replaceAll('=', '').split('|'));
  if (more.length === 0) for (const word of first) listed.words.add(word);
  listed.sources.push([first, ...more].map(oneOfThem).join('[ -]'));
}

/** Is `word`, in lower case, one of the class? Turns of several words ("even if") are only in `anyOf`. */
export const is = (wordClass: WordClass, word: string | undefined): boolean =>
  word !== undefined && listedAs(wordClass).words.has(word);

/** Source of a regular expression that matches any word or turn of the class, as it is written in the YAML. */
export const anyOf = (wordClass: WordClass): string => `(?:${listedAs(wordClass).sources.join('|')})`;

function listedAs(wordClass: WordClass): Listed {
  const listed = classes.get(wordClass);
  if (!listed) throw new Error(`rules/en/grammar.yml has no word of class "${wordClass}"`);
  return listed;
}

function oneOfThem(words: readonly string[]): string {
  return `(?:${words.map(escaped).join('|')})`;
}

/** A word as a regular expression's source; either apostrophe will do. */
function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace("'", "['’]");
}
