import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { find } from '../../../src/pipeline/5-cite/find/index.ts';
import { cite } from '../../../src/pipeline/5-cite/index.ts';
import { documentOf } from './document.ts';

/** Text from the pieces that citations are made of, in any order. */
const pieces = fc.constantFrom(
  ...[
    '(',
    ')',
    '[',
    ']',
    '@',
    '/',
    '-',
    ',',
    ';',
    ':',
    '.',
    ' ',
    '\n',
    '\n^1 ',
    '\n@ ',
    '\n# ',
    '“',
    '’',
    '2019',
    '2020a',
    '(2019)',
    'p. 9',
    'pp. 3–5',
    'paras. 1 and 2',
  ],
  ...[
    'Nwosu',
    'van der Meer',
    'Rivers Development Institute',
    'RDI',
    'et al.',
    'and',
    '&',
    'ibid.',
    'op. cit.',
    'see also',
    'A/HRC/99/5',
    'GAO-99-1',
    'COM(2020) 1',
    '@key2019',
    'https://doi.org/10.9/x',
    '🚰',
    '\ud800',
    'é',
  ],
);
const texts = fc
  .array(pieces, { maxLength: 60 })
  .map((parts) => parts.join(fc.sample(fc.constantFrom('', ' '), { numRuns: 1, seed: parts.length })[0]));

describe('on any text', () => {
  it('citations lie in their block, in order and apart; quotes are slices; ids exist', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const document = documentOf(text);
        const { citations, works, notices, blocks, index } = cite(document);
        const ids = new Set(works.map(({ id }) => id));
        expect(blocks).toHaveLength(citations.length);
        let end = 0;
        citations.forEach(({ id, at, works: named }, order) => {
          expect(id).toBe(`C${order + 1}`);
          expect(at.quote).toBe(text.slice(at.span.start, at.span.end));
          expect(at.span.start).toBeGreaterThanOrEqual(end);
          expect(at.span.end).toBeGreaterThan(at.span.start);
          end = at.span.end;
          const block = document.blocks[blocks[order] as number];
          expect(at.span.start >= (block?.span.start ?? 0) && at.span.end <= (block?.span.end ?? 0)).toBe(true);
          for (const { work, locatorSpan } of named) {
            expect(ids.has(work)).toBe(true);
            if (locatorSpan) expect(at.span.start <= locatorSpan.start && locatorSpan.end <= at.span.end).toBe(true);
          }
          expect(index.within(blocks[order] as number, 0, text.length)).toContain(id);
        });
        for (const work of works)
          for (const id of work.cited)
            expect(citations[Number(id.slice(1)) - 1]?.works.some((named) => named.work === work.id)).toBe(true);
        for (const { span } of notices) expect(span && span.end <= text.length).toBe(true);
        expect(cite(document)).toEqual({ citations, works, notices, blocks, index: expect.anything() });
      }),
      { numRuns: 400 },
    );
  });

  it('find gives mentions in order and apart in notes too', () => {
    fc.assert(
      fc.property(texts, fc.boolean(), (text, note) => {
        let end = 0;
        for (const mention of find(text, note)) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.end).toBeGreaterThan(mention.start);
          end = mention.end;
        }
      }),
      { numRuns: 400 },
    );
  });
});

/** Text that makes careless patterns quadratic; it takes a few milliseconds on an idle machine. */
const hostile: [string, string][] = [
  ['opening brackets', '('],
  ['bracket pairs', '()'],
  ['nested years', '(2019'],
  ['closed years', '(2019)'],
  ['names without end', 'Nwosu and '],
  ['names and years', 'Nwosu (2019) '],
  ['short brackets', '(Nwosu, p. 1) '],
  ['commas', '(Nwosu, Rao, '],
  ['square brackets', '[1'],
  ['numbers in square brackets', '[1-9999] '],
  ['signs', '@'],
  ['slashes', 'A/'],
  ['symbols', 'A/HRC/1 '],
  ['hyphens', 'A-1'],
  ['locators', 'p. 1, '],
  ['points', '1.'],
  ['lists of numbers', 'para. 1, 2, '],
  ['semicolons', '; '],
  ['signals', 'see also '],
  ['above', '1 above '],
  ['back', 'ibid. '],
  ['letters', 'A'],
  ['spaces', ' '],
  ['initials', 'J. '],
  ['particles', 'van der '],
];

describe('on hostile text', () => {
  it.each(hostile)('%s', (_, piece) => {
    const text = piece.repeat(Math.ceil(20_000 / piece.length));
    for (const document of [
      documentOf(text),
      documentOf(`(Nwosu ${text}`),
      documentOf(`^1 ${text}`),
      documentOf(`@ ${text}`),
    ]) {
      // The runner's time limit is the watchdog: a pattern that blew up would not end.
      expect(cite(document).citations.length).toBeLessThanOrEqual(document.source.text.length);
    }
  });
});
