import * as v from 'valibot';
import { type Path, type Problem, readSoundYaml, readYaml, type Yaml } from '../yaml.ts';
import { type ConceptFile, keysAt, TaxonomyFile } from './schema.ts';
import { didYouMean } from './suggest.ts';
import { type Answer, type Concept, PARTS, type Part, type Taxonomy } from './taxonomy.ts';

/** A taxonomy, or every reason why there is none. */
export interface Loaded {
  taxonomy: Taxonomy | null;
  problems: Problem[];
}

/**
 * Loads a taxonomy strictly: keys, values, ids and references; with any problem it is refused. Examples are not run here
 * (check.ts does), so that a large taxonomy loads at the speed of its YAML.
 */
export function loadTaxonomy(text: string, file: string): Loaded {
  const sound = readSoundYaml(text, file);
  const quick = sound && readFrom(sound, []);
  if (quick?.problems.length === 0) return { taxonomy: quick.taxonomy, problems: [] };
  const { taxonomy, problems } = readTaxonomy(text, file);
  return { taxonomy: problems.length === 0 ? taxonomy : null, problems };
}

export interface ReadTaxonomy {
  /** Null where the YAML cannot be read or its shape is wrong. */
  taxonomy: Taxonomy | null;
  problems: Problem[];
  /** A problem at a concept, at its `key`, at an entry of that: the nth, or the one that is or is named so. */
  at(concept: Concept, message: string, key?: string, entry?: number | string): Problem;
  /** Is a key of the concept itself at fault? What else is amiss with it may follow from that. */
  isFaulty(concept: Concept): boolean;
}

/** Where each concept stands in the file, and what stands there. */
type Origins = Map<Concept, { path: Path; raw: ConceptFile }>;

const DEFAULT_CHOICE = { threshold: 1, share: 0.5, limit: null };

/** Reads a taxonomy as far as it can be read, with the places of its concepts. */
export function readTaxonomy(text: string, file: string): ReadTaxonomy {
  const { yaml, problems } = readYaml(text, file);
  const nowhere = { file, line: 1, column: 1 };
  return yaml
    ? readFrom(yaml, problems)
    : { taxonomy: null, problems, at: (_, message) => ({ ...nowhere, message }), isFaulty: () => false };
}

/** The taxonomy of parsed YAML; what is wrong with it is added to `problems`. */
function readFrom(yaml: Yaml, problems: Problem[]): ReadTaxonomy {
  const origins: Origins = new Map();
  const at: ReadTaxonomy['at'] = (concept, message, key, entry) => {
    const { path: above, raw } = origins.get(concept) ?? { path: [], raw: {} };
    const path = key === undefined ? above : [...above, key];
    if (key === undefined || entry === undefined) return yaml.problem(path, message);
    // An entry that is named stands in a list by its place, in a map by its key.
    const held = (raw as Record<string, unknown>)[key];
    return yaml.problem(
      [...path, Array.isArray(held) && typeof entry === 'string' ? held.indexOf(entry) : entry],
      message,
      !Array.isArray(held),
    );
  };
  const parsed = v.safeParse(TaxonomyFile, yaml.data);
  const faults = parsed.success ? [] : parsed.issues;
  problems.push(...faults.map((issue) => tell(yaml, issue)));
  const faulty = new Set(faults.map(({ path = [] }) => JSON.stringify(path.slice(0, -1).map(({ key }) => key))));
  const isFaulty = (concept: Concept): boolean => faulty.has(JSON.stringify(origins.get(concept)?.path ?? []));
  // What is sound beside the faults is looked at too, so that all problems are told at once.
  const sound = parsed.success ? parsed : v.safeParse(TaxonomyFile, withoutFaults(yaml.data, faults));
  if (!sound.success) return { taxonomy: null, problems, at, isFaulty };
  const taxonomy = build(sound.output, origins);
  problems.push(...references(taxonomy, at));
  if (PARTS.every((part) => taxonomy[part].length === 0))
    problems.push(yaml.problem([], 'a taxonomy needs concepts under "barriers" or "recommendations"'));
  return { taxonomy, problems, at, isFaulty };
}

/** A copy of `data` without the keys that are at fault. */
function withoutFaults(data: unknown, issues: readonly v.BaseIssue<unknown>[]): unknown {
  const copy = structuredClone(data);
  for (const { path = [] } of issues) {
    const key = path.at(-1)?.key;
    let held = copy as Record<PropertyKey, unknown> | undefined;
    for (const item of path.slice(0, -1)) held = held?.[item.key as PropertyKey] as typeof held;
    if (held && typeof key === 'string') delete held[key];
  }
  return copy;
}

function tell(yaml: Yaml, issue: v.BaseIssue<unknown>): Problem {
  const path = (issue.path ?? []).map((item) => item.key as string | number);
  const key = String(path.at(-1) ?? '');
  const above = path.slice(0, -1);
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return yaml.problem(path, `unknown key "${key}"${didYouMean(key, keysAt(above))}`, true);
  if (issue.type === 'strict_object' && issue.received === 'undefined')
    return yaml.problem(above, `${above.length === 0 ? 'a taxonomy' : 'a concept'} needs "${key}"`);
  const name = typeof path.at(-1) === 'number' ? `an entry of "${String(path.at(-2))}"` : `"${key}"`;
  return yaml.problem(path, path.length === 0 ? `a taxonomy ${issue.message}` : `${name} ${issue.message}`);
}

