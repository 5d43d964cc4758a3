import { anyOf, is } from '../grammar.ts';
import { actorsIn, type FoundActor } from '../names/actors.ts';
import { type Word, wordsOf } from '../words.ts';
import type { Stance } from './stance.ts';

/** "be" and a participle: the subject is not who acts, unless it is asked to ("be required to"). */
export function isPassive(after: readonly Word[]): boolean {
  let i = 0;
  while (i < 4 && after[i] && (is('before-verb', after[i]?.lower) || (after[i] as Word).lower.endsWith('ly'))) i++;
  if (after[i]?.lower !== 'be') return false;
  i++;
  while (after[i] && (after[i] as Word).lower.endsWith('ly')) i++;
  const participle = after[i]?.lower ?? '';
  if (is('asked-participle', participle)) return false;
  return participle.endsWith('ed') || is('participle', participle);
}

const AGENT_ENDS = new RegExp(`[,;.:(]|\\s${anyOf('ends-agent')}\\s`);

/** "... be overseen by the board": who acts, in a passive. */
export function agentBy(text: string, after: readonly Word[], from: number, end: number, stance: Stance): FoundActor[] {
  const by = wordsOf(text, from, Math.min(end, from + 200)).find((word) => word.lower === 'by');
  if (!by || after.length === 0) return [];
  const rest = text.slice(by.end, end);
  const stop = rest.search(AGENT_ENDS);
  return actorsIn(text, by.end, stop < 0 ? end : by.end + stop, stance.isProper);
}
