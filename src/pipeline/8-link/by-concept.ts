import type { Evidence, Finding, Link, Passage, Recommendation } from '../../model/analysis.ts';
import type { Answer, Strength, Taxonomy } from '../../rules/taxonomy/taxonomy.ts';
import { answersByBarrier } from './answers.ts';
import type { Overlap, WordIndex } from './words.ts';

const STRENGTH: Record<Strength, number> = { strong: 1, moderate: 0.7, weak: 0.4 };
/** A concept that is not an item's first counts this much of it. */
const SECOND = 0.6;
/** Least of strength × (likeness of words + bonus for one chapter), and links that a barrier may have by concepts. */
const LEAST = 0.1;
const MOST = 3;
const CHAPTER = 0.05;
/** In a report of so few pairs kind alone is a sign; in a longer one it would tie every lack to every request. */
const FEW_PAIRS = 60;
const KIND_ALONE = 0.25;

/** Links a barrier to the recommendations of the kinds that answer its kind, where the two also share words. */
export function linkByConcept(
  taxonomy: Taxonomy,
  barriers: readonly Finding[],
  recommendations: readonly Recommendation[],
  words: WordIndex,
): Link[] {
  const answers = answersByBarrier(taxonomy);
  const few = barriers.length * recommendations.length <= FEW_PAIRS;
  const candidates = (index: number): Overlap[] => {
    const alike = words.overlaps[index] ?? [];
    if (!few) return alike;
    const known = new Map(alike.map((one) => [one.recommendation, one.likeness]));
    return recommendations.map((_, at) => ({ recommendation: at, likeness: KIND_ALONE + (known.get(at) ?? 0) }));
  };
  return barriers.flatMap((barrier, index) =>
    candidates(index)
      .map(({ recommendation: at, likeness }) => {
        const recommendation = recommendations[at] as Recommendation;
        const match = bestMatch(barrier, recommendation, answers);
        const near =
          likeness + (chapter(barrier) !== null && chapter(barrier) === chapter(recommendation) ? CHAPTER : 0);
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
      if (!best || value > best.strength)
        best = { strength: value, evidence: [...problem.evidence.slice(0, 1), ...answer.evidence.slice(0, 1)] };
    }
  });
  return best;
}

/** The heading below the report's outermost one; null where the report has no such depth. */
const chapter = (passage: Passage): string | null => passage.at.section[1] ?? null;
