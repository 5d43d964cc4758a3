import { expect, it } from 'vitest';
import { read } from '../../../src/pipeline/3-read/index.ts';
import { paged } from './text-reading.ts';

const notes = (first: number): string =>
  [0, 1, 2].map((i) => `${first + i} Quay Act ${2000 + i}, section ${i + 3}.\n\n`).join('');
const marked = 'The quay is old.[4] It leaks.[5] Nobody mends it.[6]\n\n';

it.each<[string, string, string[]]>([
  [
    'notes',
    `${marked}The firm had asked for leave to close its\n\n${notes(4)}eastern yard, and was told to wait.\n\nIt waits.`,
    [
      'paragraph The firm had asked for leave to close its eastern yard, and was told to wait.',
      'note',
      'note',
      'note',
      'paragraph It waits.',
    ],
  ],
  [
    'a sign, and the half of a half',
    '- The firm had asked for leave to\n\n/...\n\nclose its eastern yard, and was\n\n/...\n\ntold to wait.\n\nIt waits.',
    [
      'item The firm had asked for leave to close its eastern yard, and was told to wait.',
      'paragraph /...',
      'paragraph /...',
      'paragraph It waits.',
    ],
  ],
  [
    'not where the sentence is over, or another begins',
    'The firm had asked for leave to close.\n\n/...\n\nits yard is old and\n\n/...\n\nIt waits.',
    [
      'paragraph The firm had asked for leave to close.',
      'paragraph /...',
      'paragraph its yard is old and',
      'paragraph /...',
      'paragraph It waits.',
    ],
  ],
])('a sentence parted by %s', async (_, text, expected) => {
  const { blocks } = await read(...paged(text, 'markdown'));
  const shown = blocks.map(({ kind, text: words }) => (kind === 'note' ? kind : `${kind} ${words}`));
  expect(shown.slice(text.startsWith(marked) ? 1 : 0)).toEqual(expected);
  for (const block of blocks) {
    expect(block.heading).toBeNull();
    block.runs.forEach(({ at, from, to }, i) => {
      const end = block.runs[i + 1]?.at ?? block.text.length;
      if (to - from === end - at) expect(text.slice(from, to).replace(/\s/g, ' ')).toBe(block.text.slice(at, end));
    });
  }
});

it('headings and parents are renumbered', async () => {
  const text = 'The firm had asked for leave to\n\n/...\n\nclose.\n\n# Costs\n\n1. pay\n   - in time';
  const { blocks } = await read(...paged(text, 'markdown'));
  expect(blocks.map(({ text: words, heading, parent }) => [words, heading, parent])).toEqual([
    ['The firm had asked for leave to close.', null, null],
    ['/...', null, null],
    ['Costs', null, null],
    ['pay', 2, null],
    ['in time', 2, 3],
  ]);
});
