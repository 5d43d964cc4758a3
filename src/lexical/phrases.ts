import { exactForm, formsOf, generation, NO_LEXEME } from './lexemes.ts';
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

/** What a matcher knows of a word by its number: nothing yet; that no phrase has it; that none begins with it; that some do. */
const UNSEEN = 0;
const STRANGE = 1;
const INNER = 2;
const OPENING = 3;

const NO_PHRASE: readonly number[] = [];

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
  readonly #tokens: Tokens = createTokens();
  /** By number of a word: what is known of it, and the ids of its stem, folded and exact form. */
  #roles = new Uint8Array(1 << 12);
  #forms = new Int32Array(3 << 12);
  #generation = generation();

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

  /** Looks up what phrases have of a word that is met for the first time. */
  #meet(lexeme: number): number {
    if (lexeme >= this.#roles.length) this.#enlarge(lexeme);
    const { stem, folded, exact } = formsOf(lexeme);
    const ids = [this.#ids.get(`s:${stem}`), this.#ids.get(`f:${folded}`), this.#ids.get(`e:${exact}`)];
    let role = STRANGE;
    ids.forEach((id, i) => {
      this.#forms[3 * lexeme + i] = id ?? UNKNOWN;
      if (id !== undefined && role !== OPENING) role = this.#starters.has(id) ? OPENING : INNER;
    });
    if (this.#startsWithAny) role = OPENING;
    this.#roles[lexeme] = role;
    return role;
  }

  #enlarge(lexeme: number): void {
    let size = this.#roles.length;
    while (size <= lexeme) size *= 2;
    const roles = new Uint8Array(size);
    roles.set(this.#roles);
    this.#roles = roles;
    const forms = new Int32Array(3 * size);
    forms.set(this.#forms);
    this.#forms = forms;
  }

  #renew(): void {
    if (this.#generation === generation()) return;
    this.#generation = generation();
    this.#roles.fill(UNSEEN);
  }

  /** All hits in `text` from `from` to `to`, overlapping ones too, by start and then longest first. */
  match(text: string, from = 0, to = text.length): PhraseHit[] {
    const { lexeme, count } = tokenize(text, from, to, this.#tokens);
    this.#renew();
    for (let i = 0; i < count; i++) {
      const word = lexeme[i] as number;
      if (word !== NO_LEXEME && !this.#roles[word]) this.#meet(word);
    }
    if (this.#startsWithAny) this.#roles[NO_LEXEME] = OPENING;
    const hits: PhraseHit[] = [];
    for (let i = 0; i < count; i++) {
      if (this.#roles[lexeme[i] as number] !== OPENING) continue;
      const before = hits.length;
      this.#walk(0, i, i, 0, hits);
      if (hits.length > before + 1) settle(hits, before);
    }
    return hits;
  }

  /** Follows every path from `node` with the word `at`; the hit began with the word `first`. */
  #walk(node: number, at: number, first: number, matched: number, hits: PhraseHit[]): void {
    const { start, end, count } = this.#tokens;
    const ends = this.#ends[node] as readonly number[];
    for (let i = 0; i < ends.length; i++)
      hits.push({
        phrase: ends[i] as number,
        start: start[first] as number,
        end: end[at - 1] as number,
        words: matched,
      });
    const skip = this.#skipEdge[node] as number;
    if (skip) for (let k = 0; k <= GAP && at + k < count; k++) this.#step(skip, at + k, first, matched, hits);
    if (at < count) this.#step(node, at, first, matched, hits);
  }

  #step(node: number, at: number, first: number, matched: number, hits: PhraseHit[]): void {
    const lexeme = this.#tokens.lexeme[at] as number;
    const edges = this.#edges[node];
    if (edges && (this.#roles[lexeme] as number) >= INNER && lexeme !== NO_LEXEME)
      for (let i = 3 * lexeme; i < 3 * lexeme + 3; i++) {
        const id = this.#forms[i] as number;
        const next = id === UNKNOWN ? undefined : edges.get(id);
        if (next !== undefined) this.#walk(next, at + 1, first, matched + 1, hits);
      }
    const any = this.#anyEdge[node] as number;
    if (any) this.#walk(any, at + 1, first, matched, hits);
  }
}

/**
 * Orders the hits from index `from`, which begin at one word: longest first. Through a gap one phrase may end in several
 * ways from one start: the shortest is kept.
 */
function settle(hits: PhraseHit[], from: number): void {
  const group = hits.splice(from).sort((a, b) => a.phrase - b.phrase || a.end - b.end);
  const kept = group.filter((hit, i) => hit.phrase !== group[i - 1]?.phrase);
  hits.push(...kept.sort((a, b) => b.end - a.end || a.phrase - b.phrase));
}

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
