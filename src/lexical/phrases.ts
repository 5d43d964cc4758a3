import { formsOf, generation, NO_LEXEME } from './lexemes.ts';
import { ANY, EXACT, FOLDED, OR, type ReadyPhrase, readyPhrase, SKIP } from './phrase.ts';
import { createTokens, type Tokens, tokenize } from './tokens.ts';

/**
 * Finds many phrases at once: a trie on word ids, entered at every word, so that time is linear in the text and does
 * not grow with the number of phrases. How phrases are written: phrase.ts.
 *
 *   text    "... the persistent   lack    of     trained  staff ..."
 *   trie     root ──────────────▶ lack ─▶ of ●
 *                                  ▲ entered here
 *
 * Alternatives lead to one node behind them all ("lack|absence|want of" has three edges to the node before "of"), so that
 * they are not multiplied out.
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
  /** Ids of the words that phrases name, in each of their forms. */
  readonly #ids = new Map<string, number>();
  #nextId = FIRST_ID;
  /** Edges of the trie: id to node or nodes, for each node that has any. */
  readonly #edges: (Map<number, number | number[]> | undefined)[] = [undefined];
  /** Nodes behind alternatives, by the node before them and the alternatives. */
  readonly #joins = new Map<string, number>();
  readonly #isJoin: boolean[] = [false];
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
      const ready = typeof phrase === 'string' ? readyPhrase(phrase) : phrase.ready;
      for (const way of ready.split(OR)) this.#add(way, index);
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

  #add(way: string, phrase: number): void {
    let node = 0;
    for (const position of way.split(' ')) if (position !== '') node = this.#behind(node, position);
    if (node === 0) return;
    const ends = this.#ends[node] as readonly number[];
    this.#ends[node] = ends.length === 0 ? [phrase] : [...ends, phrase];
  }

  /** The node behind one position of a phrase. */
  #behind(node: number, position: string): number {
    if (!position.includes('|')) return this.#path(node, position);
    const name = `${node} ${position}`;
    let join = this.#joins.get(name);
    if (join === undefined) {
      join = this.#newNode(true);
      this.#joins.set(name, join);
      for (const choice of position.split('|')) this.#path(node, choice, join);
    }
    return join;
  }

  /** The node behind the words of one alternative, which is `to` where that is given. */
  #path(node: number, choice: string, to = 0): number {
    if (!choice.includes('+')) return this.#child(node, choice, to);
    const words = choice.split('+');
    const last = words.pop() as string;
    return this.#child(
      words.reduce((at, word) => this.#child(at, word, 0), node),
      last,
      to,
    );
  }

  #child(node: number, key: string, to: number): number {
    if (key === ANY) {
      if (node === 0) this.#startsWithAny = true;
      return this.#special(this.#anyEdge, node);
    }
    if (key === SKIP) return this.#special(this.#skipEdge, node);
    const id = this.#id(key);
    if (node === 0) this.#starters.add(id);
    let edges = this.#edges[node];
    if (!edges) this.#edges[node] = edges = new Map();
    const known = edges.get(id);
    if (known === undefined) {
      const next = to || this.#newNode();
      edges.set(id, next);
      return next;
    }
    const all = typeof known === 'number' ? [known] : known;
    const fit = all.find((next) => (to === 0 ? !this.#isJoin[next] : next === to));
    if (fit !== undefined) return fit;
    const next = to || this.#newNode();
    edges.set(id, [...all, next]);
    return next;
  }

  #special(edges: number[], node: number): number {
    edges[node] ||= this.#newNode();
    return edges[node] as number;
  }

  #newNode(isJoin = false): number {
    this.#anyEdge.push(0);
    this.#skipEdge.push(0);
    this.#ends.push(NO_PHRASE);
    this.#edges.push(undefined);
    this.#isJoin.push(isJoin);
    return this.#nodes++;
  }

  /** Looks up what phrases have of a word that is met for the first time. */
  #meet(lexeme: number): number {
    if (lexeme >= this.#roles.length) this.#enlarge(lexeme);
    const { stem, folded, exact } = formsOf(lexeme);
    const ids = [this.#ids.get(stem), this.#ids.get(FOLDED + folded), this.#ids.get(EXACT + exact)];
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
        if (typeof next === 'number') this.#walk(next, at + 1, first, matched + 1, hits);
        else if (next) for (const one of next) this.#walk(one, at + 1, first, matched + 1, hits);
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
