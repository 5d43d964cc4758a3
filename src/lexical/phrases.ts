import { stem } from './stem.ts';
import { createTokens, fold, type Tokens, tokenize } from './tokens.ts';

/**
 * Finds many phrases at once: a trie on word ids, entered at every word, so that time is linear in the text and does
 * not grow with the number of phrases.
 *
 * A phrase is words:
 *   lack of            each word matches on its stem ("lacks", "lacking of")
 *   WHO                a word with a capital matches exactly
 *   =organs            the word itself, in any case, no stem
 *   lack|absence of    alternatives for one word
 *   remain * challenge one word, any
 *   failure .. comply  up to GAP words between the two parts
 *
 *   text    "... the persistent   lack    of     trained  staff ..."
 *   trie     root ──────────────▶ lack ─▶ of ●
 *                                  ▲ entered here
 */
export interface PhraseHit {
  /** Index of the phrase among those that the matcher was made of. */
  phrase: number;
  /** Offsets into the text that was searched. */
  start: number;
  end: number;
  /** Words matched, the skipped ones of a gap left out: a measure of how specific the hit is. */
  words: number;
}

/** Words that `..` may skip. */
export const GAP = 6;

const UNKNOWN = 0;
const FIRST_ID = 1;

const SURFACE_LIMIT = 200_000;

interface Word {
  stem: number;
  folded: number;
  exact: number;
}

const NO_PHRASE: readonly number[] = [];

const NO_WORD: Word = { stem: UNKNOWN, folded: UNKNOWN, exact: UNKNOWN };

export class PhraseMatcher {
  /** Ids of what a phrase names: 's:' stems, 'f:' folded words, 'e:' exact words. */
  readonly #ids = new Map<string, number>();
  #nextId = FIRST_ID;
  /** Edges of the trie: id to node, for each node that has any. */
  readonly #edges: (Map<number, number> | undefined)[] = [undefined];
  readonly #anyEdge: number[] = [0];
  readonly #skipEdge: number[] = [0];
  readonly #ends: (readonly number[])[] = [NO_PHRASE];
  #nodes = 1;
  readonly #starters = new Set<number>();
  #startsWithAny = false;
  readonly #surfaces = new Map<string, Word>();
  readonly #tokens: Tokens = createTokens();
  #words: Word[] = [];

  constructor(phrases: readonly (string | ReadyPhrase)[]) {
    phrases.forEach((phrase, index) => {
      for (const path of typeof phrase === 'string' ? readyPhrase(phrase) : phrase) this.#add(path, index);
    });
  }

  #id(key: string): number {
    let id = this.#ids.get(key);
    if (id === undefined) {
      id = this.#nextId++;
      this.#ids.set(key, id);
    }
    return id;
  }

  #add(path: readonly string[], phrase: number): void {
    let node = 0;
    for (const key of path) node = this.#child(node, key);
    if (node === 0) return;
    const ends = this.#ends[node] as readonly number[];
    this.#ends[node] = ends.length === 0 ? [phrase] : [...ends, phrase];
  }

  #child(node: number, key: string): number {
    if (key === '*') {
      if (node === 0) this.#startsWithAny = true;
      return this.#special(this.#anyEdge, node);
    }
    if (key === '..') return this.#special(this.#skipEdge, node);
    const id = this.#id(key);
    if (node === 0) this.#starters.add(id);
    let edges = this.#edges[node];
    if (!edges) this.#edges[node] = edges = new Map();
    let next = edges.get(id);
    if (next === undefined) {
      next = this.#newNode();
      edges.set(id, next);
    }
    return next;
  }

  #special(edges: number[], node: number): number {
    edges[node] ||= this.#newNode();
    return edges[node] as number;
  }

  #newNode(): number {
    this.#anyEdge.push(0);
    this.#skipEdge.push(0);
    this.#ends.push(NO_PHRASE);
    this.#edges.push(undefined);
    return this.#nodes++;
  }

  #word(surface: string): Word {
    const known = this.#surfaces.get(surface);
    if (known !== undefined) return known;
    const folded = fold(surface);
    const made = {
      stem: this.#ids.get(`s:${stem(folded)}`) ?? UNKNOWN,
      folded: this.#ids.get(`f:${folded}`) ?? UNKNOWN,
      exact: this.#ids.get(`e:${exactForm(surface)}`) ?? UNKNOWN,
    };
    const word = made.stem || made.folded || made.exact ? made : NO_WORD;
    if (this.#surfaces.size >= SURFACE_LIMIT) this.#surfaces.clear();
    this.#surfaces.set(surface, word);
    return word;
  }

  /** All hits in `text` from `from` to `to`, overlapping ones too, by start and then longest first. */
  match(text: string, from = 0, to = text.length): PhraseHit[] {
    const tokens = tokenize(text, from, to, this.#tokens);
    const words = this.#words;
    for (let i = 0; i < tokens.count; i++) words[i] = this.#word(text.slice(tokens.start[i], tokens.end[i]));
    const hits: PhraseHit[] = [];
    for (let i = 0; i < tokens.count; i++) {
      const word = words[i] as Word;
      if (this.#startsWithAny || this.#starts(word)) this.#walk(0, i, i, 0, hits);
    }
    return hits.length > 1 ? dedupe(hits) : hits;
  }

  #starts(word: Word): boolean {
    return (
      word !== NO_WORD &&
      (this.#starters.has(word.stem) || this.#starters.has(word.folded) || this.#starters.has(word.exact))
    );
  }

  /** Follows every path from `node` with the word `at`; the hit began with the word `first`. */
  #walk(node: number, at: number, first: number, matched: number, hits: PhraseHit[]): void {
    const { start, end, count } = this.#tokens;
    for (const phrase of this.#ends[node] as readonly number[])
      hits.push({ phrase, start: start[first] as number, end: end[at - 1] as number, words: matched });
    const skip = this.#skipEdge[node] as number;
    if (skip) for (let k = 0; k <= GAP && at + k < count; k++) this.#step(skip, at + k, first, matched, hits);
    if (at < count) this.#step(node, at, first, matched, hits);
  }

  #step(node: number, at: number, first: number, matched: number, hits: PhraseHit[]): void {
    const word = this.#words[at] as Word;
    if (word !== NO_WORD) {
      this.#follow(node, word.stem, at, first, matched, hits);
      this.#follow(node, word.folded, at, first, matched, hits);
      this.#follow(node, word.exact, at, first, matched, hits);
    }
    const any = this.#anyEdge[node] as number;
    if (any) this.#walk(any, at + 1, first, matched, hits);
  }

  #follow(node: number, id: number, at: number, first: number, matched: number, hits: PhraseHit[]): void {
    if (id === UNKNOWN) return;
    const next = this.#edges[node]?.get(id);
    if (next !== undefined) this.#walk(next, at + 1, first, matched + 1, hits);
  }
}

