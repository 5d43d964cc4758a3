import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/model/document.ts';
import { blocksOf } from './text-reading.ts';

const words = fc.constantFrom(
  'The',
  'board',
  'should',
  'meet',
  'Report',
  'short-',
  'term',
  'and',
  'water.',
  'fire;',
  'land:',
  'why?',
  '“so”',
  '(see',
  'it)',
  'dam.1',
  'law,2',
  'CO2',
  'of\u00a0it',
  '\ufb01rst',
  're\u00adad',
  'A\u2011B',
  'x',
  '2014',
  '3.5',
  '12',
  '.....',
  '|',
  '\ud83d\ude00',
  'km²',
  'end^3',
);
const openers = fc.constantFrom(
  '',
  '',
  '',
  '• ',
  '- ',
  '1. ',
  '2. ',
  '(a) ',
  'iv. ',
  '115.2  ',
  'II. ',
  '1  ',
  '2\t',
  '* ',
  'R1. ',
  '•\n',
  '3\n',
);
const gaps = fc.constantFrom(' ', ' ', ' ', '  ', '\t', '          ');
const indents = fc.constantFrom('', '', '  ', '    ', '\t', '                              ');
const ends = fc.constantFrom(
  '\n',
  '\n',
  '\n',
  '\n\n',
  '\n\n',
  '\r\n',
  '\n\f',
  '\f',
  '\n\n\n',
  '\n-----\n',
  '\n=====\n',
);

const line = fc.tuple(indents, openers, fc.array(fc.tuple(words, gaps), { minLength: 1, maxLength: 14 }), ends).map(
  ([indent, opener, parts, end]) =>
    `${indent}${opener}${parts
      .map(([word, gap]) => word + gap)
      .join('')
      .trimEnd()}${end}`,
);
const documents = fc.array(line, { maxLength: 40 }).map((lines) => lines.join(''));

const isOneToOne = (block: Block, i: number): boolean => {
  const run = block.runs[i] as Block['runs'][number];
  return run.to - run.from === (block.runs[i + 1]?.at ?? block.text.length) - run.at;
};

/** White space reads as a space, every hyphen as the plain one. */
const plain = (text: string): string => text.replace(/\s/g, ' ').replace(/[\u2010\u2011]/g, '-');

describe('any text', () => {
  it('every run is right', () =>
    fc.assert(
      fc.asyncProperty(documents, async (text) => {
        for (const block of await blocksOf(text)) {
          block.runs.forEach((run, i) => {
            const end = block.runs[i + 1]?.at ?? block.text.length;
            expect(run.at).toBeLessThan(end);
            expect(run.from).toBeLessThanOrEqual(run.to);
            if (isOneToOne(block, i)) expect(block.text.slice(run.at, end)).toBe(plain(text.slice(run.from, run.to)));
          });
          expect(block.runs[0]?.at ?? 0).toBe(0);
        }
      }),
      { numRuns: 150 },
    ));

  it('no letter is lost, none is in two blocks', () =>
    fc.assert(
      fc.asyncProperty(documents, async (text) => {
        const owners = new Uint8Array(text.length);
        for (const block of await blocksOf(text)) {
          const stretches = [...block.runs];
          if (block.marker) stretches.push({ at: 0, from: block.marker.span.start, to: block.marker.span.end });
          for (const { from, to } of stretches) for (let i = from; i < to; i++) owners[i] = (owners[i] as number) + 1;
        }
        for (const { index } of text.matchAll(/\p{L}/gu)) expect([index, owners[index]]).toEqual([index, 1]);
      }),
      { numRuns: 150 },
    ));

  it('blocks refer to blocks that exist, parents and headings to earlier ones', () =>
    fc.assert(
      fc.asyncProperty(documents, async (text) => {
        const blocks = await blocksOf(text);
        blocks.forEach((block, i) => {
          if (block.parent !== null) expect(block.parent).toBeLessThan(i);
          if (block.heading !== null)
            expect([block.heading < i, blocks[block.heading]?.kind]).toEqual([true, 'heading']);
          for (const { note, at } of block.marks) {
            if (note !== null) expect(blocks[note]?.kind).toBe('note');
            expect(at).toBeLessThanOrEqual(block.text.length);
          }
        });
      }),
      { numRuns: 150 },
    ));

  it('reads alike twice', () =>
    fc.assert(
      fc.asyncProperty(documents, async (text) => {
        expect(await blocksOf(text)).toEqual(await blocksOf(text));
      }),
      { numRuns: 50 },
    ));
});

describe('text that no report has', () => {
  const cases: [string, string, number][] = [
    ['nothing', '', 0],
    ['a page of spaces', ' '.repeat(100_000), 0],
    ['only line ends', '\n'.repeat(100_000), 0],
    ['one long line', 'word and word. '.repeat(20_000), 1],
    ['many short items', '• ab\n'.repeat(20_000), 20_000],
    ['many headings', 'A Title\n\n'.repeat(10_000), 10_000],
    ['deep nesting', Array.from({ length: 500 }, (_, i) => `${' '.repeat(2 * i)}• x\n`).join(''), 500],
    ['many marks', `${'a.1 '.repeat(20_000)}\n\n1 Note\n`, 2],
  ];
  it.each(cases)('%s', async (_, text, count) => {
    const blocks = await blocksOf(text);
    expect(blocks.length).toBe(count);
    for (const { level } of blocks) expect(level).toBeLessThan(20);
  });
});
