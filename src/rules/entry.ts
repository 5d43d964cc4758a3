import type { ReadyPhrase } from '../lexical/phrase.ts';
import type { Entry } from './family.ts';

/** The phrase of an entry and then its `not` phrases, for a matcher: ready where the build made them so. */
export const phrasesOf = ({ ready, phrase, not }: Entry): (string | ReadyPhrase)[] =>
  ready?.map((one) => ({ ready: one })) ?? [phrase, ...not];
