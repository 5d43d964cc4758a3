import { anyOf, is } from '../grammar.ts';
import type { Hit } from '../rules.ts';
import { isCapital, type Word, wordsOf } from '../words.ts';
import { clauseStart } from './clause.ts';
import type { Stance } from './stance.ts';

const OWN = new RegExp(`^${anyOf('own-request')}\\b`);

const OF_ITSELF = new RegExp(`^${anyOf('speaks-of-itself')}`);

/** Who makes the request: null for the report itself, undefined where it is nobody's or not to be passed on. */
export function speakerOf(
  text: string,
  start: number,
  hit: Hit,
  before: readonly Word[],
  stance: Stance,
): string | null | undefined {
  const surface = text.slice(hit.start, hit.end).toLowerCase();
  if (OWN.test(surface)) return null;
  const from = clauseStart(text, start, hit.start);
  const subject = before.filter((word) => word.start >= from);
  const past = /^\p{L}+ed\b/u.test(surface);
  // "The panel suggests", "Our first recommendation is that": the sign names the speaker, or a word before it does.
  if (is('asks-itself', wordsOf(surface, 0, surface.length)[0]?.lower)) return null;
  if (subject.some((word) => word.lower === 'we' || word.lower === 'i') || is('own-possessive', subject[0]?.lower))
    return past && !stance.formal && !stance.recounts ? undefined : null;
  if (subject.length === 0) return stance.formal ? null : undefined;
  const who = nameOfSpeaker(text, subject);
  // "GAO recommends that ...": a body speaks of itself by its name.
  if (OF_ITSELF.test(surface) && subject.some((word) => isCapital(word.text) && stance.isProper(word.text))) return who;
  const isSelf = subject.some((word) => is('asks-itself', word.lower));
  if (is('passive-mark', subject.at(-1)?.lower)) return undefined;
  if (stance.reporting) return who;
  if (past) return (stance.formal || stance.recounts || stance.opens) && isSelf ? who : undefined;
  return isSelf || stance.formal || stance.opens ? null : undefined;
}

function nameOfSpeaker(text: string, subject: readonly Word[]): string | null {
  let words = [...subject];
  const comma = text.lastIndexOf(',', (words.at(-1) as Word).start);
  if (comma > (words[0] as Word).start && words.some((word) => word.start > comma))
    words = words.filter((word) => word.start > comma);
  while (words[0] && is('beside-speaker', words[0].lower)) words.shift();
  while (words.length > 0 && is('beside-speaker', words.at(-1)?.lower)) words.pop();
  if (words[0]?.lower === 'the' && words.length > 1) words.shift();
  if (words.length === 0 || is('unnamed-speaker', words[0]?.lower)) return null;
  return text.slice((words[0] as Word).start, (words.at(-1) as Word).end);
}
