import { expect, test } from 'vitest';
import type { Document } from '../../../src/model/document.ts';
import { type Classifiable, createClassifier } from '../../../src/pipeline/7-classify/index.ts';
import { loadTaxonomy } from '../../../src/rules/taxonomy/load.ts';
import type { Taxonomy } from '../../../src/rules/taxonomy/taxonomy.ts';
import { documentOfLines } from '../blocks.ts';

const YAML = `id: farms
title: Farms
version: 1
choose: { threshold: 0.4, share: 0.3 }
barriers:
  - { id: seed, label: Seed, cues: [seed] }
  - { id: roads, label: Roads, cues: [road] }
enablers:
  - { id: weather, label: Weather, cues: [rain] }
recommendations:
  - { id: teach, label: Teach, actions: [teach], cues: [lesson] }
  - { id: build, label: Build, actions: [build], cues: [bridge] }
`;
const farms = loadTaxonomy(YAML, 'farms.yml').taxonomy as Taxonomy;

const document = documentOfLines(
  '# Roads',
  'Poor seed. Roads flood, and seed rots.',
  'Good rain came.',
  'We should build a bridge and teach a lesson.',
  'Nothing here.',
  'More lessons follow.',
);

const passage = (block: number, more: Partial<Classifiable> = {}): Classifiable => ({
  block,
  start: 0,
  end: document.blocks[block]?.text.length ?? 0,
  title: null,
  action: null,
  heading: null,
  ...more,
});

const classified = (
  taxonomy: Taxonomy,
  of: Document,
  passages: readonly Classifiable[],
  kind: 'findings' | 'recommendations',
) => passages.map(createClassifier(taxonomy, of, kind));

const ids = (kind: 'findings' | 'recommendations', one: Classifiable) =>
  classified(farms, document, [one], kind)[0]?.concepts.map((concept) => concept.id);

test('the title weighs more than the body', () => {
  expect(ids('findings', passage(1, { start: 11, polarity: 'barrier' }))).toEqual(['seed', 'roads']);
  expect(ids('findings', passage(1, { title: { start: 11, end: 16 }, polarity: 'barrier' }))).toEqual([
    'roads',
    'seed',
  ]);
});

test('the heading above counts little, and is told', () => {
  const [result] = classified(farms, document, [passage(1, { end: 10, heading: 0, polarity: 'barrier' })], 'findings');
  expect(result?.concepts.map((concept) => concept.id)).toEqual(['seed']);
  expect(result?.losing).toEqual([
    {
      id: 'roads',
      score: expect.closeTo(0.1),
      evidence: [{ rule: 'taxonomy/farms/roads#road', span: { start: 2, end: 7 } }],
    },
  ]);
});

test('enablers have concepts of their own where the taxonomy has some', () => {
  expect(ids('findings', passage(2, { polarity: 'enabler' }))).toEqual(['weather']);
  expect(ids('findings', passage(2, { polarity: 'barrier' }))).toEqual([]);
  const without = { ...farms, enablers: [] };
  expect(classified(without, document, [passage(1, { polarity: 'enabler' })], 'findings')[0]?.concepts[0]?.id).toBe(
    'seed',
  );
});

test('what is asked first comes first', () => {
  expect(ids('recommendations', passage(3, { action: { start: 10 } }))).toEqual(['build', 'teach']);
  expect(ids('recommendations', passage(3, { action: { start: 29 } }))).toEqual(['teach', 'build']);
});

test('further parts count too', () => {
  expect(ids('recommendations', passage(4, { further: [{ block: 5, start: 0, end: 20 }] }))).toEqual(['teach']);
});

test('unclassified is an answer', () => {
  expect(classified(farms, document, [passage(4)], 'recommendations')).toEqual([{ concepts: [], losing: [] }]);
});

test('evidence is the words in the source', () => {
  const [result] = classified(farms, document, [passage(3)], 'recommendations');
  const words = result?.concepts.flatMap((concept) =>
    concept.evidence.map(({ rule, span }) => [rule, document.source.text.slice(span.start, span.end)]),
  );
  expect(words).toEqual([
    ['taxonomy/farms/teach#lesson', 'lesson'],
    ['taxonomy/farms/teach#teach', 'teach'],
    ['taxonomy/farms/build#bridge', 'bridge'],
    ['taxonomy/farms/build#build', 'build'],
  ]);
});
