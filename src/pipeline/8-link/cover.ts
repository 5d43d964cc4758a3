import type { Coverage, Finding, Link, Recommendation } from '../../model/analysis.ts';
import type { Taxonomy } from '../../rules/taxonomy/taxonomy.ts';

/** What nothing answers, what answers nothing, and by barrier concept which recommendations answer its findings. */
export function cover(
  taxonomy: Taxonomy,
  barriers: readonly Finding[],
  recommendations: readonly Recommendation[],
  links: readonly Link[],
): Coverage {
  const answers = new Map<string, string[]>();
  const grounded = new Set<string>();
  for (const { finding, recommendation } of links) {
    grounded.add(recommendation);
    const list = answers.get(finding);
    if (list) list.push(recommendation);
    else answers.set(finding, [recommendation]);
  }
  const order = new Map(recommendations.map(({ id }, index) => [id, index]));
  const byConcept = new Map<string, { findings: string[]; recommendations: Set<string> }>();
  for (const { id, concepts } of barriers)
    for (const concept of concepts) {
      const row = byConcept.get(concept.id) ?? { findings: [], recommendations: new Set() };
      byConcept.set(concept.id, row);
      row.findings.push(id);
      for (const recommendation of answers.get(id) ?? []) row.recommendations.add(recommendation);
    }
  return {
    unanswered: barriers.filter(({ id }) => !answers.has(id)).map(({ id }) => id),
    ungrounded: recommendations.filter(({ id }) => !grounded.has(id)).map(({ id }) => id),
    byConcept: taxonomy.barriers.flatMap(({ id }) => {
      const row = byConcept.get(id);
      if (!row) return [];
      const answering = [...row.recommendations].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
      return [{ barrier: id, findings: row.findings, recommendations: answering }];
    }),
  };
}
