import { anyOf, is } from '../grammar.ts';
import { actorsIn, type FoundActor } from '../names/actors.ts';
import type { IsProper } from '../names/proper-names.ts';
import { type Hit, hitsIn } from '../rules.ts';
import { isCapital, type Word, wordsOf } from '../words.ts';

const ACCORDING = new RegExp(`^${anyOf('names-source')}`, 'i');

/** What may stand right before "according to" where it names a source: nothing, a comma, a bracket. */
const OPENS_SOURCE = /(?:^|[,;:(—–])\s*(?:\p{L}+\s+)?$/u;

/** Where the subject of a verb of saying can begin at the earliest. */
const BOUNDARY = new RegExp(`[;:()—–]|\\b${anyOf('opens-clause-of-source')}\\b`, 'giu');

/** Words that a source's name has at most. */
const LONGEST = 12;

/**
 * Who says it, in a sentence that passes on what somebody says: "JS1 noted that ...", "According to staff, ...". Null for
 * the report itself, and where what stands before the verb is nobody who could speak: "in their states", "was reported".
 * The offsets `start` and `end` are readable ones of `text`.
 */
export function attributionOf(
  text: string,
  start: number,
  end: number,
  hits: readonly Hit[],
  isProper: IsProper,
): string | null {
  for (const hit of hitsIn(hits, start, end)) {
    if (hit.rule.family !== 'attribution' || hit.rule.says.passes !== 'statement') continue;
    const surface = text.slice(hit.start, hit.end);
    const source = ACCORDING.test(surface)
      ? behindAccording(text, start, hit, end)
      : isCapital(surface)
        ? null
        : beforeVerb(text, start, hit, isProper);
    if (source) return source;
  }
  return null;
}

/** "According to the staff, ...", "..., according to the staff." */
function behindAccording(text: string, start: number, hit: Hit, end: number): string | null {
  if (!OPENS_SOURCE.test(text.slice(start, hit.start))) return null;
  const rest = /^\s+(?:the\s+)?([^\s,.;:()][^,.;:()]{1,79})[,.;)]/.exec(text.slice(hit.end, end));
  return rest?.[1]?.trim() ?? null;
}

/** The subject right before a verb of saying, adverbs and auxiliaries between them left out. */
function beforeVerb(text: string, start: number, hit: Hit, isProper: IsProper): string | null {
  let from = start;
  for (const match of text.slice(start, hit.start).matchAll(BOUNDARY)) from = start + match.index + match[0].length;
  const words = wordsOf(text, from, hit.start);
  while (words.length > 0 && is('behind-source', words.at(-1)?.lower)) words.pop();
  while (words.length > 0 && is('before-source', words[0]?.lower)) words.shift();
  const last = words.at(-1);
  if (!last || is('before-source', last.lower)) return null;
  const between = text.slice(last.end, hit.start);
  if (/[,.]/.test(between) && !/,[^,]*,/.test(between)) return null;
  const named = coordinated(text, actorsIn(text, (words[0] as Word).start, last.end, isProper), last);
  const name = named ?? speakerIn(text, words, isProper);
  if (!name) return null;
  const said = wordsOf(text, name.start, name.end);
  if (said.length > LONGEST || said.some((word) => is('finds-itself', word.lower))) return null;
  return text.slice(name.start, name.end);
}

/** What stands between two names that speak together. */
const BETWEEN = new RegExp(`^,?\\s*(?:${anyOf('joins-names')}\\s+)?(?:the\\s+)?$`);

/** From the first to the last of the names that end at `last`: "tenants and owners". */
function coordinated(text: string, actors: FoundActor[], last: Word): { start: number; end: number } | null {
  const final = actors.at(-1);
  if (final?.end !== last.end) return null;
  let { start } = final;
  for (const actor of actors.slice(0, -1).reverse()) {
    if (!BETWEEN.test(text.slice(actor.end, start))) break;
    start = actor.start;
  }
  return { start, end: final.end };
}

/** Words before a speaking noun that can be part of its name: "a number of senior clerks". */
const BEFORE_NOUN = 5;

/** People who speak and are no bodies that act: "most of those interviewed", "a senior clerk", "Ms Orr", "He". */
function speakerIn(text: string, words: readonly Word[], isProper: IsProper): { start: number; end: number } | null {
  const last = words.at(-1) as Word;
  if (is('unnamed-speaker', last.lower)) return last;
  const isNoun = is('speaks', last.lower);
  if (!isNoun && !(isCapital(last.text) && isProper(last.text))) return null;
  let first = words.length - 1;
  while (first > 0 && words.length - first <= BEFORE_NOUN) {
    const before = words[first - 1] as Word;
    if (!/^\s+$|^\. $/.test(text.slice(before.end, (words[first] as Word).start))) break;
    if (!(isNoun ? !is('cuts-speaker', before.lower) : isCapital(before.text))) break;
    first--;
  }
  const start = words.slice(first).find((word) => !is('article', word.lower));
  return start ? { start: start.start, end: last.end } : null;
}
