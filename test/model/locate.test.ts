import { expect, it } from 'vitest';
import type { Block, Document } from '../../src/model/document.ts';
import { createLocator, lineStarts } from '../../src/model/locate.ts';

it.each([
  ['a\nb', [0, 2]],
  ['a\r\nb\rc\n', [0, 3, 5, 7]],
  ['', [0]],
])('lines of %j', (text, starts) => {
  expect(lineStarts(text)).toEqual(starts);
});

const text = '1 Wells\n12. Wells fail.\n(a) Dry ones.\f\nMore.';
const block = (start: number, end: number, known: Partial<Block>): Block => ({
  kind: 'paragraph',
  region: 'body',
  span: { start, end },
  text: text.slice(start, end),
  runs: [{ at: 0, from: start, to: end }],
  level: 0,
  marker: null,
  strong: [],
  parent: null,
  heading: null,
  marks: [],
  label: null,
  ...known,
});
const number = (value: string) => ({ text: value, number: value, span: { start: 0, end: 0 } });

const document = {
  source: { text },
  pages: [
    { ordinal: 1, label: 'iv', span: { start: 0, end: 38 } },
    { ordinal: 2, label: null, span: { start: 38, end: text.length } },
  ],
  blocks: [
    block(0, 7, { kind: 'heading', level: 1 }),
    block(2, 7, { kind: 'heading', level: 2, heading: 0 }),
    block(12, 23, { heading: 1, marker: number('12') }),
    block(28, 37, { heading: 1, marker: number('a'), parent: 2 }),
  ],
} as unknown as Document;

it('gives line, page, numbered paragraph and headings', () => {
  const at = createLocator(document)(3, { start: 28, end: text.length });
  expect(at).toEqual({
    span: { start: 28, end: text.length },
    quote: text.slice(28),
    line: 3,
    page: 'iv',
    pageEnd: null,
    paragraph: '12',
    section: ['1 Wells', 'Wells'],
  });
});

it('is made once for a document', () => {
  expect(createLocator(document)).toBe(createLocator(document));
});
