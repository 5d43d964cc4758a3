import { expect, it } from 'vitest';
import { read } from '../../../src/pipeline/3-read/index.ts';
import { paged } from './text-reading.ts';

it.each<[string, string, string[]]>([
  [
    'what ends as items do below a colon is a list',
    'Donors should:\n\npay in time;\n\nreport in May; and\n\nwait.\n\nThey do.',
    ['paragraph', 'item 1 ^0', 'item 1 ^0', 'item 1 ^0', 'paragraph'],
  ],
  ['below an item, one below it', '1. Donors should:\n\npay in time;\n\nwait.\n', ['item 1', 'item 2 ^0', 'item 2 ^0']],
  ['without a last one', 'Donors should:\n\npay in time;\n\nreport in May;\n\nThey do.', Array(4).fill('paragraph')],
  ['sentences', 'Donors said this:\n\nWe pay;\n\nwe wait.', Array(3).fill('paragraph')],
  [
    'below a sentence that goes on in them',
    'Such works as these require\n\ntime and rope;\n\nboats; and\n\nsomebody to sail them.',
    ['paragraph', 'item 1 ^0', 'item 1 ^0', 'item 1 ^0'],
  ],
  ['without a colon', 'Donors should\n\npay in time;\n\nand wait.', Array(3).fill('paragraph')],
])('%s', async (_, text, expected) => {
  const { blocks } = await read(...paged(text, 'markdown'));
  expect(
    blocks.map(({ kind, level, parent }) => [kind, level || '', parent === null ? '' : `^${parent}`].join(' ').trim()),
  ).toEqual(expected);
});
