import { formsOf, generation, NO_LEXEME } from './lexemes.ts';
import { EXACT, FOLDED, readyPhrase } from './phrase.ts';
import { createTokens, type Tokens, tokenize } from './tokens.ts';
import { buildTrie, type Trie } from './trie.ts';

/**
 * Finds many phrases at once: a trie on word ids (trie.ts), entered at every word, so that time is linear in the text and
 * does not grow with the number of phrases. How phrases are written: phrase.ts.
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

/** What a matcher knows of a word by its number: nothing yet; that no phrase has it; that none begins with it; that some do. */
const UNSEEN = 0;
const STRANGE = 1;
const INNER = 2;
const OPENING = 3;

const ROOT = 0;

export class PhraseMatcher {
  /** Ids of the words that phrases name, in each of their forms. */
  readonly #ids = new Map<string, number>();
  /** The trie: see there. */
  readonly #first: Int32Array;
  readonly #word: Int32Array;
  readonly #to: Int32Array;
  readonly #firstEnd: Int32Array;
  readonly #ends: Int32Array;
  /** By node: where the edge leads that any word takes, and the one that skips; 0 for none. */
  readonly #anyEdge: Int32Array;
  readonly #skipEdge: Int32Array;
  /** By word id: one more than its first edge from the root; 0 where no phrase begins with it. */
  readonly #opening: Int32Array;
  readonly #startsWithAny: boolean;
  readonly #tokens: Tokens = createTokens();
  /** By number of a word: what is known of it, and the ids of its stem, folded and exact form. */
  #roles = new Uint8Array(1 << 12);
  #forms = new Int32Array(3 << 12);
  #generation = generation();

  /** Made of phrases as they are written, or of what `buildTrie` made of them before. */
  constructor(phrases: readonly string[] | Trie) {
    const trie = 'words' in phrases ? phrases : buildTrie(phrases.map(readyPhrase));
    if (trie.words !== '') for (const word of trie.words.split(' ')) this.#ids.set(word, this.#ids.size + 1);
    this.#first = new Int32Array(trie.first);
    this.#word = new Int32Array(trie.word);
    this.#to = new Int32Array(trie.to);
    this.#firstEnd = new Int32Array(trie.firstEnd);
    this.#ends = new Int32Array(trie.ends);
    this.#anyEdge = targets(trie.any, trie.first.length);
    this.#skipEdge = targets(trie.skip, trie.first.length);
    this.#startsWithAny = this.#anyEdge[ROOT] !== 0;
    this.#opening = new Int32Array(this.#ids.size + 1);
    for (let edge = (this.#first[ROOT + 1] as number) - 1; edge >= 0; edge--)
      this.#opening[this.#word[edge] as number] = edge + 1;
  }

  /** Looks up what phrases have of a word that is met for the first time. */
  #meet(lexeme: number): void {
    if (lexeme >= this.#roles.length) this.#enlarge(lexeme);
    const { stem, folded, exact } = formsOf(lexeme);
    const role = Math.max(
      this.#know(3 * lexeme, stem),
      this.#know(3 * lexeme + 1, FOLDED + folded),
      this.#know(3 * lexeme + 2, EXACT + exact),
    );
    this.#roles[lexeme] = this.#startsWithAny ? OPENING : role;
  }

  /** Notes the id of one form of a word; tells its role. */
  #know(at: number, form: string): number {
    const id = this.#ids.get(form) ?? UNKNOWN;
    this.#forms[at] = id;
    if (id === UNKNOWN) return STRANGE;
    return this.#opening[id] === 0 ? INNER : OPENING;
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

  /**
   * All hits in `text` from `from` to `to`, overlapping ones too, by start and then longest first. With `last`, those that
   * begin there or before: most lines open with no phrase of a few, which is found without cutting them to their ends.
   */
  match(text: string, from = 0, to = text.length, last = to): PhraseHit[] {
    if (last < to && !this.#opens(text, from, to, last)) return [];
    const { lexeme, start, count } = tokenize(text, from, to, this.#tokens);
    this.#meetAll();
    const hits: PhraseHit[] = [];
    for (let i = 0; i < count; i++) {
      if (this.#roles[lexeme[i] as number] !== OPENING) continue;
      if ((start[i] as number) > last) break;
      const before = hits.length;
      this.#walk(0, i, i, 0, hits);
      if (hits.length > before + 1) settle(hits, before);
    }
    return hits;
  }

  /** May a phrase begin with one of the words that begin at `last` or before? */
  #opens(text: string, from: number, to: number, last: number): boolean {
    const { lexeme, count } = tokenize(text, from, to, this.#tokens, undefined, last);
    this.#meetAll();
    for (let i = 0; i < count; i++) if (this.#roles[lexeme[i] as number] === OPENING) return true;
    return false;
  }

  /** Looks up the words cut last that were not met before. */
  #meetAll(): void {
    this.#renew();
    const { lexeme, count } = this.#tokens;
    for (let i = 0; i < count; i++) {
      const word = lexeme[i] as number;
      if (word !== NO_LEXEME && !this.#roles[word]) this.#meet(word);
    }
    if (this.#startsWithAny) this.#roles[NO_LEXEME] = OPENING;
  }

  /** Follows every path from `node` with the word `at`; the hit began with the word `first`. */
  #walk(node: number, at: number, first: number, matched: number, hits: PhraseHit[]): void {
    const { start, end, count } = this.#tokens;
    const endOfEnds = this.#firstEnd[node + 1] as number;
    for (let i = this.#firstEnd[node] as number; i < endOfEnds; i++)
      hits.push({
        phrase: this.#ends[i] as number,
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
    if ((this.#roles[lexeme] as number) >= INNER && lexeme !== NO_LEXEME && this.#first[node] !== this.#first[node + 1])
      for (let i = 3 * lexeme; i < 3 * lexeme + 3; i++) {
        const id = this.#forms[i] as number;
        if (id === UNKNOWN) continue;
        const past = this.#first[node + 1] as number;
        for (let edge = this.#edge(node, id); edge < past && this.#word[edge] === id; edge++)
          this.#walk(this.#to[edge] as number, at + 1, first, matched + 1, hits);
      }
    const any = this.#anyEdge[node] as number;
    if (any) this.#walk(any, at + 1, first, matched, hits);
  }

  /** The first edge from `node` whose word is not before `id`. */
  #edge(node: number, id: number): number {
    let low = this.#first[node] as number;
    let high = this.#first[node + 1] as number;
    if (node === ROOT) return this.#opening[id] === 0 ? high : (this.#opening[id] as number) - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#word[middle] as number) < id) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Targets by node, of a list of nodes and targets by turns. */
function targets(pairs: readonly number[], nodes: number): Int32Array {
  const found = new Int32Array(nodes);
  for (let i = 0; i < pairs.length; i += 2) found[pairs[i] as number] = pairs[i + 1] as number;
  return found;
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
