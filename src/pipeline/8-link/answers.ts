import type { Answer, Taxonomy } from '../../rules/taxonomy/taxonomy.ts';

/** What answers each barrier concept: its own `addressed-by`, or that of the nearest broader concept that has one. */
export function answersByBarrier(taxonomy: Taxonomy): Map<string, Answer[]> {
  const answers = new Map<string, Answer[]>();
  // Broader concepts stand before narrower ones.
  for (const { id, broader, addressedBy } of taxonomy.barriers)
    answers.set(id, addressedBy.length > 0 || broader === null ? addressedBy : (answers.get(broader) ?? []));
  return answers;
}
