import { PhraseMatcher } from '../../lexical/phrases.ts';
import type { Trie } from '../../lexical/trie.ts';
import type { Concept } from './taxonomy.ts';

/**
 * Scores concepts on text: one automaton over the phrases of all concepts, so that time is linear in the text and the
 * matches, whatever the number of cues.
 *
 * A cue gives  value of its role × specificity × factor of its place × weight of its concept. It counts once, at its
 * best place; of a concept's cues the best counts in full and each further one less. A cue within a longer cue of the
 * same concept adds nothing; within a longer cue of another concept it counts half ("data" in "data protection law").
 * A concept with `actions` is a kind of action: there it counts in which clause of what is asked a word stands, and a cue
 * within the words of a weightier one counts three quarters, as an action is told by many phrases that say the same.
 */
export interface Place {
  text: string;
  start: number;
  end: number;
  /** 1 for the statement itself; more for its title, less for a heading above. */
  factor: number;
  /** Offset where the words begin that say what is asked; null where nothing is asked or it is not known. */
  opening: number | null;
  /** How much words count for kinds of action by where they stand; in order, the first from `start`. Behind the last, and with none: 1. */
  stretches: readonly Stretch[];
  /** The same for other concepts. */
  told: readonly Stretch[];
  /** In order. */
  breaks: readonly Break[];
}

/** Where a phrase that skips words seldom goes on: at a word that opens a clause, unless it is one of its own. */
export interface Break {
  at: number;
  /** In lower case; null for the end of a sentence, which no phrase goes over. */
  word: string | null;
}

export interface Stretch {
  /** Offset behind it. */
  end: number;
  share: number;
}

export interface Mark {
  /** 'capacity#lack of training': concept and phrase. */
  rule: string;
  /** Index of the place it was found in, and offsets into that place's text. */
  place: number;
  start: number;
  end: number;
  value: number;
}

export interface Score {
  id: string;
  score: number;
  /** What made the score, weightiest first. */
  marks: Mark[];
}

const ROLES = ['not', 'action', 'cue', 'hint'] as const;
type Role = (typeof ROLES)[number];
const KEYS = { not: 'not', action: 'actions', cue: 'cues', hint: 'hints' } as const;
const ROLE_VALUE = { cue: 1, hint: 0.4, action: 0.7, not: 0 } as const;
/** An action phrase where the action begins, or a word behind it ("further strengthen"); behind "and" or a comma. */
const OPENING_VALUE = 2;
const OPENING_REACH = 12;
const NEXT_VALUE = 1;
/** A cue within a longer cue of another concept, and a word of a proper name. */
const NESTED = 0.5;
/** A cue of a kind of action within the words of a weightier one of the same concept. */
const AGAIN = 0.75;
/** A phrase that skips a word which opens a clause. */
const ACROSS = 0.5;
const NAME = 0.3;
/** Each further cue counts this much of the one before it: many vague words are no match for a sure one. */
const DECAY = 0.85;

/** One word 1, two 1.5, three 2, four or more 2.5: longer phrases are surer. Less so where a gap lets words meet by chance. */
const specificity = (words: number, gap: boolean): number => 1 + ((Math.min(words, 4) - 1) / 2) * (gap ? BY_CHANCE : 1);
const BY_CHANCE = 0.3;

interface Phrase {
  concept: number;
  role: Role;
  phrase: string;
  /** It skips words: what lies inside it is not a part of it. */
  gap: boolean;
}

interface Hit extends Mark {
  concept: number;
  phrase: number;
}

/** Words of a proper name speak less: "the Committee on the Rights of the Child". */
function named({ text, start: from, factor }: Place, phrase: string, start: number): number {
  if (factor !== 1 || !isUpper(text, start) || /\p{Lu}/u.test(phrase)) return 1;
  let before = start - 1;
  while (before >= from && ' \n'.includes(text[before] as string)) before--;
  const opens = before < from || '.:;!?•*-–—([“"'.includes(text[before] as string);
  return opens ? 1 : NAME;
}

/** What an action phrase that begins at `start` is worth. */
function actionValue({ text, opening }: Place, start: number): number {
  if (opening === null || start < opening) return ROLE_VALUE.action;
  if (start - opening <= OPENING_REACH) return OPENING_VALUE;
  return isNext(text, start) ? NEXT_VALUE : ROLE_VALUE.action;
}

/** What a phrase from `start` to `end` that skips words is worth by what it skips; `next`: the first break behind `start`. */
function bridges({ breaks }: Place, phrase: string, next: number, end: number): number {
  let value = 1;
  for (let i = next; i < breaks.length; i++) {
    const { at, word } = breaks[i] as Break;
    if (at >= end) break;
    if (word === null) return 0;
    if (!hasWord(phrase, word)) value = ACROSS;
  }
  return value;
}

const hasWord = (phrase: string, word: string): boolean => phrase.split(/[\s|=]+/).includes(word);

function shareAt(stretches: readonly Stretch[], at: number): number {
  for (const { end, share } of stretches) if (at < end) return share;
  return 1;
}

