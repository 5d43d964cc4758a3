import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { readQuickly } from '../../src/rules/quick-yaml.ts';
import { loadTaxonomy } from '../../src/rules/taxonomy/load.ts';

const folder = join(import.meta.dirname, '../../src/rules/taxonomies');

/** What the full parser makes of it; undefined where it finds a fault. */
function full(text: string): unknown {
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: true, version: '1.2' });
  if (document.errors.length + document.warnings.length > 0) return undefined;
  try {
    return document.toJS();
  } catch {
    // An alias of nothing is found only now.
    return undefined;
  }
}

describe('quick YAML', () => {
  it.each([
    ['a text of two lines', 'a: b\n  c\n'],
    ['a block of text', 'a: |\n  b\n'],
    ['a map in braces', 'a: { b: c }\n'],
    ['a comment behind a value', 'a: b # c\n'],
    ['ampersands and exclamation marks in words', 'a: bed & board!\nb: "a!b"\n'],
    ['words for truth and nothing', 'a: true\nb: null\nc: yes\nd: ~\n'],
    ['numbers', 'a: 1\nb: 1.50\nc: 0x1F\nd: 1e3\ne: 012\n'],
  ])('reads %s as the full parser does', (_, text) => {
    expect(readQuickly(text)).toEqual(full(text));
    expect(readQuickly(text)).toBeDefined();
  });

  it.each([
    ['an anchor', 'a: &b c\n'],
    ['an alias', 'a: *b\n'],
    ['a tag', 'a: !b c\n'],
    ['a known tag', 'a: !!str c\n'],
    ['a key that stands twice', 'a: b\na: c\n'],
    ['a map in a text', 'a: b: c\n'],
    ['two documents', 'a: b\n---\na: c\n'],
    ['a line that is indented like none above', 'a:\n    b: c\n  d: e\n'],
  ])('leaves %s to the full parser', (_, text) => {
    expect(readQuickly(text)).toBeUndefined();
  });

  const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));

  it('never differs from the full parser, however a taxonomy is spoilt', () => {
    const starts = texts.map((text) => text.split('\n').slice(0, 60));
    let read = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...starts),
        fc.array(
          fc.tuple(
            fc.nat(59),
            fc.nat(40),
            fc.constantFrom(
              ' ',
              '  ',
              '-',
              '- ',
              ':',
              ': ',
              '"',
              "'",
              ',',
              '[',
              ']',
              '#',
              ' #',
              '1',
              '\n',
              '|',
              '*',
              'true',
              '',
            ),
          ),
          {
            minLength: 0,
            maxLength: 2,
          },
        ),
        fc.integer({ min: 1, max: 60 }),
        (lines, changes, length) => {
          const spoilt = [...lines];
          for (const [line, column, put] of changes) {
            const old = spoilt[line] ?? '';
            spoilt[line] = old.slice(0, column) + put + old.slice(column);
          }
          const text = spoilt.slice(0, length).join('\n');
          const mine = readQuickly(text);
          const theirs = full(text);
          if (mine === undefined) return;
          read++;
          // Where they differ (a fault that only one sees, an empty key) it is no sound taxonomy either way.
          if (theirs === undefined || !isDeepStrictEqual(mine, theirs))
            expect(loadTaxonomy(text, 'a.yml').taxonomy).toBeNull();
        },
      ),
      { numRuns: 1500 },
    );
    expect(read).toBeGreaterThan(100);
  });
});
