import { isWordCode } from '../../lexical/characters.ts';
import { type PhraseHit, PhraseMatcher } from '../../lexical/phrases.ts';
import actions from '../../rules/compiled/en-actions.json' with { type: 'json' };

/** What is asked, and how much by UPR Info's scheme: 1 share information ... 5 specific action. */
export interface FoundAction {
  /** As printed, in lower case. */
  verb: string;
  strength: 1 | 2 | 3 | 4 | 5;
  /** Readable offsets. */
  start: number;
  end: number;
}

interface Rule {
  id: string;
  phrase: string;
  with: { strength?: number; ambiguous?: boolean; role?: string };
}

const rules = actions as Rule[];
const GENERAL = 4;
const SPECIFIC = 5;

/** Characters after the directive's first word in which its objects and means are looked for. */
const REACH = 700;

const PAUSES = ',:;';

let matcher: PhraseMatcher | undefined;
const openers = (): PhraseMatcher => (matcher ??= new PhraseMatcher(rules.map((rule) => rule.phrase)));

let verbs: Map<string, 'sure' | 'ambiguous'> | undefined;

/** Does a bare imperative begin with `word` (lower case)? 'ambiguous': it is as often a noun or an adjective. */
export function isActionVerb(word: string): 'sure' | 'ambiguous' | null {
  verbs ??= baseForms();
  return verbs.get(word) ?? null;
}

function baseForms(): Map<string, 'sure' | 'ambiguous'> {
  const found = new Map<string, 'sure' | 'ambiguous'>();
  for (const rule of rules) {
    if (rule.with.strength === undefined) continue;
    const first = rule.phrase.split(' ')[0] as string;
    for (const word of first.split('|')) {
      if (word.startsWith('=') || found.has(word)) continue;
      found.set(word, rule.with.ambiguous ? 'ambiguous' : 'sure');
    }
  }
  return found;
}

/** What the phrases say of `text` from one place to another, by the offset where each begins, the best first. */
type Hits = Map<number, PhraseHit[]>;

function hitsByStart(text: string, from: number, to: number): Hits {
  const hits: Hits = new Map();
  for (const hit of openers().match(text, from, to)) {
    const there = hits.get(hit.start);
    if (there) there.push(hit);
    else hits.set(hit.start, [hit]);
  }
  for (const there of hits.values()) there.sort((a, b) => b.words - a.words || a.end - b.end);
  return hits;
}

const ruleOf = (hit: PhraseHit) => (rules[hit.phrase] as Rule).with;
const isVerb = (hit: PhraseHit) => ruleOf(hit).strength !== undefined;
const verbAt = (hits: Hits, at: number) => hits.get(at)?.find(isVerb);
const roleAt = (hits: Hits, at: number, role: string) => hits.get(at)?.find((hit) => ruleOf(hit).role === role);

/** Offset of the next word from `at`; `end` where there is none. */
function nextWord(text: string, at: number, end: number): number {
  while (at < end && !isWordCode(text.charCodeAt(at))) at++;
  return at;
}

function wordEnd(text: string, at: number, end: number): number {
  while (at < end && isWordCode(text.charCodeAt(at))) at++;
  return at;
}

const surfaceAt = (text: string, at: number, end: number): string => text.slice(at, wordEnd(text, at, end));

/** Offset of the first word from `at` that is no adverb and no filler. */
function pastFillers(text: string, at: number, end: number, hits: Hits): number {
  for (;;) {
    const word = nextWord(text, at, end);
    const filler = roleAt(hits, word, 'skip');
    if (filler) at = filler.end;
    else if (isAdverb(text, word, end)) at = wordEnd(text, word, end);
    else return word;
  }
}

function isAdverb(text: string, word: number, end: number): boolean {
  const stop = wordEnd(text, word, end);
  return (
    stop - word > 4 && text.startsWith('ly', stop - 2) && isActionVerb(text.slice(word, stop).toLowerCase()) === null
  );
}

/**
 * The action that a recommendation asks for. `text` from `start` to `end` is the recommendation, readable; its verb
 * phrase is expected at `from`: after "should", "to", "recommends that X", or where an imperative begins.
 */
