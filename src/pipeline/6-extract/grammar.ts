import grammar from '../../rules/compiled/en-grammar.json' with { type: 'json' };
import type { Entry } from '../../rules/family.ts';
import type { WordClass } from '../../rules/word-classes.ts';

/** The words of each class: those of one word as a set, and all of them as the source of a regular expression. */
interface Listed {
  words: Set<string>;
  turns: string[];
}

const classes = new Map<string, Listed>();

for (const entry of grammar as Entry[]) {
  const listed = classes.get(entry.with.class as string) ?? { words: new Set<string>(), turns: [] };
  classes.set(entry.with.class as string, listed);
  const words = entry.phrase.split(/\s+/).map((word) => word.split('|').map((one) => one.replace('=', '')));
  if (words.length === 1) for (const word of words[0] ?? []) listed.words.add(word);
  listed.turns.push(
    ...(words.length === 1
      ? (words[0] ?? [])
      : [words.map((word) => `(?:${word.map(escaped).join('|')})`).join('[ -]')]
    ).map((turn) => (words.length === 1 ? escaped(turn) : turn)),
  );
}

/** Is `word`, in lower case, one of the class? Turns of several words ("even if") are only in `anyOf`. */
export const is = (wordClass: WordClass, word: string | undefined): boolean =>
  word !== undefined && listedAs(wordClass).words.has(word);

/** Source of a regular expression that matches any word or turn of the class, as it is written in the YAML. */
export const anyOf = (wordClass: WordClass): string => `(?:${listedAs(wordClass).turns.join('|')})`;

function listedAs(wordClass: WordClass): Listed {
  const listed = classes.get(wordClass);
  if (!listed) throw new Error(`rules/en/grammar.yml has no word of class "${wordClass}"`);
  return listed;
}

/** A word as a regular expression's source; either apostrophe will do. */
function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace("'", "['’]");
}
