import type { Span } from '../../model/span.ts';
import actorNouns from '../../rules/compiled/en-actor-nouns.json' with { type: 'json' };
import gazetteer from '../../rules/compiled/en-actors.json' with { type: 'json' };
import adjuncts from '../../rules/compiled/en-adjuncts.json' with { type: 'json' };
import type { Entry } from '../../rules/family.ts';
import { RuleMatcher } from './rules.ts';
import { isAcronym, isCapital, type Word, wordsOf } from './words.ts';

/** Somebody who is to act; readable span of the name. */
export interface FoundActor {
  name: string;
  id: string | null;
  /** An institution or name answers for something; of groups and persons much is only told. */
  kind: 'institution' | 'group' | 'person';
  start: number;
  end: number;
}

const words = (entries: readonly Entry[]): Set<string> =>
  new Set(entries.flatMap((entry) => entry.phrase.split(/[\s|]+/).map((word) => word.replace('=', ''))));

const nouns = words(actorNouns as Entry[]);
const persons = words((actorNouns as Entry[]).filter((entry) => entry.with.kind === 'person'));
const groups = words((actorNouns as Entry[]).filter((entry) => entry.with.kind === 'group'));
const opening = words(adjuncts as Entry[]);
let names: RuleMatcher | undefined;
const matchNames = (text: string, from: number, to: number) =>
  (names ??= new RuleMatcher({ actor: gazetteer as Entry[] })).match(text, from, to);

const DETERMINERS = new Set(['the', 'all', 'each', 'every', 'other', 'both', 'any', 'these', 'those', 'such', 'a', 'an', 'this', 'that', 'said', 'relevant']);
const PREPOSITIONS = new Set(['of', 'in', 'for', 'on', 'at', 'to', 'with', 'from', 'by', 'under', 'within', 'between', 'across', 'among', 'on', 'through', 'around', 'over', 'against', 'involved', 'concerned', 'responsible', 'where', 'when']);
/** Words at which a name ends, whatever follows: relative clauses, examples, participles. */
const TAILS = new Set(['that', 'which', 'who', 'whose', 'whom', 'where', 'when', 'including', 'such', 'like', 'with', 'through', 'as', 'working', 'engaged', 'together', 'alongside', 'also', 'therefore', 'both', 'respectively', 'jointly', 'individually', 'collectively', 'not', 'still', 'now', 'then', 'further', 'themselves', 'itself', 'if', 'because', 'should', 'must', 'may', 'can', 'will', 'have', 'has', 'had', 'is', 'are', 'was', 'were', 'be']);
const PRONOUNS = new Set(['it', 'they', 'we', 'i', 'he', 'she', 'you', 'this', 'these', 'those', 'that', 'there', 'which', 'who', 'one', 'others', 'us', 'them', 'nobody', 'such', 'what', 'each', 'any', 'none', 'some', 'many', 'most', 'more']);

/** The parts between commas; brackets are left out of them. */
function segments(text: string, from: number, to: number): Span[] {
  const found: Span[] = [];
  let depth = 0;
  let start = from;
  for (let i = from; i < to; i++) {
    const char = text[i];
    if (char === '(' || char === '[') depth++;
    else if ((char === ')' || char === ']') && depth > 0) depth--;
    else if (depth === 0 && (char === ',' || char === ';' || char === ':' || char === '—' || (char === '–' && text[i - 1] === ' '))) {
      found.push({ start, end: i });
      start = i + 1;
    }
  }
  found.push({ start, end: to });
  return found.filter((part) => text.slice(part.start, part.end).trim() !== '');
}

