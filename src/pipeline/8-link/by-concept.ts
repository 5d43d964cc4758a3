import type { Evidence, Finding, Link, Passage, Recommendation } from '../../model/analysis.ts';
import type { Answer, Strength } from '../../rules/taxonomy/taxonomy.ts';
import type { Overlap } from './words.ts';

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

interface Match {
  strength: number;
  evidence: Evidence[];
}

/**
 * Links a barrier to the recommendations of the kinds that answer its kind, where the two also share words: `alike`, most
 * alike first. `few`: the report has so few pairs that kind alone is a sign.
 */
export function linkByConcept(
  barrier: Finding,
  recommendations: readonly Recommendation[],
  alike: readonly Overlap[],
  answers: ReadonlyMap<string, Answer[]>,
  few: boolean,
): Link[] {
  const place = chapter(barrier);
  const found: { recommendation: Recommendation; match: Match; score: number }[] = [];
  for (const { recommendation: at, likeness } of few ? withKind(recommendations, alike) : alike) {
    // A match multiplies by 1 at most, and the rest are less alike: none of them gets among the best any more.
    const most = likeness + CHAPTER;
    if (!few && (most < LEAST || (found.at(MOST - 1)?.score ?? 0) >= most)) break;
    const recommendation = recommendations[at] as Recommendation;
    const match = bestMatch(barrier, recommendation, answers);
    if (!match) continue;
    const score = match.strength * (likeness + (place !== null && place === chapter(recommendation) ? CHAPTER : 0));
    if (score < LEAST) continue;
    found.push({ recommendation, match, score });
    found.sort((a, b) => b.score - a.score);
    found.length = Math.min(found.length, MOST);
  }
  return found.map(({ recommendation, match }) => ({
    finding: barrier.id,
    recommendation: recommendation.id,
    basis: 'concept' as const,
    evidence: match.evidence,
  }));
}

export const areFew = (barriers: readonly Finding[], recommendations: readonly Recommendation[]): boolean =>
  barriers.length * recommendations.length <= FEW_PAIRS;

/** All recommendations, in their order: kind counts, and likeness where there is any. */
function withKind(recommendations: readonly Recommendation[], alike: readonly Overlap[]): Overlap[] {
  const known = new Map(alike.map((one) => [one.recommendation, one.likeness]));
  return recommendations.map((_, at) => ({ recommendation: at, likeness: KIND_ALONE + (known.get(at) ?? 0) }));
}

function bestMatch(
  barrier: Finding,
  recommendation: Recommendation,
  answers: ReadonlyMap<string, Answer[]>,
): Match | null {
  let best: { strength: number; evidence: [Evidence[], Evidence[]] } | null = null;
  for (let i = 0; i < barrier.concepts.length; i++) {
    const problem = barrier.concepts[i] as Finding['concepts'][number];
    for (const { id, strength } of answers.get(problem.id) ?? []) {
      const most = STRENGTH[strength] * (i > 0 ? SECOND : 1);
      if (best && most <= best.strength) continue;
      const j = recommendation.concepts.findIndex((concept) => concept.id === id);
      const answer = recommendation.concepts[j];
      if (!answer) continue;
      const value = most * (j > 0 ? SECOND : 1);
      if (!best || value > best.strength) best = { strength: value, evidence: [problem.evidence, answer.evidence] };
    }
  }
  return best && { strength: best.strength, evidence: best.evidence.flatMap((all) => all.slice(0, 1)) };
}

/** The heading below the report's outermost one; null where the report has no such depth. */
const chapter = (passage: Passage): string | null => passage.at.section[1] ?? null;
