import type { Trie } from '../../lexical/trie.ts';

/**
 * A taxonomy as the program uses it: plain data, the same whether compiled in at build time or read from a user's
 * YAML. What the YAML may hold is in schema.ts; how cues make scores is in matcher.ts.
 */
export interface Taxonomy {
  id: string;
  title: string;
  version: string;
  language: string;
  source: string | null;
  choose: Choose;
  /** Concepts of any depth in reading order, each behind the one it is narrower than. */
  barriers: Concept[];
  /** Empty where the taxonomy has none: barriers then serve for enablers too. */
  enablers: Concept[];
  recommendations: Concept[];
  /** The phrases of each part's concepts (`phrasesOf`), as the build made them ready; a user's own taxonomy has none. */
  tries?: Record<Part, Trie>;
}

/** Which of the concepts that matched an item gets. */
export interface Choose {
  /** Least score: a cue of one word has 1, see matcher.ts. */
  threshold: number;
  /** Least score as a share of the best concept's, from 0 to 1. */
  share: number;
  /** Most concepts for one item; null for any number. */
  limit: number | null;
}

export interface Concept {
  id: string;
  label: string;
  /** Labels in other languages, by language tag. */
  labels: Record<string, string>;
  definition: string | null;
  /** Id of the concept that this one is narrower than. */
  broader: string | null;
  /** Phrases (syntax: lexical/phrase.ts) that show the concept. */
  cues: string[];
  /** Phrases that add to other cues, and do not show the concept alone. */
  hints: string[];
  /** Phrases that show it best where they open what is asked: "establish .. mechanism". */
  actions: string[];
  /** Phrases that hide the cues they contain. */
  not: string[];
  /** Concepts that must match too. */
  requires: string[];
  /** Concepts that this one drives out where both match. */
  excludes: string[];
  /** Multiplies the score. */
  weight: number;
  /** Given where no other concept is. */
  fallback: boolean;
  addressedBy: Answer[];
  /** Sentences that must, and must not, get the concept. Built-in taxonomies carry none at run time. */
  examples: string[];
  counterExamples: string[];
  source: string | null;
}

export const STRENGTHS = ['strong', 'moderate', 'weak'] as const;
export type Strength = (typeof STRENGTHS)[number];

/** A kind of recommendation that answers a barrier. */
export interface Answer {
  id: string;
  strength: Strength;
}

/** The parts of a taxonomy that hold concepts. */
export const PARTS = ['barriers', 'enablers', 'recommendations'] as const;
export type Part = (typeof PARTS)[number];

export function withoutExamples(taxonomy: Taxonomy): Taxonomy {
  const bare = (concepts: Concept[]) => concepts.map((concept) => ({ ...concept, examples: [], counterExamples: [] }));
  return { ...taxonomy, ...Object.fromEntries(PARTS.map((part) => [part, bare(taxonomy[part])])) };
}

/** Labels by id, in `language` where the taxonomy has them. */
export const labelsOf = (taxonomy: Taxonomy, language: string = taxonomy.language): Map<string, string> =>
  new Map(
    PARTS.flatMap((part) => taxonomy[part].map(({ id, label, labels }) => [id, labels[language] ?? label] as const)),
  );
