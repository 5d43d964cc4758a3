import { isActionVerb } from '../action.ts';
import { anyOf, is } from '../grammar.ts';
import { type Word, wordsOf } from '../words.ts';
import type { Directive } from './stance.ts';

const PROHIBITION = new RegExp(`^\\W*${anyOf('prohibition')}\\s`, 'i');

/** Words that may stand before the verb. */
const BEFORE = 6;

/** A bare imperative at the start of [start, end), `isExpected` among recommendations: "Increase funding", "Do not enact", "Be transparent". */
export function findImperative(text: string, start: number, end: number, isExpected = false): Directive | null {
  const words = wordsOf(text, start, Math.min(end, start + 160), BEFORE + 2);
  let i = 0;
  if (words[0]?.lower === 'in' && !is('in-addition', words[1]?.lower)) return null;
  while (
    i < BEFORE &&
    words[i] &&
    (is('before-imperative', words[i]?.lower) ||
      ((words[i] as Word).lower.endsWith('ly') && !isActionVerb((words[i] as Word).lower)))
  )
    i++;
  const word = words[i];
  const next = words[i + 1];
  if (!word || !next) return null;
  const negated = words.slice(0, i).some((one) => is('negation', one.lower)) || is('forbids', word.lower);
  const verb = isActionVerb(word.lower);
  const forbids = PROHIBITION.test(text.slice(words[0]?.start ?? start, word.start));
  const opens =
    is('opens-imperative', word.lower) ||
    verb === 'sure' ||
    forbids ||
    (verb === 'ambiguous' && (takesObject(text, word, next) || (isExpected && mayTakeObject(text, word, next))));
  if (!opens) return null;
  return { form: 'imperative', hit: null, strength: null, negated, actors: [], action: word.start, speaker: null };
}

/** Among recommendations nearly any word behind it will do: "Issue visas to ...". */
const mayTakeObject = (text: string, word: Word, next: Word): boolean =>
  text.slice(word.end, next.start).trim() === '' && !is('behind-noun', next.lower) && !next.lower.endsWith('ing');

/** After a word that may be a noun: an article, a preposition of aim, or a plain adjective tells a verb. */
function takesObject(text: string, word: Word, next: Word): boolean {
  if (text.slice(word.end, next.start).trim() !== '') return false;
  return (
    is('article', next.lower) ||
    (next.lower === 'on' && !is('noun-before-on', word.lower)) ||
    is('object-ahead', next.lower)
  );
}

/** "Privacy: Enact laws ...", "Coordination – coordinate across ...": an imperative behind a topic. */
export function behindTopic(text: string, start = 0): Directive | null {
  const topic = /^[^.:–—]{2,70}(?::\s+|\s[–—-]\s+|—)/.exec(text.slice(start));
  return topic ? findImperative(text, start + topic[0].length, text.length) : null;
}
