import type { Part, Taxonomy } from '../rules/taxonomy/taxonomy.ts';

/** "13 barriers", "1 enabler". */
export function countOf(taxonomy: Taxonomy, part: Part): string {
  const { length } = taxonomy[part];
  return `${length} ${length === 1 ? part.slice(0, -1) : part}`;
}
