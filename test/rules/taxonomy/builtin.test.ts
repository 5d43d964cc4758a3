import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readyPhrase } from '../../../src/lexical/phrase.ts';
import { buildTrie } from '../../../src/lexical/trie.ts';
import { builtinIds, builtinTaxonomy, builtinText, starterTaxonomy } from '../../../src/rules/taxonomy/builtin.ts';
import { checkTaxonomy } from '../../../src/rules/taxonomy/check.ts';
import { loadTaxonomy } from '../../../src/rules/taxonomy/load.ts';
import { phrasesOf } from '../../../src/rules/taxonomy/matcher.ts';
import { labelsOf, PARTS, withoutExamples } from '../../../src/rules/taxonomy/taxonomy.ts';
import { formatProblem } from '../../../src/rules/yaml.ts';

const FOLDER = new URL('../../../src/rules/taxonomies/', import.meta.url);
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.yml'));

test.each(files)('%s passes its own check', (file) => {
  expect(checkTaxonomy(readFileSync(new URL(file, FOLDER), 'utf8'), file).problems.map(formatProblem)).toEqual([]);
});

test.each(builtinIds())('%s at run time is its YAML without the examples, its phrases made ready', async (id) => {
  const text = (await builtinText(id)) ?? '';
  const { taxonomy } = loadTaxonomy(text, `${id}.yml`);
  expect(taxonomy?.id).toBe(id);
  const builtin = await builtinTaxonomy(id);
  for (const part of PARTS)
    expect(builtin?.tries?.[part]).toEqual(
      buildTrie(phrasesOf(builtin?.[part] ?? []).map(({ phrase }) => readyPhrase(phrase))),
    );
  const bare = (key: string, value: unknown) => (key === 'tries' ? undefined : value);
  expect(JSON.parse(JSON.stringify(builtin, bare))).toEqual(taxonomy && withoutExamples(taxonomy));
});

test('a name that is none gives none, an inherited property neither', async () => {
  for (const name of ['nosuch', 'starter', 'constructor', '__proto__', 'toString']) {
    expect(await builtinTaxonomy(name)).toBeNull();
    expect(await builtinText(name)).toBeNull();
  }
});

test('the starter holds one of everything, and passes its check', async () => {
  const { taxonomy, problems } = checkTaxonomy(await starterTaxonomy(), 'starter.yml');
  expect(problems).toEqual([]);
  const concepts = [...(taxonomy?.barriers ?? []), ...(taxonomy?.enablers ?? []), ...(taxonomy?.recommendations ?? [])];
  expect(concepts.some((concept) => concept.broader !== null)).toBe(true);
  for (const key of ['cues', 'hints', 'actions', 'not', 'addressedBy', 'examples', 'counterExamples'] as const)
    expect(
      concepts.some((concept) => concept[key].length > 0),
      key,
    ).toBe(true);
  expect(taxonomy && labelsOf(taxonomy, 'fr').get('staff')).toBe('Personnel');
  expect(taxonomy && labelsOf(taxonomy, 'fr').get('money')).toBe('Money');
});

// Results, users' filters and other people's data name these.
test('ids of the general taxonomy, and which recommendations answer which barriers', async () => {
  const general = await builtinTaxonomy('general');
  expect(
    Object.fromEntries(
      (general?.barriers ?? []).map(({ id, addressedBy }) => [id, addressedBy.map((answer) => answer.id)]),
    ),
  ).toEqual({
    capacity: ['build-capacity', 'inform'],
    resources: ['allocate-resources'],
    coordination: ['coordinate', 'govern'],
    priorities: ['set-policy', 'coordinate', 'govern'],
    leadership: ['govern'],
    politics: ['advocate'],
    legal: ['legislate', 'set-policy'],
    information: ['monitor', 'inform'],
    access: ['advocate', 'deliver', 'protect'],
    participation: ['engage'],
    rights: ['protect', 'legislate', 'govern'],
    process: ['reform-process', 'govern'],
    services: ['deliver', 'allocate-resources'],
  });
  const asked =
    'build-capacity allocate-resources coordinate set-policy legislate govern monitor inform engage advocate protect deliver reform-process';
  expect(general?.recommendations.map(({ id }) => id).join(' ')).toBe(asked);
});

test('digital-services shows the depth of the format', async () => {
  const taxonomy = await builtinTaxonomy('digital-services');
  const { barriers = [], enablers = [], recommendations = [] } = taxonomy ?? {};
  expect(enablers.length).toBeGreaterThan(0);
  for (const part of [barriers, enablers, recommendations])
    expect(part.some((concept) => concept.broader !== null)).toBe(true);
  expect(new Set(barriers.flatMap(({ addressedBy }) => addressedBy.map((answer) => answer.strength)))).toEqual(
    new Set(['strong', 'moderate', 'weak']),
  );
});
