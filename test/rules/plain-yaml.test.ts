import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { readPlainYaml } from '../../src/rules/plain-yaml.ts';

const folder = join(import.meta.dirname, '../../src/rules/taxonomies');

/** What the full parser makes of it; undefined where it finds a fault. */
function full(text: string): unknown {
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: true, version: '1.2' });
  return document.errors.length + document.warnings.length > 0 ? undefined : document.toJS();
}

describe('plain YAML', () => {
  it.each([
    ['maps, lists and numbers', 'id: a\nversion: 1.5\nlist:\n  - id: b\n    cues:\n      - lack of\n      - =no\n'],
    ['a list as far left as its key', 'list:\n- one\n- two\nnext: 3\n'],
    ['a key without a value', 'a:\nb: c\n'],
    ['brackets', 'a: [one, "two, three", children\'s * right|rights]\nb: []\n'],
    ['comments and empty lines', '# first\n\na: b\n  # between\nc:\n\n  - d\n'],
    ['a deeper dash', 'a:\n  -   id: b\n      label: c\n  - d\n'],
    ['colons and marks within a text', 'a: b:c, "d" [e] #f\n'.replace(' #f', '#f')],
  ])('reads %s as the full parser does', (_, text) => {
    expect(readPlainYaml(text)).toEqual(full(text));
    expect(readPlainYaml(text)).toBeDefined();
  });

  it.each([
    ['a text of two lines', 'a: b\n  c\n'],
    ['a block of text', 'a: |\n  b\n'],
    ['an anchor', 'a: &b c\n'],
    ['an alias', 'a: *b\n'],
    ['a tag', 'a: !b c\n'],
    ['a truth value', 'a: true\n'],
    ['an escape', 'a: "b\\n"\n'],
    ['a comment behind a value', 'a: b # c\n'],
    ['a map in braces', 'a: { b: c }\n'],
    ['a key that stands twice', 'a: b\na: c\n'],
    ['a tab', 'a:\tb\n'],
    ['a map in a text', 'a: b: c\n'],
    ['a list in a list', 'a:\n  - - b\n'],
    ['a bracket of two lines', 'a: [b,\n  c]\n'],
    ['a line that is indented like none above', 'a:\n    b: c\n  d: e\n'],
    ['nothing', '\n'],
  ])('leaves %s to the full parser', (_, text) => {
    expect(readPlainYaml(text)).toBeUndefined();
  });

  const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));

  it('never differs from the full parser, however a taxonomy is spoilt', () => {
    const starts = texts.map((text) => text.split('\n').slice(0, 60));
    let plain = 0;
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
          const mine = readPlainYaml(text);
          if (mine === undefined) return;
          plain++;
          expect(mine).toEqual(full(text));
        },
      ),
      { numRuns: 1500 },
    );
    expect(plain).toBeGreaterThan(100);
  });
});
