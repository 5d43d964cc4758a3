import type { Evidence, Finding, Link, Passage, Recommendation } from '../../model/analysis.ts';
import type { Answer, Strength, Taxonomy } from '../../rules/taxonomy/taxonomy.ts';
import { answersByBarrier } from './answers.ts';
import type { WordIndex } from './words.ts';

const STRENGTH: Record<Strength, number> = { strong: 1, moderate: 0.7, weak: 0.4 };
/** A concept that is not an item's first counts this much of it. */
const SECOND = 0.6;
/** Least of strength × (likeness of words + bonus for one chapter), and links that a barrier may have by concepts. */
const LEAST = 0.1;
const MOST = 3;
const CHAPTER = 0.05;

/**
 * Links a barrier to the recommendations of the kinds that answer its kind, where the two also share words. Kind alone
 * would tie every lack of staff to every request for money.
 */
export function linkByConcept(
  taxonomy: Taxonomy,
  barriers: readonly Finding[],
  recommendations: readonly Recommendation[],
  words: WordIndex,
): Link[] {
  const answers = answersByBarrier(taxonomy);
  return barriers.flatMap((barrier, index) =>
    (words.overlaps[index] ?? [])
      .map(({ recommendation: at, cosine }) => {
        const recommendation = recommendations[at] as Recommendation;
        const match = bestMatch(barrier, recommendation, answers);
        const near = cosine + (chapter(barrier) !== null && chapter(barrier) === chapter(recommendation) ? CHAPTER : 0);
        return { recommendation, match, score: (match?.strength ?? 0) * near };
      })
      .filter(({ score }) => score >= LEAST)
      .sort((a, b) => b.score - a.score)
      .slice(0, MOST)
      .map(({ recommendation, match }) => ({
        finding: barrier.id,
        recommendation: recommendation.id,
        basis: 'concept' as const,
        evidence: match?.evidence ?? [],
      })),
  );
}

function bestMatch(
  barrier: Finding,
  recommendation: Recommendation,
  answers: ReadonlyMap<string, Answer[]>,
): { strength: number; evidence: Evidence[] } | null {
  let best: { strength: number; evidence: Evidence[] } | null = null;
  barrier.concepts.forEach((problem, i) => {
    for (const { id, strength } of answers.get(problem.id) ?? []) {
      const j = recommendation.concepts.findIndex((concept) => concept.id === id);
      const answer = recommendation.concepts[j];
      if (!answer) continue;
      const value = STRENGTH[strength] * (i > 0 ? SECOND : 1) * (j > 0 ? SECOND : 1);
      if (!best || value > best.strength) best = { strength: value, evidence: [...problem.evidence.slice(0, 1), ...answer.evidence.slice(0, 1)] };
    }
  });
  return best;
}

/** The heading below the report's outermost one; null where the report has no such depth. */
const chapter = (passage: Passage): string | null => passage.at.section[1] ?? null;
