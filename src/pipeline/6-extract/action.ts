import { isWordCode } from '../../lexical/characters.ts';
import { ActionWords, isActionVerb, type Strength, type VerbHit } from './action-words.ts';

export { isActionVerb } from './action-words.ts';

/** The action that a recommendation asks for. Offsets are readable ones. */
export interface FoundAction {
  /** As printed, in lower case: 'ratify', 'put in place'. */
  verb: string;
  strength: Strength;
  start: number;
  end: number;
  /** Address of the rule that gave the strength. */
  rule: string;
}

const CONTINUE = 2;
const GENERAL = 4;
const SPECIFIC = 5;

/** Characters from the directive's first word in which its verb, objects and means are looked for. */
const REACH = 700;

const PAUSES = ',:;';

/**
 * Finds the action asked. `text` from `start` to `end` is the recommendation, readable; its verb phrase is expected at
 * `from`: after "should", "to", "recommends that X", or where an imperative begins.
 *
 *   "Continue and strengthen its support"           strengthen, 4: of two opening verbs the second counts
 *   "Improve care by amending the nursing act"      improve, 5: general, but made specific by its means
 *   "In line with the plan, adopt a law on data"    adopt, 5: behind a preamble
 */
export function findAction(text: string, start: number, end: number, from: number): FoundAction | null {
  const begin = Math.max(start, from);
  const stop = Math.min(end, begin + REACH);
  const words = new ActionWords(text, begin, stop);
  const first = opening(text, begin, stop, words);
  if (first === null) return null;
  const hit = counted(words.verb(first), words.verb(secondVerb(text, first, stop, words) ?? first));
  if (!hit) return null;
  const strength = raised(hit.rule.with.strength, meansStrength(text, hit.end, stop, words));
  const verbEnd = hit.rule.phrase.includes('..') ? wordEnd(text, hit.start, stop) : hit.end;
  return {
    verb: text.slice(hit.start, verbEnd).toLowerCase(),
    strength,
    start: hit.start,
    end: verbEnd,
    rule: hit.rule.id,
  };
}

/** Of two opening verbs the second counts, unless only the first is specific: "ratify and promote". */
const counted = (first: VerbHit | undefined, second: VerbHit | undefined): VerbHit | undefined =>
  first?.rule.with.strength === SPECIFIC && second?.rule.with.strength !== SPECIFIC ? first : second;

/** What is asked in general, or to go on, asks more where its means are told: "continue to serve all by hiring ...". */
function raised(own: Strength, means: number): Strength {
  if (own === GENERAL && means === SPECIFIC) return SPECIFIC;
  return own === CONTINUE && means >= GENERAL ? GENERAL : own;
}

/**
 * Where the first verb of the directive stands: at once; behind a preamble ("In line with the plan, adopt ...", "Noting
 * its progress, continue ..."); behind a subject ("that costs be published"); or as a noun ("the release of prisoners").
 */
function opening(text: string, begin: number, stop: number, words: ActionWords): number | null {
  const first = pastFillers(text, begin, stop, words);
  const surface = wordAt(text, first, stop);
  const verb = words.verb(first);
  if (verb && isActionVerb(surface.toLowerCase())) return first;
  const later = laterVerb(text, wordEnd(text, first, stop), stop, words);
  if (verb && surface.endsWith('ing')) return later?.afterPause ? later.offset : first;
  if (later) return later.offset;
  for (const offset of words.offsets()) if (offset >= first && words.verb(offset)) return offset;
  return null;
}

/** The first verb after a pause; where there is none, the first after "be" or "to", or that can be nothing but a verb. */
function laterVerb(
  text: string,
  from: number,
  stop: number,
  words: ActionWords,
): { offset: number; afterPause: boolean } | null {
  let fallback: number | null = null;
  for (let at = from; at < stop; ) {
    const pause = PAUSES.includes(text[at] as string);
    const word = nextWord(text, at, stop);
    if (word >= stop) break;
    const offset = pause ? pastFillers(text, word, stop, words) : word;
    const surface = wordAt(text, offset, stop);
    const kind = words.verb(offset) ? isActionVerb(surface) : null;
    if (pause && kind) return { offset, afterPause: true };
    if (fallback === null) {
      if (kind === 'sure') fallback = offset;
      else if (surface === 'be' || surface === 'to') {
        const next = pastFillers(text, offset, stop, words);
        if (words.verb(next) && (surface === 'be' || isActionVerb(wordAt(text, next, stop)))) fallback = next;
      }
    }
    at = wordEnd(text, offset, stop);
  }
  return fallback === null ? null : { offset: fallback, afterPause: false };
}

/** Where the second of two opening verbs stands: "continue and strengthen", "follow up on and publish". */
function secondVerb(text: string, first: number, stop: number, words: ActionWords): number | null {
  for (const verb of words.verbs(first)) {
    const next = nextWord(text, verb.end, stop);
    if (text[verb.end] !== ',' && !text.startsWith('and ', next)) continue;
    const second = pastFillers(text, next, stop, words);
    if (words.verb(second) && isActionVerb(wordAt(text, second, stop))) return second;
  }
  return null;
}

/** Strength of the means that the action is told with, "by amending the code", "including through training"; else 0. */
function meansStrength(text: string, from: number, stop: number, words: ActionWords): number {
  let most = 0;
  for (const offset of words.offsets()) {
    const means = offset < from ? undefined : words.word(offset, 'means');
    if (!means) continue;
    const word = pastFillers(text, means.end, stop, words);
    if (wordAt(text, word, stop).endsWith('ing')) most = Math.max(most, words.verb(word)?.rule.with.strength ?? 0);
  }
  return most;
}

/** Offset of the first word from `at` that is no adverb and no filler ("as soon as possible", "further"). */
function pastFillers(text: string, at: number, stop: number, words: ActionWords): number {
  let word = nextWord(text, at, stop);
  for (;;) {
    const filler = words.word(word, 'skip');
    if (!filler && !isAdverb(wordAt(text, word, stop))) return word;
    word = nextWord(text, filler ? filler.end : wordEnd(text, word, stop), stop);
  }
}

/** "rapidly", but not "apply" or "rely". */
const isAdverb = (word: string): boolean =>
  word.length > 4 && word.endsWith('ly') && isActionVerb(word.toLowerCase()) === null;

function nextWord(text: string, at: number, stop: number): number {
  while (at < stop && !isWordCode(text.charCodeAt(at))) at++;
  return at;
}

function wordEnd(text: string, at: number, stop: number): number {
  while (at < stop && isWordCode(text.charCodeAt(at))) at++;
  return at;
}

const wordAt = (text: string, at: number, stop: number): string => text.slice(at, wordEnd(text, at, stop));
