import { isActionVerb } from '../action.ts';
import { actorsIn } from '../names/actors.ts';
import type { IsProper } from '../names/proper-names.ts';
import { type Word, wordsOf } from '../words.ts';
import type { Directive } from './stance.ts';

/** Words before "to" among which those who are asked are named. */
const NAMES = 24;

/** UTF-16 units in which "to" and its verb are looked for. */
const REACH = 240;

/** Most sentences that come here have no "to": they need not be cut into words. */
const TO = /(?<![a-z])to(?![a-z])/i;

/** "The council and its partners to publish a plan": a task under the name of those who are to do it; null for any other. */
export function findAssignment(text: string, start: number, end: number, isProper: IsProper): Directive | null {
  const stop = Math.min(end, start + REACH);
  if (!TO.test(text.slice(start, stop))) return null;
  const words = wordsOf(text, start, stop, NAMES + 2);
  const at = words.findIndex(({ lower }, i) => i > 0 && i <= NAMES && lower === 'to' && isVerb(words[i + 1]));
  if (at < 0) return null;
  const to = words[at] as Word;
  const before = words[at - 1] as Word;
  const actors = actorsIn(text, start, to.start, isProper);
  if (actors.at(-1)?.end !== before.end) return null;
  // Nothing but names and what joins them may stand before: "The council agreed with partners to publish" tells.
  const named = actors.reduce((sum, actor) => sum + wordsOf(text, actor.start, actor.end).length, 0);
  if (at - named > actors.length * JOINTS) return null;
  return { form: 'imperative', hit: null, strength: null, negated: false, actors, action: to.end, speaker: null };
}

/** Articles and joints beside one name. */
const JOINTS = 2;

const isVerb = (word: Word | undefined): boolean => word !== undefined && isActionVerb(word.lower) !== null;
