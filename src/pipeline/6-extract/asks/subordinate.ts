import { anyOf, is } from '../grammar.ts';
import { actorsIn, type FoundActor } from '../names/actors.ts';
import { opensClause } from '../names/nouns.ts';
import { wordsOf } from '../words.ts';
import type { Stance } from './stance.ts';

/**
 * Before "that": words by which the report itself says what follows, or that make what follows a need.
 * bounded: by OWN_WITHIN.
 */
const OWN = new RegExp(`\\b${anyOf('own-voice')}\\b[^,;]{0,40}$|\\b${anyOf('own-view')}\\s*$`, 'i');

/** "..., and feels that": what the subject of the sentence thinks. bounded: by SUBJECT, as the next. */
const AND_VIEW = new RegExp(`(?:,|\\band|^)\\s*(?:[\\w-]+\\s+)?${anyOf('holds-view')}\\s*$`, 'i');

/** Characters at the start of a sentence in which its subject stands, and before "that" in which its verb does. */
const SUBJECT = 60;

/** "Should costs rise, the Committee believes that". bounded: by SUBJECT. */
const VIEW_OF_ITS_OWN = new RegExp(
  `(?:^|[,;]\\s)\\s*(?:the\\s+)?(?:[\\w-]+\\s+){0,2}${anyOf('asks-itself')}\\s+(?:[\\w-]+\\s+)?${anyOf('holds-view')}\\s*$`,
  'i',
);

// bounded: by SUBJECT.
const ITSELF = new RegExp(`^\\W*(?:[\\w-]+,\\s+)?(?:the\\s+)?${anyOf('asks-itself')}\\b`, 'i');

/** "The Committee is concerned about fees and believes that they should fall": the report's own view, though a clause away. */
export function isOwnView(text: string, start: number, at: number): boolean {
  const before = text.slice(start, at);
  const that = before.lastIndexOf(' that ');
  if (that < 0) return false;
  if (VIEW_OF_ITS_OWN.test(before.slice(Math.max(0, that - SUBJECT), that))) return true;
  return AND_VIEW.test(before.slice(Math.max(0, that - SUBJECT), that)) && ITSELF.test(before.slice(0, SUBJECT));
}

/** "Bodies that are engaged in this should": the clause describes the subject, and the modal is the subject's. */
const DESCRIBES = new RegExp(`^\\s*${anyOf('describes')}\\b`);

/** Characters before "that" that OWN looks at: more than its pattern can span. */
const OWN_WITHIN = 200;

/** "the position ministers should adopt", "the course the board should take": a clause without a word that opens it. */
const UNMARKED = new RegExp(
  `\\b(?:The|${anyOf('article')})\\s+(?:\\w+\\s+)?${anyOf('described-by-clause')}\\s+(?:(?:${anyOf('article')}|${anyOf('pronoun')})\\s+|(?=\\p{Lu}))(?:[\\p{L}’'-]+\\s+){0,4}$`,
  'u',
);

const NEW_SUBJECT = new RegExp(`[,;:—]\\s*(?:${anyOf('opens-subject')}|\\p{Lu})`, 'u');

const CONDITION = new RegExp(`^\\W*${anyOf('condition')}\\s`, 'i');

const ANYBODY = new RegExp(`^\\W*${anyOf('anybody')}\\s`, 'i');

/**
 * Does the modal stand in a clause that somebody else said, or that only describes a noun?
 *
 *   "She told us that fees should rise"     said by another
 *   "the steps that agencies should take"   describes the steps
 *   "We believe that fees should rise"      the report's own
 */
export function isSubordinate(text: string, start: number, at: number, stance: Stance): boolean {
  if (stance.reporting) return false;
  const before = text.slice(start, at);
  if (UNMARKED.test(before)) return true;
  const that = lastThat(before);
  if (that < 0) return false;
  const between = before.slice(that + 4);
  // "To ensure that all are told, clerks should ...": the clause that the sentence opens with has ended.
  if (between.includes(',') && opensWithClause(before)) return false;
  if (describesSubject(text, start, start + that, stance)) return false;
  if (between.trim() === '' || DESCRIBES.test(between) || NEW_SUBJECT.test(between) || between.split(/\s+/).length > 14)
    return false;
  return !OWN.test(before.slice(Math.max(0, that - OWN_WITHIN), that));
}

/** Does a sentence open with what stands before its subject: "To ...", "Rather than ...", "Although ..."? */
export function opensWithClause(sentence: string): boolean {
  const first = wordsOf(sentence, 0, sentence.length, 1)[0];
  return first !== undefined && (is('opens-purpose', first.lower) || opensClause(first));
}

/** "Colleges that train nurses should ...": does "that", at readable offset `that`, only say which of the subject's? */
export function describesSubject(text: string, start: number, that: number, stance: Stance): boolean {
  const subject = text.slice(start, that);
  if (/[,;:.]/.test(subject) || subject.length > SUBJECT) return false;
  const actor = actorsIn(text, start, that, stance.isProper).at(-1);
  return actor !== undefined && actor.end === start + subject.trimEnd().length && actor.start - start < BEFORE_NAME;
}

/** UTF-16 units before a name that is the subject: "The ", "All ". */
const BEFORE_NAME = 6;

/** Where the word "that" stands last; -1 where it does not. */
function lastThat(text: string): number {
  let at = text.lastIndexOf('that');
  while (at >= 0 && !THAT.test(text.slice(Math.max(0, at - 1), at + 5)))
    at = at > 0 ? text.lastIndexOf('that', at - 1) : -1;
  return at;
}

const THAT = /\bthat\b/;

/** "If the wind should rise, ..." */
export function isCondition(text: string, start: number, at: number): boolean {
  const before = text.slice(start, at);
  const clause = before.slice(Math.max(before.lastIndexOf(','), before.lastIndexOf(';')) + 1);
  return (clause === before || /^\s/.test(clause)) && CONDITION.test(clause);
}

/** "An applicant must ...", "employers must pay ...": a duty of anybody, told as fact. */
export function isToldAsFact(text: string, from: number, at: number, actors: readonly FoundActor[]): boolean {
  const subject = text.slice(from, at);
  if (ANYBODY.test(subject.replace(/^.*,\s/s, ''))) return true;
  return actors.length > 0 && actors.every((actor) => actor.kind === 'person');
}
