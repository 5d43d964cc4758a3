import type { Span } from '../../../model/span.ts';
import { is } from '../grammar.ts';
import { isCapital, type Word, wordsOf } from '../words.ts';
import { isNoun, opensClause } from './nouns.ts';

/** A name in a conjunct, the word that it turns on, and whether an article or the like stood before it. */
export interface Name {
  words: Word[];
  head: Word;
  determined: boolean;
}

/** The name in a conjunct: determiners before it and clauses behind it left out. Null where there is none. */
export function nameIn(text: string, part: Span): Name | null {
  let found = wordsOf(text, part.start, part.end);
  const bracket = text.slice(part.start, part.end).search(/[([]/);
  if (bracket >= 0) {
    const at = part.start + bracket;
    const before = found.filter((word) => word.start < at);
    if (before.length > 0) found = before;
  }
  while (found[0] && (is('joins-names', found[0].lower) || (opensClause(found[0]) && !isPartOfName(found))))
    found = found.slice(1);
  let determined = false;
  while (found[0] && is('determiner', found[0].lower)) {
    determined = true;
    found = found.slice(1);
    if (found[0]?.lower === 'of') found = found.slice(1);
  }
  // "in its rules the board": what stands before an article is no part of the name, unless a preposition joins it.
  const article = found.findLastIndex(
    (word, i) =>
      i > 0 &&
      is('plain-article', word.lower) &&
      !is('preposition', found[i - 1]?.lower) &&
      !is('joins-names', found[i - 1]?.lower),
  );
  if (article > 0 && article < found.length - 1) found = found.slice(article + 1);
  const tail = found.findIndex((word, i) => i > 0 && is('ends-name', word.lower));
  if (tail > 0) found = found.slice(0, tail);
  // "regulators implementing the act", "bodies interested in safety": what describes them is no part of the name.
  const clause = found.findIndex((word, i) => i > 0 && /(?:ing|ed)$/.test(word.lower) && isNoun(found[i - 1] as Word));
  if (clause > 0) found = found.slice(0, clause);
  while (found.length > 1 && is('preposition', found.at(-1)?.lower)) found = found.slice(0, -1);
  while (found.length > 1 && (found.at(-1) as Word).lower.endsWith('ly')) found = found.slice(0, -1);
  // "agencies nationwide": one loose word behind the noun.
  if (
    found.length > 1 &&
    isNoun(found.at(-2) as Word) &&
    !isNoun(found.at(-1) as Word) &&
    !isCapital((found.at(-1) as Word).text)
  )
    found = found.slice(0, -1);
  const first = found[0];
  if (!first || found.length > 14) return null;
  const behind = found.findIndex((word, i) => i > 0 && is('preposition', word.lower));
  const head = found[(behind > 0 ? behind : found.length) - 1] as Word;
  return { words: found, head, determined };
}

/** "third sector partners", but not "Next the board". */
const isPartOfName = ([first, second]: readonly Word[]): boolean =>
  is('orders', first?.lower) &&
  second !== undefined &&
  !is('determiner', second.lower) &&
  !is('joins-names', second.lower);