/** Through a gap one phrase may end in several ways from one start: the shortest is kept. */
function dedupe(hits: PhraseHit[]): PhraseHit[] {
  const best = new Map<number, PhraseHit>();
  for (const hit of hits) {
    const key = hit.phrase * 2 ** 28 + hit.start;
    const other = best.get(key);
    if (!other || hit.end < other.end) best.set(key, hit);
  }
  return [...best.values()].sort((a, b) => a.start - b.start || b.end - a.end || a.phrase - b.phrase);
}

const exactForm = (surface: string): string => {
  const straight = surface.replaceAll('’', "'");
  return straight.endsWith("'s") ? straight.slice(0, -2) : straight;
};

const keyOf = (word: string): string => {
  if (word.startsWith('=')) return `f:${fold(word.slice(1))}`;
  return /\p{Lu}/u.test(word) ? `e:${exactForm(word)}` : `s:${stem(fold(word))}`;
};

/** The words of a phrase, its alternatives multiplied out: 'a|b c' is [a c], [b c]. Hyphens part words. */
export function expand(phrase: string): string[][] {
  let paths: string[][] = [[]];
  for (const part of phrase.trim().split(/\s+/)) {
    if (part === '') continue;
    const choices = part.split('|').map((choice) => pieces(choice));
    paths = paths.flatMap((path) => choices.map((choice) => [...path, ...choice]));
  }
  return paths;
}

/** Used again from call to call: a taxonomy has thousands of phrases. */
const PIECES = createTokens(16);

function pieces(choice: string): string[] {
  if (choice === '*' || choice === '..') return [choice];
  const mark = choice.startsWith('=') ? '=' : '';
  const found = choice.slice(mark.length);
  const tokens = tokenize(found, 0, found.length, PIECES);
  return Array.from({ length: tokens.count }, (_, i) => mark + found.slice(tokens.start[i], tokens.end[i]));
}

/**
 * A phrase made ready: for each way to read it, the keys of its words ('s:' a stem, 'f:' a folded word, 'e:' an exact one)
 * and its '*' and '..'. The build makes it for the rules that come with the program: stemming them is most of the
 * time that setting up a matcher takes.
 */
export type ReadyPhrase = readonly (readonly string[])[];

export const readyPhrase = (phrase: string): ReadyPhrase =>
  expand(phrase).map((path) => path.map((word) => (word === '*' || word === '..' ? word : keyOf(word))));

/** Canonical form of a phrase: two phrases with the same form match the same words. */
export const canonical = (phrase: string): string =>
  readyPhrase(phrase)
    .map((path) => path.join(' '))
    .sort()
    .join(' | ');
