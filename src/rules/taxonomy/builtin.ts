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

/** The YAML of a built-in taxonomy, with comments and examples: a start for a user's own. Null where there is none. */
export async function builtinText(id: string): Promise<string | null> {
  return Object.hasOwn(builtins, id) ? textOf(id) : null;
}

/** A commented taxonomy with one example of everything that the format holds: `pincite taxonomy init`. */
export async function starterTaxonomy(): Promise<string> {
  return (await textOf('starter')) ?? '';
}

async function textOf(name: string): Promise<string | null> {
  const texts: Record<string, string> = (await import('../compiled/taxonomy-texts.json', { with: { type: 'json' } }))
    .default;
  return texts[`taxonomies/${name}`] ?? null;
}