function build(file: TaxonomyFile, origins: Origins): Taxonomy {
  const part = (name: Part): Concept[] => {
    const concepts: Concept[] = [];
    const add = (raw: ConceptFile, broader: string | null, path: Path): void => {
      const concept = conceptOf(raw, broader);
      concepts.push(concept);
      origins.set(concept, { path, raw });
      for (const [i, child] of (raw.narrower ?? []).entries()) add(child, concept.id, [...path, 'narrower', i]);
    };
    for (const [i, raw] of (file[name] ?? []).entries()) add(raw, null, [name, i]);
    return concepts;
  };
  const { threshold, share, limit } = file.choose ?? {};
  return {
    id: file.id,
    title: file.title,
    version: String(file.version),
    language: file.language ?? 'en',
    source: file.source ?? null,
    choose: {
      threshold: threshold ?? DEFAULT_CHOICE.threshold,
      share: share ?? DEFAULT_CHOICE.share,
      limit: limit ?? DEFAULT_CHOICE.limit,
    },
    barriers: part('barriers'),
    enablers: part('enablers'),
    recommendations: part('recommendations'),
  };
}

const conceptOf = (raw: ConceptFile, broader: string | null): Concept => ({
  id: raw.id,
  label: raw.label,
  labels: raw.labels ?? {},
  definition: raw.definition ?? null,
  broader,
  cues: raw.cues ?? [],
  hints: raw.hints ?? [],
  actions: raw.actions ?? [],
  not: raw.not ?? [],
  requires: raw.requires ?? [],
  excludes: raw.excludes ?? [],
  weight: raw.weight ?? 1,
  fallback: raw.fallback ?? false,
  addressedBy: answers(raw['addressed-by'] ?? []),
  examples: raw.examples ?? [],
  counterExamples: raw['counter-examples'] ?? [],
  source: raw.source ?? null,
});

const answers = (raw: NonNullable<ConceptFile['addressed-by']>): Answer[] =>
  Array.isArray(raw)
    ? raw.map((id) => ({ id, strength: 'moderate' }))
    : Object.entries(raw).map(([id, strength]) => ({ id, strength }));

/** Duplicate ids, and references to concepts that do not exist or that contradict each other. */
function references(taxonomy: Taxonomy, at: ReadTaxonomy['at']): Problem[] {
  const problems: Problem[] = [];
  const answering = new Set(taxonomy.recommendations.map((concept) => concept.id));
  const seen = new Map<string, Part>();
  for (const part of PARTS) {
    const ids = new Set(taxonomy[part].map((concept) => concept.id));
    for (const concept of taxonomy[part]) {
      const twin = seen.get(concept.id);
      if (twin !== undefined) problems.push(at(concept, `duplicate id "${concept.id}": already under "${twin}"`, 'id'));
      seen.set(concept.id, part);
      for (const key of ['requires', 'excludes'] as const)
        concept[key].forEach((id, i) => {
          if (id === concept.id) problems.push(at(concept, `"${id}" ${key} itself`, key, i));
          else if (!ids.has(id))
            problems.push(at(concept, `"${key}" names no concept of ${part}: "${id}"${didYouMean(id, ids)}`, key, i));
          else if (key === 'requires' && concept.excludes.includes(id))
            problems.push(
              at(concept, `"${concept.id}" both requires and excludes "${id}": it can never match`, key, i),
            );
        });
      for (const { id } of concept.addressedBy)
        if (!answering.has(id))
          problems.push(
            at(
              concept,
              `"addressed-by" names no recommendation concept: "${id}"${didYouMean(id, answering)}`,
              'addressed-by',
              id,
            ),
          );
    }
    problems.push(...cycles(taxonomy[part], at));
  }
  return problems;
}

/** A cycle of `requires` holds together only by itself; each is told once, at the concept that stands first. */
function cycles(concepts: Concept[], at: ReadTaxonomy['at']): Problem[] {
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  const state = new Map<string, 'open' | 'done'>();
  const problems: Problem[] = [];
  const trail: { id: string; next: number }[] = [];
  for (const { id } of concepts) {
    if (!state.has(id)) open(id);
    while (trail.length > 0) {
      const top = trail.at(-1) as { id: string; next: number };
      const to = byId.get(top.id)?.requires[top.next++];
      if (to === undefined) {
        state.set(top.id, 'done');
        trail.pop();
      } else if (!state.has(to)) open(to);
      else if (state.get(to) === 'open' && to !== top.id) {
        const round = trail.slice(trail.findIndex((step) => step.id === to)).map((step) => step.id);
        problems.push(
          at(byId.get(to) as Concept, `"requires" goes in a circle: ${[...round, to].join(' > ')}`, 'requires'),
        );
      }
    }
  }
  function open(id: string): void {
    state.set(id, 'open');
    trail.push({ id, next: 0 });
  }
  return problems;
}
