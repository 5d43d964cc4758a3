import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safe, safeLines, width, wrap } from '../../src/report/terminal.ts';

describe('safe writes out what a reader cannot see', () => {
  it.each([
    ['plain words – “quoted”, é, 漢字, 😀', 'plain words – “quoted”, é, 漢字, 😀'],
    ['\u001b[31mred', '\\u{1b}[31mred'],
    ['C1 \u009b31m', 'C1 \\u{9b}31m'],
    ['\u202eevil', '\\u{202e}evil'],
    ['a\u200bb\ufeff', 'a\\u{200b}b\\u{feff}'],
    ['line\r\nend', 'line\\u{d}\\u{a}end'],
    ['half \ud83d', 'half \\u{d83d}'],
    ['tag \u{e0041}', 'tag \\u{e0041}'],
    ['hidden \u{e0101}\ufe01', 'hidden \\u{e0101}\\u{fe01}'],
    ['heart ❤\ufe0f', 'heart ❤\ufe0f'],
    ['filler \uffa0\u034f', 'filler \\u{ffa0}\\u{34f}'],
  ])('%j', (text, expected) => expect(safe(text)).toBe(expected));

  it('keeps line ends where lines are printed', () => {
    expect(safeLines('a\n\tb\u0007')).toBe('a\n\tb\\u{7}');
  });
});

describe('width counts columns', () => {
  it.each([
    ['abc', 3],
    ['', 0],
    ['漢字', 4],
    ['e\u0301', 1],
    ['😀', 2],
    ['“x”', 3],
  ])('%j', (text, expected) => expect(width(text)).toBe(expected));
});

describe('wrap', () => {
  it.each([
    ['one two three', 7, ['one two', 'three']],
    ['abcdefgh', 3, ['abc', 'def', 'gh']],
    ['a abcdefgh b', 4, ['a', 'abcd', 'efgh', 'b']],
    ['', 10, ['']],
    ['漢字漢字', 4, ['漢字', '漢字']],
  ])('%j in %i', (text, columns, expected) => expect(wrap(text, columns)).toEqual(expected));

  it('never cuts and never runs over', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1 }).map((word) => safe(word).replace(/\s/g, 'x'))),
        fc.integer({ min: 2, max: 40 }),
        (words, columns) => {
          const lines = wrap(words.join(' '), columns);
          expect(lines.join('').replaceAll(' ', '')).toBe(words.join('').replaceAll(' ', ''));
          for (const line of lines) expect(width(line)).toBeLessThanOrEqual(columns);
        },
      ),
    );
  });
});