/** Cuts "A and B", "A as well as B", "A/B" in two where both sides are words. */
function conjuncts(text: string, part: Span): Span[] {
  const found: Span[] = [];
  const joint = /\s+(?:and\/or|and|or|as well as|&)\s+|\s*\/\s*/g;
  joint.lastIndex = part.start;
  let start = part.start;
  for (let match = joint.exec(text); match && match.index + match[0].length <= part.end; match = joint.exec(text)) {
    found.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  found.push({ start, end: part.end });
  return found;
}

interface Name {
  words: Word[];
  head: Word;
  determined: boolean;
}

/** The name in a conjunct: determiners before it and clauses behind it left out. Null where there is none. */
function nameIn(text: string, part: Span): Name | null {
  let found = wordsOf(text, part.start, part.end);
  const bracket = text.slice(part.start, part.end).search(/[([]/);
  if (bracket >= 0) {
    const at = part.start + bracket;
    const before = found.filter((word) => word.start < at);
    if (before.length > 0) found = before;
  }
  while (found[0] && (opening.has(found[0].lower) || found[0].lower === 'and' || found[0].lower === 'or') && !isAcronym(found[0].text)) found = found.slice(1);
  let determined = false;
  while (found[0] && DETERMINERS.has(found[0].lower)) {
    determined = true;
    found = found.slice(1);
    if (found[0]?.lower === 'of' ) found = found.slice(1);
  }
  const tail = found.findIndex((word, i) => i > 0 && TAILS.has(word.lower));
  if (tail > 0) found = found.slice(0, tail);
  while (found.length > 1 && PREPOSITIONS.has((found.at(-1) as Word).lower)) found = found.slice(0, -1);
  while (found.length > 1 && (found.at(-1) as Word).lower.endsWith('ly')) found = found.slice(0, -1);
  // "agencies nationwide": one loose word behind the noun.
  if (found.length > 1 && nouns.has((found.at(-2) as Word).lower) && !nouns.has((found.at(-1) as Word).lower) && !isCapital((found.at(-1) as Word).text)) found = found.slice(0, -1);
  const first = found[0];
  if (!first || found.length > 14) return null;
  const behind = found.findIndex((word, i) => i > 0 && PREPOSITIONS.has(word.lower));
  const head = found[(behind > 0 ? behind : found.length) - 1] as Word;
  return { words: found, head, determined };
}

/** Reads the words between two offsets as names of those who act; `opensSentence` tells that its capital means nothing. */
export function actorsIn(text: string, from: number, to: number, isProper: (word: string) => boolean): FoundActor[] {
  const known = matchNames(text, from, to);
  const inKnown = (span: Span) => known.find((hit) => hit.start < span.start && span.end < hit.end);
  let parts = segments(text, from, to);
  // "In view of this, ", "Building on the plan, ": openers before the subject are no names.
  while (parts.length > 1 && opensAdjunct(text, parts[0] as Span)) parts = parts.slice(1);
  parts = parts.filter((part, index) => index === 0 || !opensAdjunct(text, part));
  const names: Name[] = [];
  for (const part of parts) {
    const cut = conjuncts(text, part);
    const pieces: Span[] = [];
    for (const piece of cut) {
      const last = pieces.at(-1);
      const joint = last ? { start: last.end, end: piece.start } : null;
      if (last && joint && known.some((hit) => hit.start < joint.start && joint.end < hit.end)) last.end = piece.end;
      else pieces.push({ ...piece });
    }
    const found = pieces.map((piece) => nameIn(text, piece));
    if (pieces.length > 1 && sharesHead(found, isProper, text)) {
      const whole = nameIn(text, { start: (pieces[0] as Span).start, end: (pieces.at(-1) as Span).end });
      if (whole) names.push(whole);
    } else for (const name of found) if (name) names.push(name);
  }
  const actors: FoundActor[] = [];
  for (const name of names) {
    if (!acts(name, isProper, inKnown)) continue;
    const start = (name.words[0] as Word).start;
    const end = (name.words.at(-1) as Word).end;
    const id = known.find((hit) => hit.end === end && hit.start >= start)?.rule.says.id ?? known.find((hit) => hit.start === start)?.rule.says.id ?? null;
    if (!actors.some((other) => other.start === start)) actors.push({ name: text.slice(start, end), id, kind: kindOf(name), start, end });
  }
  return actors;
}

function kindOf({ head, words: all, determined }: Name): FoundActor['kind'] {
  if (persons.has(head.lower)) return 'person';
  if (!groups.has(head.lower)) return 'institution';
  return all.length > 1 && determined && !head.lower.endsWith('s') ? 'institution' : 'group';
}

function opensAdjunct(text: string, part: Span): boolean {
  const found = wordsOf(text, part.start, part.end);
  const first = found[0]?.lower === 'and' || found[0]?.lower === 'or' ? found[1] : found[0];
  return first !== undefined && opening.has(first.lower) && !isAcronym(first.text);
}

/** "The UN and IASC coordinators": the first names only say which coordinators. */
function sharesHead(found: (Name | null)[], isProper: (word: string) => boolean, _text: string): boolean {
  const last = found.at(-1);
  if (!last || found.length < 2) return false;
  const others = found.slice(0, -1);
  if (others.some((name) => name === null)) return false;
  if (!last.determined && nouns.has(last.head.lower) && last.words.length > 1)
    return others.every((name) => {
      const only = (name as Name).words;
      return only.length === 1 && !nouns.has((only[0] as Word).lower);
    });
  return others.some((name) => !acts(name as Name, isProper, () => undefined));
}

function acts(name: Name, isProper: (word: string) => boolean, known: (span: Span) => unknown): boolean {
  const { words: all, head } = name;
  if (all.length === 1 && PRONOUNS.has(head.lower)) return false;
  if (nouns.has(head.lower)) return true;
  if (known({ start: (all[0] as Word).start, end: (all.at(-1) as Word).end })) return true;
  if (isAcronym(head.text)) return true;
  return isCapital(head.text) && isProper(head.text) && all.every((word) => isCapital(word.text) || PREPOSITIONS.has(word.lower) || word.lower === 'and' || word.lower === 'the' || nouns.has(word.lower));
}