/** Does the word at `start` stand behind a comma or "and": is it asked next? */
const isNext = (text: string, start: number): boolean =>
  /(?:[,;:]|\band)\s*$/.test(text.slice(Math.max(0, start - 6), start));

const isUpper = (text: string, at: number): boolean => /\p{Lu}/u.test(text[at] ?? '');

const byWeight = (a: Mark, b: Mark): number => b.value - a.value || a.place - b.place || a.start - b.start;

/** The marks, weightiest first, each that lies within a weightier one worth less. */
const again = (marks: readonly Hit[]): Hit[] =>
  marks.map((mark, i) => {
    const within = marks.some((other, j) => j < i && contains(other, mark));
    return within ? { ...mark, value: mark.value * AGAIN } : mark;
  });

const contains = (outer: Mark, inner: Mark): boolean =>
  outer.place === inner.place && outer.start <= inner.start && inner.end <= outer.end;

/**
 * The phrases of all concepts, in the order of their numbers in a matcher. Roles one after the other: of hits on the same
 * words the earlier role comes first, so that "not" hides.
 */
export const phrasesOf = (concepts: readonly Concept[]): Phrase[] =>
  ROLES.flatMap((role) =>
    concepts.flatMap((concept, index) =>
      concept[KEYS[role]].map((phrase) => ({ concept: index, role, phrase, gap: phrase.includes('..') })),
    ),
  );

export class ConceptMatcher {
  readonly concepts: readonly Concept[];
  readonly #phrases: Phrase[];
  /** By phrase: its rule, where a hit has asked for it. */
  readonly #rules: string[] = [];
  /** By concept: is it a kind of action? */
  readonly #acts: readonly boolean[];
  readonly #matcher: PhraseMatcher;

  /** `trie`: that of the concepts' phrases, where the build made it ready. */
  constructor(concepts: readonly Concept[], trie?: Trie) {
    this.concepts = concepts;
    this.#acts = concepts.map((concept) => concept.actions.length > 0);
    this.#phrases = phrasesOf(concepts);
    this.#matcher = new PhraseMatcher(trie ?? this.#phrases.map(({ phrase }) => phrase));
  }

  /** Concepts that any cue matches, best first; equal scores in the taxonomy's order. */
  score(places: readonly Place[]): Score[] {
    const best = new Map<number, Hit>();
    places.forEach((place, index) => {
      for (const hit of this.#hits(place, index)) {
        const other = best.get(hit.phrase);
        if (!other || other.value < hit.value) best.set(hit.phrase, hit);
      }
    });
    const hits = new Map<number, Hit[]>();
    for (const hit of best.values()) {
      const known = hits.get(hit.concept);
      if (known) known.push(hit);
      else hits.set(hit.concept, [hit]);
    }
    const scores = new Map<number, Score>();
    for (const [concept, found] of hits) {
      found.sort(byWeight);
      const marks = this.#acts[concept] ? again(found).sort(byWeight) : found;
      const score = marks.reduce((sum, mark, i) => sum + mark.value * DECAY ** i, 0);
      scores.set(concept, { id: (this.concepts[concept] as Concept).id, score, marks });
    }
    return [...scores.entries()].sort((a, b) => b[1].score - a[1].score || a[0] - b[0]).map(([, score]) => score);
  }

  #hits(place: Place, index: number): Hit[] {
    const found = this.#matcher.match(place.text, place.start, place.end);
    const hits: Hit[] = [];
    // By start, longest first: whatever contains a hit stands before it.
    const open: { concept: number; start: number; end: number; hides: boolean }[] = [];
    let next = 0;
    for (const { phrase, start, end, words } of found) {
      const { concept, role, phrase: text, gap } = this.#phrases[phrase] as Phrase;
      while ((place.breaks[next]?.at ?? end) <= start) next++;
      const bridge = gap && role !== 'not' ? bridges(place, text, next, end) : 1;
      if (bridge === 0) continue;
      while (open.length > 0 && (open.at(-1) as { end: number }).end <= start) open.pop();
      const around = open.filter((other) => other.end >= end);
      const mine = around.some((other) => other.concept === concept && (other.hides || role !== 'not'));
      if (role !== 'not' && !mine) {
        const { id, weight } = this.concepts[concept] as Concept;
        const within = (other: (typeof open)[number]) => other.start < start || other.end > end;
        const nested = around.some((other) => !other.hides && other.concept !== concept && within(other)) ? NESTED : 1;
        const value =
          (role === 'action' ? actionValue(place, start) : ROLE_VALUE[role]) *
          specificity(words, gap) *
          place.factor *
          shareAt(this.#acts[concept] ? place.stretches : place.told, start) *
          bridge *
          weight *
          nested *
          named(place, text, start);
        this.#rules[phrase] ??= `${id}#${text}`;
        hits.push({ concept, phrase, rule: this.#rules[phrase], place: index, start, end, value });
      }
      if (!gap || role === 'not') open.push({ concept, start, end, hides: role === 'not' });
    }
    return hits;
  }
}
