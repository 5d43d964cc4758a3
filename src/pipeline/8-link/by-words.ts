import type { Finding, Link, Recommendation } from '../../model/analysis.ts';
import type { WordIndex } from './words.ts';

/** Cosine from which shared words alone make a link, links that a barrier may have by them, and words told. */
const LEAST = 0.3;
const MOST = 2;
const TOLD = 4;

export function linkByWords(barriers: readonly Finding[], recommendations: readonly Recommendation[], words: WordIndex): Link[] {
  return barriers.flatMap((barrier, index) =>
    (words.overlaps[index] ?? [])
      .filter((overlap) => overlap.cosine >= LEAST)
      .slice(0, MOST)
      .map((overlap) => ({
        finding: barrier.id,
        recommendation: (recommendations[overlap.recommendation] as Recommendation).id,
        basis: 'words' as const,
        evidence: words
          .shared(index, overlap.recommendation, TOLD)
          .flatMap(({ word, spans }) => spans.map((span) => ({ rule: `link/words#${word}`, span }))),
      })),
  );
}
