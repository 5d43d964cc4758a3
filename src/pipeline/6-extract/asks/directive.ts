import { anyOf } from '../grammar.ts';
import { type Hit, hitsIn } from '../rules.ts';
import { fromModal } from './modal.ts';
import { insideQuotes } from './quotation-marks.ts';
import { fromRequest } from './request.ts';
import { type Directive, NOT_OWN, RECALLED, refused, type Stance } from './stance.ts';

/** UTF-16 units of the longest sentence that is read: each sign looks at all that stands before it. */
const LONGEST = 5000;

/** A request that names itself as the report's: "we ask". */
const OWN = new RegExp(`^${anyOf('asks-as-self')}\\b`, 'i');

/** The first sound sign of a request in the sentence [start, end); null where it asks nothing. */
export function findDirective(
  text: string,
  start: number,
  end: number,
  hits: readonly Hit[],
  stance: Stance,
): Directive | null {
  if (isQuestion(text, end)) return refused(stance, null, 'a question');
  if (end - start > LONGEST) return refused(stance, null, 'too long for a sentence');
  const within = hitsIn(hits, start, end);
  const recalled = within.find((hit) => hit.rule.family === 'recalled' && hit.rule.says.scope === 'sentence');
  if (!stance.formal && recalled) return refused(stance, recalled, 'recalls a request or tells of one');
  const signs = within.filter((hit) => hit.rule.family === 'modal' || hit.rule.family === 'request');
  if (signs.length === 0) return null;
  // Whatever else is asked behind what somebody else asked is theirs too: "He urged a plan calling on all to act."
  let isOthers = false;
  const own: Stance = {
    ...stance,
    refuse: (hit, why) => {
      isOthers ||= why === NOT_OWN || why === RECALLED;
      stance.refuse?.(hit, why);
    },
  };
  let weak: Directive | null = null;
  for (const hit of signs) {
    if (
      signs.some(
        (other) =>
          other !== hit &&
          other.start <= hit.start &&
          other.end >= hit.end &&
          other.end - other.start > hit.end - hit.start,
      )
    )
      continue;
    if (isOthers && !OWN.test(text.slice(hit.start, hit.end))) {
      refused(stance, hit, NOT_OWN);
      continue;
    }
    if (insideQuotes(text, start, hit.start) && !stance.formal) {
      refused(stance, hit, 'stands in a quotation');
      continue;
    }
    const found =
      hit.rule.family === 'modal'
        ? fromModal(text, start, end, hit, within, own)
        : fromRequest(text, start, end, hit, within, own);
    if (!found) continue;
    if (!hit.rule.says.weak) return found;
    if (stance.formal || stance.opens || (hit.rule.family === 'modal' && found.actors.length > 0)) weak ??= found;
    else refused(stance, hit, 'too weak a sign outside recommendations without an actor');
  }
  return weak;
}

function isQuestion(text: string, end: number): boolean {
  let i = end - 1;
  while (i > 0 && /["'”’)\]\s]/.test(text[i] as string)) i--;
  return text[i] === '?';
}
