import type { Taxonomy } from './taxonomy.ts';

/** The taxonomies that come with the program, each in a chunk of its own: a run loads the one it uses. */
const builtins: Record<string, () => Promise<{ default: unknown }>> = {
  general: () => import('../compiled/taxonomy-general.json', { with: { type: 'json' } }),
  'upr-issues': () => import('../compiled/taxonomy-upr-issues.json', { with: { type: 'json' } }),
  'digital-services': () => import('../compiled/taxonomy-digital-services.json', { with: { type: 'json' } }),
};

export const builtinIds = (): string[] => Object.keys(builtins);

/** The built-in taxonomy `id`, without its examples; null where there is none of that name. */
export async function builtinTaxonomy(id: string): Promise<Taxonomy | null> {
  const load = Object.hasOwn(builtins, id) ? builtins[id] : undefined;
  return load ? ((await load()).default as Taxonomy) : null;
}
