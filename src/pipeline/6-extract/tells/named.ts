import { anyOf } from '../grammar.ts';
import type { Hit } from '../rules.ts';

/** Characters before a cue, and behind it, that are looked at. */
const NEAR = 80;

/** Right before a word that stands in a name: another with a capital, or behind it one. bounded: by NEAR, as the next. */
const NAME_BEFORE = new RegExp(
  `(?<![.!?:]["”’)]?\\s)\\b\\p{Lu}\\p{L}+\\s(?:(?:${anyOf('preposition')}|${anyOf('joins-names')})\\s)?$`,
  'u',
);

const NAME_BEHIND = new RegExp(
  `^\\p{L}*\\s(?:(?:${anyOf('preposition')}|${anyOf('joins-names')})\\s(?:${anyOf('plain-article')}\\s)?)?\\p{Lu}\\p{L}`,
  'u',
);

/** Does the cue stand in a name ("the Protection from Discrimination Act"), and not in a line of capitals or at the start? */
export function isInName(text: string, start: number, hit: Hit): boolean {
  const first = text.slice(hit.start, hit.end);
  if (hit.start === start || !/^\p{Lu}\p{Ll}/u.test(first)) return false;
  const before = text.slice(Math.max(start, hit.start - NEAR), hit.start);
  return (
    /\p{Ll}/u.test(before) &&
    (NAME_BEFORE.test(before) || (/\p{Ll}\s$/u.test(before) && NAME_BEHIND.test(text.slice(hit.end, hit.end + NEAR))))
  );
}
