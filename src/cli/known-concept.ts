import { Trouble } from '../model/trouble.ts';
import { builtinTaxonomy } from '../rules/taxonomy/builtin.ts';
import { didYouMean } from '../rules/taxonomy/suggest.ts';
import { PARTS, type Taxonomy } from '../rules/taxonomy/taxonomy.ts';
import type { Reading } from './job.ts';

/** The taxonomy that a report is read by; null where it does not load, which the analysis itself tells. */
export async function loadedTaxonomy(taxonomy: Reading['taxonomy']): Promise<Taxonomy | null> {
  if (typeof taxonomy === 'string') return builtinTaxonomy(taxonomy);
  const { loadTaxonomy } = await import('../rules/taxonomy/load.ts');
  return loadTaxonomy(taxonomy.text, taxonomy.file).taxonomy;
}

/** Refuses a concept that the taxonomy does not have: a slip there would keep nothing, and look like a result. */
export async function refuseUnknownConcept(concept: string | null, reading: Reading): Promise<void> {
  if (concept === null) return;
  const taxonomy = await loadedTaxonomy(reading.taxonomy);
  if (taxonomy === null) return;
  const ids = PARTS.flatMap((part) => taxonomy[part].map(({ id }) => id));
  if (ids.includes(concept)) return;
  const hint = didYouMean(concept, ids) || `; "pincite taxonomy show ${taxonomy.id}" lists them`;
  throw new Trouble('no-concept', null, `taxonomy ${taxonomy.id} has no concept "${concept}"${hint}`);
}
