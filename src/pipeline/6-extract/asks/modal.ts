import { isActionVerb } from '../action.ts';
import { anyOf, is } from '../grammar.ts';
import { actorsIn, type FoundActor } from '../names/actors.ts';
import type { Hit } from '../rules.ts';
import { type Word, wordsOf } from '../words.ts';
import { clauseStart, insideBrackets } from './clause.ts';
import { agentBy, isPassive } from './passive.ts';
import { isRecalled } from './recalled.ts';
import { type Directive, RECALLED, refused, type Stance } from './stance.ts';
import {
  describesSubject,
  isCondition,
  isOwnView,
  isSubordinate,
  isToldAsFact,
  opensWithClause,
} from './subordinate.ts';

const NEED = new RegExp(`^${anyOf('noun-or-modal')}\\b`, 'i');

const WISH = new RegExp(`^\\W*${anyOf('wish-for-nobody')}\\s`, 'i');

/** Reads the modal `hit`: "The board should ...". Null, and the reason told, where it asks nothing. */
export function fromModal(
  text: string,
  start: number,
  end: number,
  hit: Hit,
  within: readonly Hit[],
  stance: Stance,
): Directive | null {
  const before = wordsOf(text, start, hit.start);
  if (before.length === 0) return refused(stance, hit, 'opens the sentence: a condition'); // "Should conflict resume, ..."
  const previous = before.at(-1) as Word;
  if (is('relative', previous.lower)) return refused(stance, hit, 'stands in a relative clause');
  if (opensCondition(text, hit.start, wordsOf(text, hit.end, Math.min(end, hit.end + 60), 1)[0]))
    return refused(stance, hit, 'opens a condition');
  // "a pressing need to": the noun.
  if (NEED.test(text.slice(hit.start, hit.end)) && isBeforeNoun(previous.lower))
    return refused(stance, hit, 'a noun here');
  if (!stance.formal && WISH.test(text.slice(start, hit.start)))
    return refused(stance, hit, 'behind a condition, or a wish for nobody');
  if (isCondition(text, start, hit.start)) return refused(stance, hit, 'in a condition');
  const isOwn = isOwnView(text, start, hit.start);
  if (!stance.formal && !isOwn && isRecalled(text, start, hit.start, within)) return refused(stance, hit, RECALLED);
  if (!isOwn && isSubordinate(text, start, hit.start, stance))
    return refused(stance, hit, 'in a clause that describes, or that somebody else said');
  if (insideBrackets(text, start, hit.start)) return refused(stance, hit, 'in brackets');
  const after = wordsOf(text, hit.end, Math.min(end, hit.end + 120));
  // "The board should have acted" looks back; "should have the power" asks.
  if (isPerfect(after)) return refused(stance, hit, 'looks back');
  const negated = is('negation', after[0]?.lower);
  const clause = clauseStart(text, start, hit.start);
  const that = text.lastIndexOf(' that ', clause);
  const subjectFrom =
    that > start && that + 6 === clause && describesSubject(text, start, that, stance)
      ? start
      : clauseOf(text, start, clause, hit.start);
  let actors: FoundActor[] = [];
  const passive = isPassive(after);
  if (passive) actors = agentBy(text, after, hit.end, end, stance);
  else actors = actorsIn(text, subjectFrom, hit.start, stance.isProper);
  if (actors.length === 0 && is('refers-back', previous.lower)) actors = antecedent(text, start, hit.start, stance);
  if (
    !stance.formal &&
    !stance.opens &&
    hit.rule.says.strength === 'must' &&
    isToldAsFact(text, subjectFrom, hit.start, actors)
  )
    return refused(stance, hit, 'a duty told as fact');
  return {
    form: 'modal',
    hit,
    strength: hit.rule.says.strength ?? 'should',
    negated,
    actors,
    action: hit.end,
    speaker: null,
  };
}

/** "To the extent that a court rules so, the board should": the subject stands behind the clause that the sentence opens with. */
function clauseOf(text: string, start: number, from: number, at: number): number {
  if (from === start || !text.slice(0, from).endsWith(' that ') || !opensWithClause(text.slice(start, from)))
    return from;
  const comma = text.slice(from, at).indexOf(', ');
  return comma < 0 ? from : from + comma + 2;
}

/** "..., should talks fail": behind a comma, and no verb follows. */
function opensCondition(text: string, at: number, next: Word | undefined): boolean {
  if (!/,\s$/.test(text.slice(Math.max(0, at - 2), at)) || !next) return false;
  const { lower } = next;
  return (
    !isActionVerb(lower) &&
    !is('be', lower) &&
    !is('before-verb', lower) &&
    !is('negation', lower) &&
    !lower.endsWith('ly') &&
    lower !== 'have'
  );
}

/** "have" and a participle, adverbs and "not" between them. */
function isPerfect(after: readonly Word[]): boolean {
  const at = after.findIndex(
    (word) => !is('before-verb', word.lower) && !is('negation', word.lower) && !word.lower.endsWith('ly'),
  );
  if (after[at]?.lower !== 'have') return false;
  const next = after.slice(at + 1).find((word) => !word.lower.endsWith('ly') && !is('before-verb', word.lower));
  return next !== undefined && (next.lower.endsWith('ed') || next.lower === 'been' || is('participle', next.lower));
}

/** "a pressing need", "no need": the word before makes a noun of it. */
const isBeforeNoun = (word: string): boolean =>
  /(?:ing|ed|ous|al|nt|ar|ive)$/.test(word) || is('article', word) || is('before-noun', word);

/** "As the President decides ..., he should": the one named by the clause that opens the sentence. */
function antecedent(text: string, start: number, at: number, stance: Stance): FoundActor[] {
  const comma = text.slice(start, at).search(/[,—–]/);
  if (comma < 0) return [];
  const words = wordsOf(text, start, start + comma);
  for (let end = 1; end <= Math.min(words.length, 8); end++) {
    const found = actorsIn(
      text,
      (words[Math.min(1, end - 1)] as Word).start,
      (words[end - 1] as Word).end,
      stance.isProper,
    );
    const next = words[end];
    if (found.length > 0 && (!next || !actorsIn(text, next.start, next.end, stance.isProper).length)) return found;
  }
  return [];
}
