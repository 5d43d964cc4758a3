import { expect, test } from 'vitest';
import { compareEditions } from '../../src/compare/index.ts';
import type { EditionRow } from '../../src/model/editions.ts';
import { type Ask, analysisOf } from './asks.ts';
import { harbourReview } from './harbour-review.ts';

const [dredge, charges, power, pilots, launches] = harbourReview as [Ask, Ask, Ask, Ask, Ask];

const outline = ({ cells }: EditionRow): string =>
  cells.map((cell) => (cell ? `${cell.status} ${cell.items.map(({ id }) => id).join('+')}` : '.')).join(' | ');

test('a row each item, a column each edition', () => {
  const editions = compareEditions([
    analysisOf([dredge, charges, power, pilots], '2021.txt'),
    analysisOf([power, { ...dredge, modal: 'must' }, launches], '2023.txt'),
    analysisOf([pilots, { ...dredge, modal: 'must' }, { ...launches, second: '' }], '2025.txt'),
  ]);
  expect(editions.editions.map(({ name }) => name)).toEqual(['2021.txt', '2023.txt', '2025.txt']);
  expect(editions.rows.map(outline)).toEqual([
    'first R1 | changed R2 | kept R2',
    'first R2 | . | .',
    'first R3 | kept R1 | .',
    'first R4 | . | returned R1',
    '. | first R3 | changed R3',
  ]);
  expect(editions.rows.map(({ first, last }) => [first, last])).toEqual([
    [0, 2],
    [0, 0],
    [0, 1],
    [0, 2],
    [1, 2],
  ]);
  expect(editions.summary).toEqual({ rows: 5, carried: 4, ended: 2 });
});

test('through a split and a merger', () => {
  const parts: [Ask, Ask] = [
    { ...dredge, second: '' },
    { ...dredge, verb: 'mark', object: 'the new limits with lit buoys', second: '' },
  ];
  const { rows } = compareEditions([analysisOf([dredge]), analysisOf(parts), analysisOf([dredge])]);
  expect(rows.map(outline)).toEqual(['first R1 | split R1+R2 | merged R1']);
});

test('two rows that merge share a cell', () => {
  const merged = { ...charges, second: `${pilots.verb} ${pilots.object}` };
  const { rows } = compareEditions([analysisOf([charges, { ...pilots, modal: 'must' }]), analysisOf([merged])]);
  expect(rows.map(outline)).toEqual(['first R1 | merged R1', 'first R2 | merged R1']);
});

test('one edition alone', () => {
  expect(compareEditions([analysisOf([dredge])]).rows.map(outline)).toEqual(['first R1']);
});
