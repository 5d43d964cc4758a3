import { anyOf, is } from '../grammar.ts';
import { actorsIn } from '../names/actors.ts';
import type { Hit } from '../rules.ts';
import { wordsOf } from '../words.ts';
import { addressee } from './addressee.ts';
import { clauseStart } from './clause.ts';
import { isRecalled } from './recalled.ts';
import { speakerOf } from './speaker.ts';
import { type Directive, NOT_OWN, RECALLED, refused, type Stance } from './stance.ts';

/** Reads the request `hit`: "we urge donors to ...", "there is a need for ...". Null where it asks nothing. */
export function fromRequest(
  text: string,
  start: number,
  end: number,
  hit: Hit,
  within: readonly Hit[],
  stance: Stance,
): Directive | null {
  const { form = 'need', strength = 'should', past = false } = hit.rule.says;
  if (past && !stance.recounts) return refused(stance, hit, 'told as past');
  const before = wordsOf(text, start, hit.start);
  const previous = before.at(-1);
  const surface = wordsOf(text, hit.start, hit.end).map((word) => word.lower);
  if (!stance.formal && isRecalled(text, start, hit.start, within)) return refused(stance, hit, RECALLED);
  const base = { hit, strength, negated: false } as const;
  if (form === 'subject') {
    if (before.length === 0) return null;
    return {
      ...base,
      form,
      actors: actorsIn(text, clauseStart(text, start, hit.start), hit.start, stance.isProper),
      action: hit.end,
      speaker: null,
    };
  }
  if (is('opens-impersonal', surface[0]) || form === 'need') {
    if (form === 'need' && isSpeech(surface) && !is('be', surface[0])) {
      const who = speakerOf(text, start, hit, before, stance);
      return who === undefined
        ? refused(stance, hit, NOT_OWN)
        : { ...base, form, ...calledUpon(text, hit.end, end, stance), speaker: who };
    }
    return {
      ...base,
      form,
      actors: form === 'need' ? [] : addressee(text, hit.end, end, form, stance).actors,
      action: hit.end,
      speaker: null,
    };
  }
  // "the changes we recommend, " asks nothing by itself.
  if (
    /^\s*[,;:.)]/.test(text.slice(hit.end, hit.end + 3)) &&
    !ASIDE.test(text.slice(hit.end, hit.end + LONGEST_ASIDE)) &&
    !((stance.formal || stance.opens) && text[hit.end] === ':')
  )
    return refused(stance, hit, 'asks nothing by itself');
  if (previous && is('blocks-request', previous.lower) && !(previous.lower === 'that' && stance.reporting))
    return refused(stance, hit, `behind "${previous.text}"`);
  const speaker = speakerOf(text, start, hit, before, stance);
  if (speaker === undefined) return refused(stance, hit, NOT_OWN);
  const found = addressee(text, hit.end, end, form, stance);
  // "HW encourages joint work" tells what HW does; "HW encourages clinics to share beds" asks.
  if (form === 'object' && speaker !== null && !stance.formal && !stance.reporting && found.action === hit.end)
    return refused(stance, hit, 'asks nobody to act');
  return { ...base, form, actors: found.actors, action: found.action, speaker };
}

/** "We recommend, as a matter of urgency, that": what stands between commas is no end. bounded: by LONGEST_ASIDE. */
const ASIDE = new RegExp(`^\\s*,[^,;:.]{1,100},\\s*${anyOf('before-request')}\\b`, 'i');

const LONGEST_ASIDE = 130;

/** "We call for the council to act" names it; "We call for an inquiry" names nobody. */
function calledUpon(text: string, from: number, end: number, stance: Stance): Pick<Directive, 'actors' | 'action'> {
  const found = addressee(text, from, end, 'object', stance);
  return found.actors.length > 0 ? found : { actors: [], action: from };
}

const isSpeech = (surface: readonly string[]): boolean => surface.some((word) => is('speech', word));
