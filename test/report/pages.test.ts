import { describe, expect, it } from 'vitest';
import { inPages, pageOrder, parsePages } from '../../src/report/pages.ts';

describe('parsePages', () => {
  it.each([
    ['9-12', [{ from: '9', to: '12' }]],
    [
      'iv, 9–12 ,A-3',
      [
        { from: 'iv', to: 'iv' },
        { from: '9', to: '12' },
        { from: 'A-3', to: 'A-3' },
      ],
    ],
    ['iv-viii', [{ from: 'iv', to: 'viii' }]],
    ['12-9', null],
    ['iv-9', null],
    ['', null],
    ['9,,12', null],
    ['page nine', null],
  ])('%j', (text, expected) => expect(parsePages(text)).toEqual(expected));
});

describe('inPages', () => {
  it.each([
    ['9-12', '9', '9', true],
    ['9-12', '13', '13', false],
    ['9-12', '8', '9', true],
    ['9-12', '7', '14', true],
    ['iv-viii', 'v', 'v', true],
    ['iv-viii', '5', '5', false],
    ['1-3', 'xii', '1', true],
    ['A-3', 'a-3', 'a-3', true],
    ['A-3', 'A-4', 'A-4', false],
  ])('%s holds %s to %s: %s', (ranges, first, last, expected) => {
    expect(inPages(parsePages(ranges) ?? [], first, last)).toBe(expected);
  });
});

it('orders places as a reader would', () => {
  const ordered = ['p. iv', 'p. xi–2', 'p. 9', 'Okafor 2021, p. 10', 'pp. 24-25', 'A-3', 'Okafor 2021', ''];
  expect([...ordered].reverse().sort((a, b) => pageOrder(a) - pageOrder(b))).toEqual(
    // Those that name no page keep the order they had.
    [...ordered.slice(0, 5), 'Okafor 2021', 'A-3', ''],
  );
});
