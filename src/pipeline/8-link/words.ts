import { formsOf, makeForms, NO_LEXEME } from '../../lexical/lexemes.ts';
import { createTokens, tokenize } from '../../lexical/tokens.ts';
import type { Passage } from '../../model/analysis.ts';
import type { Span } from '../../model/span.ts';

/** Shared words of a barrier with one recommendation. */
export interface Overlap {
  /** Index of the recommendation. */
  recommendation: number;
  /** How alike the two are: cosine under inverse document frequency, a long recommendation taken for a shorter one. */
  likeness: number;
}

export interface WordIndex {
  /**
   * The recommendations that share a telling word with a barrier, most alike first. Made when asked for and not kept:
   * those of all barriers together are many times the report.
   */
  overlaps(barrier: number): Overlap[];
  /** The telling words that a barrier and a recommendation share, rarest first: source spans on both sides. */
  shared(barrier: number, recommendation: number, most: number): { word: string; spans: Span[] }[];
}

/** A word in more than this share of all passages tells nothing, nor does one shorter than four letters. */
const COMMON = 0.2;
const SHORTEST = 4;
/** Recommendations that one word may bring up: bounds the work where a report repeats itself. */
const POSTINGS = 200;

/** A recommendation of several sentences answers more than one barrier: its length counts up to this much of theirs. */
const LONGER = 1.4;

interface Bag {
  /** Stem to its first place in the source. */
  words: Map<string, Span>;
  norm: number;
}

/** An inverted index over both sides; time is linear in the words and in the pairs that share rare ones. */
export function indexWords(barriers: readonly Passage[], recommendations: readonly Passage[]): WordIndex {
  const left = barriers.map(bagOf);
  const right = recommendations.map(bagOf);
  const frequency = new Map<string, number>();
  for (const bag of [...left, ...right])
    for (const word of bag.words.keys()) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const total = left.length + right.length;
  const most = Math.max(3, total * COMMON);
  const weight = (word: string): number => {
    const count = frequency.get(word) ?? 1;
    return count > most ? 0 : Math.log(1 + total / count);
  };
  const postings = new Map<string, number[]>();
  for (const bag of [...left, ...right]) {
    let sum = 0;
    for (const word of bag.words.keys()) sum += weight(word) ** 2;
    bag.norm = Math.sqrt(sum);
  }
  right.forEach((bag, index) => {
    for (const word of bag.words.keys()) {
      if (weight(word) === 0) continue;
      const list = postings.get(word);
      if (!list) postings.set(word, [index]);
      else if (list.length < POSTINGS) list.push(index);
    }
  });

  /** By recommendation, of the barrier that is asked for: what the words that it shares weigh. All 0 between two. */
  const dots = new Float64Array(right.length);
  const overlaps = (barrier: number): Overlap[] => {
    const bag = left[barrier] as Bag;
    const met: number[] = [];
    for (const word of bag.words.keys()) {
      const list = postings.get(word);
      if (!list) continue;
      const value = weight(word) ** 2;
      for (const index of list) {
        if (dots[index] === 0) met.push(index);
        (dots[index] as number) += value;
      }
    }
    const found = met.map((recommendation) => {
      const length = Math.min((right[recommendation] as Bag).norm, bag.norm * LONGER);
      const likeness = (dots[recommendation] as number) / (bag.norm * length);
      dots[recommendation] = 0;
      return { recommendation, likeness };
    });
    return found.sort((a, b) => b.likeness - a.likeness || a.recommendation - b.recommendation);
  };

  return {
    overlaps,
    shared(barrier, recommendation, count) {
      const mine = (left[barrier] as Bag).words;
      const theirs = (right[recommendation] as Bag).words;
      return [...mine]
        .filter(([word]) => theirs.has(word) && weight(word) > 0)
        .sort((a, b) => weight(b[0]) - weight(a[0]))
        .slice(0, count)
        .map(([word, span]) => ({ word, spans: [span, theirs.get(word) as Span] }));
    },
  };
}

/** Used again from call to call. */
const TOKENS = createTokens();

function bagOf(passage: Passage): Bag {
  const { quote, span } = passage.at;
  const words = new Map<string, Span>();
  tokenize(quote, 0, quote.length, TOKENS);
  for (let i = 0; i < TOKENS.count; i++) {
    const start = TOKENS.start[i] as number;
    const end = TOKENS.end[i] as number;
    if (end - start < SHORTEST) continue;
    const number = TOKENS.lexeme[i] as number;
    const { stem: word } = number === NO_LEXEME ? makeForms(quote.slice(start, end)) : formsOf(number);
    if (!words.has(word)) words.set(word, { start: span.start + start, end: span.start + end });
  }
  return { words, norm: 0 };
}
