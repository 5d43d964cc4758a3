import type { Finding, Link, Recommendation } from '../../model/analysis.ts';
import type { WordIndex } from './words.ts';

/** Likeness from which shared words alone make a link, and the fewest words for it. */
const LEAST = 0.3;
const FEWEST = 3;
/** Links that a barrier may have by words, and words told. */
const MOST = 2;
const TOLD = 4;

export function linkByWords(
  barriers: readonly Finding[],
  recommendations: readonly Recommendation[],
  words: WordIndex,
): Link[] {
  return barriers.flatMap((barrier, index) =>
    (words.overlaps[index] ?? [])
      .filter((overlap) => overlap.likeness >= LEAST)
      .slice(0, MOST)
      .map((overlap) => ({ overlap, shared: words.shared(index, overlap.recommendation, TOLD) }))
      .filter(({ shared }) => shared.length >= FEWEST)
      .map(({ overlap, shared }) => ({
        finding: barrier.id,
        recommendation: (recommendations[overlap.recommendation] as Recommendation).id,
        basis: 'words' as const,
        evidence: shared.flatMap(({ word, spans }) => spans.map((span) => ({ rule: `link/words#${word}`, span }))),
      })),
  );
}
