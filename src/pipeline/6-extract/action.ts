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
      const base = word.replace('=', '');
      if (!found.has(base)) found.set(base, rule.with.ambiguous ? 'ambiguous' : 'sure');
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

/** Offset of the first word from `at` that is no adverb and no filler. */
function pastFillers(text: string, at: number, end: number, hits: Hits): number {
  for (;;) {
    const word = nextWord(text, at, end);
    const filler = roleAt(hits, word, 'skip');
    if (filler) at = filler.end;
    else if (isAdverb(text, word, end) && !verbAt(hits, word)) at = wordEnd(text, word, end);
    else return word;
  }
}

function isAdverb(text: string, word: number, end: number): boolean {
  const stop = wordEnd(text, word, end);
  return stop - word > 4 && text.startsWith('ly', stop - 2);
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
  const bare = shortestVerb(hits, first);
  const second = coordinated(text, bare, stop, hits);
  const hit = (second === null ? verbAt(hits, first) : verbAt(hits, second)) as PhraseHit;
  let strength = ruleOf(hit).strength as number;
  if (strength === GENERAL && madeSpecific(text, hit.end, stop, hits)) strength = SPECIFIC;
  return named(text, hit, strength);
}

function named(text: string, hit: PhraseHit, strength: number): FoundAction {
  const gapped = (rules[hit.phrase] as Rule).phrase.includes('..');
  const end = gapped ? wordEnd(text, hit.start, hit.end) : hit.end;
  return { verb: text.slice(hit.start, end).toLowerCase(), strength: strength as FoundAction['strength'], start: hit.start, end };
}

/** Where the first verb of the directive stands: at once, or behind a preamble ("In line with the plan, adopt ..."). */
function opening(text: string, begin: number, stop: number, hits: Hits): number | null {
  const first = pastFillers(text, begin, stop, hits);
  if (verbAt(hits, first)) return first;
  let at = wordEnd(text, first, stop);
  let fallback: number | null = null;
  while (at < stop) {
    const pause = text[at] === ',' || text[at] === ':' || text[at] === ';';
    const word = nextWord(text, at, stop);
    if (word >= stop) break;
    const next = pause ? pastFillers(text, word, stop, hits) : word;
    const surface = text.slice(next, wordEnd(text, next, stop));
    const sure = isActionVerb(surface);
    if (pause && sure && verbAt(hits, next)) return next;
    if (fallback === null && sure === 'sure' && verbAt(hits, next)) fallback = next;
    at = wordEnd(text, next, stop);
  }
  return fallback;
}

const shortestVerb = (hits: Hits, at: number): PhraseHit =>
  (hits.get(at) as PhraseHit[]).filter(isVerb).reduce((a, b) => (b.end < a.end ? b : a));

/** Of two opening verbs ("continue and strengthen") the second counts: its offset. */
function coordinated(text: string, verb: PhraseHit, stop: number, hits: Hits): number | null {
  const next = nextWord(text, verb.end, stop);
  const between = text.slice(verb.end, next);
  const conjunction = text.startsWith('and ', next) || text.startsWith('or ', next);
  if (!conjunction && !between.startsWith(',')) return null;
  const second = pastFillers(text, next, stop, hits);
  if (!verbAt(hits, second)) return null;
  return isActionVerb(text.slice(second, wordEnd(text, second, stop))) ? second : null;
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
