import { isActionVerb } from '../action.ts';
import { is } from '../grammar.ts';
import { actorsIn, type FoundActor } from '../names/actors.ts';
import { isCapital, type Word, wordsOf } from '../words.ts';
import { agentBy, isPassive } from './passive.ts';
import type { Stance } from './stance.ts';

/** Those a request is made to, and where what they are asked begins. */
export function addressee(
  text: string,
  from: number,
  end: number,
  form: 'object' | 'clause',
  stance: Stance,
): { actors: FoundActor[]; action: number } {
  const words = wordsOf(text, from, Math.min(end, from + 400));
  let at = 0;
  if (words[0]?.lower === 'that') at = 1;
  if (words[at]?.lower === 'for') at++;
  const first = words[at];
  if (!first) return { actors: [], action: from };
  for (let i = at + 1; i < words.length; i++) {
    const word = words[i] as Word;
    const previous = words[i - 1] as Word;
    const starts =
      form === 'object'
        ? word.lower === 'to' && (isVerbAhead(words, i + 1) || /^\s*:/.test(text.slice(word.end, word.end + 3)))
        : is('marks-request', word.lower) ||
          is('be', word.lower) ||
          (isVerbHere(word, previous) && !isCapital(word.text));
    if (!starts) continue;
    const passive = is('be', word.lower);
    let stop = word.start;
    if (previous.lower.endsWith('ly') || is('joins-verb', previous.lower)) stop = previous.start;
    const action = form === 'object' || is('marks-request', word.lower) ? word.end : word.start;
    if (passive && isPassive(words.slice(i)))
      return { actors: agentBy(text, words.slice(i), word.end, end, stance), action };
    return { actors: actorsIn(text, first.start, stop, stance.isProper), action };
  }
  return { actors: [], action: from };
}

/** Does a verb follow "to" within three words? An unknown word at once is taken for one, unless it opens a name. */
function isVerbAhead(words: readonly Word[], from: number): boolean {
  for (let i = from; i < Math.min(words.length, from + 3); i++) {
    const word = words[i] as Word;
    if (isActionVerb(word.lower) || word.lower === 'be') return true;
    if (!word.lower.endsWith('ly') && !is('before-verb', word.lower))
      return i === from && !isCapital(word.text) && !is('article', word.lower) && !word.lower.endsWith('ing');
  }
  return false;
}

/** A verb in the clause of a request: sure, or ambiguous behind something that can be a subject. */
function isVerbHere(word: Word, previous: Word): boolean {
  const verb = isActionVerb(word.lower);
  if (verb === 'sure') return !is('article', previous.lower);
  return (
    verb === 'ambiguous' && (isCapital(previous.text) || previous.lower.endsWith('s')) && !is('article', previous.lower)
  );
}