export function findAction(text: string, start: number, end: number, from: number): FoundAction | null {
  const begin = Math.max(start, from);
  const stop = Math.min(end, begin + REACH);
  const hits = hitsByStart(text, begin, stop);
  const first = opening(text, begin, stop, hits);
  if (first === null) return null;
  const second = coordinated(text, first, stop, hits);
  const hit = (second === null ? verbAt(hits, first) : verbAt(hits, second)) as PhraseHit;
  let strength = ruleOf(hit).strength as number;
  if (strength === GENERAL && madeSpecific(text, hit.end, stop, hits)) strength = SPECIFIC;
  return named(text, hit, strength);
}

function named(text: string, hit: PhraseHit, strength: number): FoundAction {
  const gapped = (rules[hit.phrase] as Rule).phrase.includes('..');
  const end = gapped ? wordEnd(text, hit.start, hit.end) : hit.end;
  return {
    verb: text.slice(hit.start, end).toLowerCase(),
    strength: strength as FoundAction['strength'],
    start: hit.start,
    end,
  };
}

/**
 * Where the first verb of the directive stands: at once; behind a preamble ("In line with the plan, adopt ...", "Noting
 * its progress, continue ..."); behind a subject ("that costs be published"); or as a noun ("the release of prisoners").
 */
function opening(text: string, begin: number, stop: number, hits: Hits): number | null {
  const first = pastFillers(text, begin, stop, hits);
  const surface = surfaceAt(text, first, stop);
  if (isActionVerb(surface.toLowerCase()) && verbAt(hits, first)) return first;
  const participle = verbAt(hits, first) && surface.endsWith('ing');
  const later = laterVerb(text, wordEnd(text, first, stop), stop, hits);
  if (participle) return later?.sure ? later.at : first;
  if (later) return later.at;
  return firstVerb(hits, first);
}

/** The first verb after a pause (sure), else after "be", else the first sure verb in its base form. */
function laterVerb(text: string, from: number, stop: number, hits: Hits): { at: number; sure: boolean } | null {
  let fallback: number | null = null;
  let at = from;
  while (at < stop) {
    const pause = PAUSES.includes(text[at] as string);
    const word = nextWord(text, at, stop);
    if (word >= stop) break;
    const next = pause ? pastFillers(text, word, stop, hits) : word;
    const surface = surfaceAt(text, next, stop);
    const kind = verbAt(hits, next) ? isActionVerb(surface) : null;
    if (pause && kind) return { at: next, sure: true };
    if (kind === 'sure') fallback ??= next;
    else if (surface === 'be') {
      const passive = pastFillers(text, next, stop, hits);
      if (verbAt(hits, passive)) fallback ??= passive;
    }
    at = wordEnd(text, next, stop);
  }
  return fallback === null ? null : { at: fallback, sure: false };
}

function firstVerb(hits: Hits, from: number): number | null {
  for (const at of hits.keys()) if (at >= from && verbAt(hits, at)) return at;
  return null;
}

/** Of two opening verbs ("continue and strengthen", "follow up on and publish") the second counts: its offset. */
function coordinated(text: string, first: number, stop: number, hits: Hits): number | null {
  for (const verb of hits.get(first) ?? []) {
    if (!isVerb(verb)) continue;
    const next = nextWord(text, verb.end, stop);
    const joined = text.startsWith('and ', next) || text[verb.end] === ',';
    if (!joined) continue;
    const second = pastFillers(text, next, stop, hits);
    if (verbAt(hits, second) && isActionVerb(surfaceAt(text, second, stop))) return second;
  }
  return null;
}

/** Is a general action told by its means: "by amending the code", "including through training"? */
function madeSpecific(text: string, from: number, stop: number, hits: Hits): boolean {
  for (const [at, there] of hits) {
    if (at < from) continue;
    const means = there.find((hit) => ruleOf(hit).role === 'means');
    if (!means) continue;
    const word = pastFillers(text, means.end, stop, hits);
    const hit = verbAt(hits, word);
    if (hit && ruleOf(hit).strength === SPECIFIC && text.startsWith('ing', wordEnd(text, word, stop) - 3)) return true;
  }
  return false;
}
