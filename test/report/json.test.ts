import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonPieces, toJson } from '../../src/report/json.ts';
import { safeLines } from '../../src/report/terminal.ts';

describe('JSON in pieces', () => {
  const member = fc.oneof(fc.jsonValue(), fc.constant(undefined), fc.string({ unit: 'grapheme' }));
  const list = fc.array(member, { maxLength: 450 });
  const value = fc.dictionary(fc.string(), fc.oneof(member, list), { minKeys: 1, noNullPrototype: true });

  it('is the JSON of the whole', () => {
    fc.assert(
      fc.property(value, fc.constantFrom(0, 2), (one, indent) => {
        fc.pre(Object.values(one).some((held) => held !== undefined));
        expect([...jsonPieces(one, indent)].join('')).toBe(toJson(one, indent));
      }),
    );
  });

  it.each([0, 2])('cuts a long list, indent %i', (indent) => {
    const long = { a: 1, list: Array.from({ length: 2000 }, (_, i) => ({ id: i, text: 'a'.repeat(1000) })), b: [] };
    const pieces = [...jsonPieces(long, indent)];
    expect(pieces.length).toBeGreaterThan(4);
    expect(pieces.join('')).toBe(toJson(long, indent));
  });
});

it.each([
  ['\u001b[2J\u009b', '"\\u001b[2J\\u009b"'],
  ['a\u202eb\u200b', '"a\\u202eb\\u200b"'],
  ['tag \u{e0041}', '"tag \\udb40\\udc41"'],
  ['é 漢 😀', '"é 漢 😀"'],
])('%j', (text, expected) => expect(toJson(text)).toBe(expected));

it('gives the same string to a reader, and nothing unsafe to a terminal', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const written = toJson({ text }, 2);
      expect(JSON.parse(written)).toEqual({ text });
      expect(safeLines(written)).toBe(written);
    }),
  );
});

it('lets no character through that is unsafe by itself', () => {
  const unsafe: string[] = [];
  for (let code = 0; code <= 0x10ffff; code++) {
    const written = toJson(String.fromCodePoint(code));
    if (safeLines(written) !== written) unsafe.push(code.toString(16));
  }
  expect(unsafe).toEqual([]);
});
