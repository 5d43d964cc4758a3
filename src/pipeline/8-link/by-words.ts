import type { Finding, Link, Recommendation } from '../../model/analysis.ts';
import type { Overlap, WordIndex } from './words.ts';

/** Likeness from which shared words alone make a link, and the fewest words for it. */
const LEAST = 0.3;
const FEWEST = 3;
/** Links that a barrier may have by words, and words told. */
const MOST = 2;
const TOLD = 4;

/** Links a barrier, whose index is `index`, to the recommendations that are most `alike`. */
export const linkByWords = (
  barrier: Finding,
  index: number,
  recommendations: readonly Recommendation[],
  alike: readonly Overlap[],
  words: WordIndex,
): Link[] =>
  alike
    .slice(0, MOST)
    .filter((overlap) => overlap.likeness >= LEAST)
    .map((overlap) => ({ overlap, shared: words.shared(index, overlap.recommendation, TOLD) }))
    .filter(({ shared }) => shared.length >= FEWEST)
    .map(({ overlap, shared }) => ({
      finding: barrier.id,
      recommendation: (recommendations[overlap.recommendation] as Recommendation).id,
      basis: 'words' as const,
      evidence: shared.flatMap(({ word, spans }) => spans.map((span) => ({ rule: `link/words#${word}`, span }))),
    }));
