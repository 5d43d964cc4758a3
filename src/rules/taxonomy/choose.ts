import type { Score } from './matcher.ts';
import type { Choose, Concept } from './taxonomy.ts';

/** What a fallback concept has for evidence: no words, the statement as a whole. */
export const FALLBACK = 'none other';

/**
 * Makes the function that parts scores, best first, into the concepts that an item gets and those that lose. A concept
 * loses by a low score, by a concept that it requires and that is not there, by one that excludes it, or to a narrower
 * one of its own. A fallback concept stands back behind all others; one without cues is given where nothing matches.
 */
export function createChooser(concepts: readonly Concept[], rule: Choose) {
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  const last = concepts.filter((concept) => concept.fallback && concept.cues.length === 0);
  const broaderOf = (id: string): string | null => byId.get(id)?.broader ?? null;

  return (scores: readonly Score[]): { chosen: Score[]; losing: Score[] } => {
    const strong = new Set(scores.filter((one) => one.score >= rule.threshold).map((one) => one.id));
    const out = new Set<string>();
    for (const { id } of scores) {
      if (!strong.has(id) || out.has(id)) continue;
      const concept = byId.get(id);
      if (concept?.requires.some((other) => !strong.has(other))) out.add(id);
      else for (const other of concept?.excludes ?? []) out.add(other);
    }
    for (const id of strong)
      if (!out.has(id)) for (let up = broaderOf(id); up !== null; up = broaderOf(up)) out.add(up);
    const matched = scores.filter((one) => strong.has(one.id) && !out.has(one.id));
    const own = matched.filter((one) => !byId.get(one.id)?.fallback);
    const left = own.length > 0 ? own : matched;
    const least = (left[0]?.score ?? 0) * rule.share;
    const chosen = left.filter((one, i) => one.score >= least && (rule.limit === null || i < rule.limit));
    const losing = scores.filter((one) => !chosen.includes(one));
    if (chosen.length === 0) for (const { id } of last) chosen.push({ id, score: 0, marks: [] });
    return { chosen, losing };
  };
}
