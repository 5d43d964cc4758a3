import { expect, test } from 'vitest';
import type { Analysis } from '../../../src/model/analysis.ts';
import { checkTaxonomy } from '../../../src/rules/taxonomy/check.ts';
import { taxonomyJsonSchema } from '../../../src/rules/taxonomy/json-schema.ts';
import { loadTaxonomy } from '../../../src/rules/taxonomy/load.ts';
import { nearest } from '../../../src/rules/taxonomy/suggest.ts';

const TAXONOMY = `id: ports
title: Ports
version: 2
barriers:
  - { id: silt, label: Silt, cues: [silt, dredging], examples: [Silt blocks the bay.] }
recommendations:
  - { id: dredge, label: Dredge, actions: [dredge], cues: [deepen], examples: [Dredge the bay.] }
`;

/** As much of an analysis as the check looks at. */
const analysis = (findings: string[], recommendations: string[]): Analysis =>
  ({
    document: { name: 'port.md' },
    findings: findings.map((quote, i) => ({ id: `F${i + 1}`, polarity: 'barrier', title: null, at: { quote } })),
    recommendations: recommendations.map((quote, i) => ({ id: `R${i + 1}`, title: null, at: { quote } })),
  }) as unknown as Analysis;

test('on reports: cues that never fire, items that nothing takes, their words', () => {
  const on = [
    analysis(['The bay is full of silt.', 'The cranes are\nold.', 'Two cranes fell.'], ['Dredge the mouth.']),
  ];
  const { problems, remarks, unclassified, candidates } = checkTaxonomy(TAXONOMY, 'ports.yml', { on });
  expect(problems).toEqual([]);
  expect(remarks.map(({ line, column, message }) => [line, column, message])).toEqual([
    [5, 43, 'cue "dredging" never fired'],
    [7, 60, 'cue "deepen" never fired'],
  ]);
  expect(unclassified).toEqual([
    { document: 'port.md', id: 'F2', statement: 'The cranes are old.' },
    { document: 'port.md', id: 'F3', statement: 'Two cranes fell.' },
  ]);
  expect(candidates[0]).toEqual({ word: 'cranes', count: 2 });
});

test('a taxonomy with any problem is not loaded', () => {
  expect(loadTaxonomy(TAXONOMY, 'ports.yml').taxonomy?.id).toBe('ports');
  expect(loadTaxonomy(TAXONOMY.replace('id: dredge', 'id: silt'), 'ports.yml').taxonomy).toBeNull();
});

test('the JSON Schema names every key', () => {
  const schema = JSON.stringify(taxonomyJsonSchema());
  for (const key of [
    'barriers',
    'enablers',
    'narrower',
    'addressed-by',
    'counter-examples',
    'choose',
    'threshold',
    'requires',
  ])
    expect(schema).toContain(`"${key}"`);
  expect(taxonomyJsonSchema()).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    additionalProperties: false,
  });
});

test.each([
  ['lable', ['label', 'labels', 'cues'], 'label'],
  ['exmaples', ['examples', 'counter-examples'], 'examples'],
  ['zzz', ['label', 'cues'], null],
  ['cue', ['cues', 'not'], 'cues'],
])('nearest to %s', (word, known, expected) => {
  expect(nearest(word, known)).toBe(expected);
});

test('hostile YAML is refused, not run', () => {
  const deep = `${'['.repeat(50_000)}`;
  const bomb = `a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n`;
  for (const text of [deep, bomb, 'x: !!js/function "function () {}"', `id: ${'x'.repeat(9_000_000)}`]) {
    const { taxonomy, problems } = loadTaxonomy(text, 'hostile.yml');
    expect(taxonomy).toBeNull();
    expect(problems.length).toBeGreaterThan(0);
  }
});
