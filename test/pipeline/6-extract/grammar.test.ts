import { describe, expect, it } from 'vitest';
import { anyOf, is } from '../../../src/pipeline/6-extract/grammar.ts';
import grammar from '../../../src/rules/compiled/en-grammar.json' with { type: 'json' };
import { WORD_CLASSES, type WordClass } from '../../../src/rules/word-classes.ts';

const whole = (wordClass: WordClass) => new RegExp(`^${anyOf(wordClass)}$`);

describe('word classes', () => {
  it('have words, each of them', () => {
    expect(new Set(grammar.map((entry) => entry.with.class))).toEqual(new Set(WORD_CLASSES));
  });

  it.each<[WordClass, string, boolean]>([
    ['determiner', 'the', true],
    ['determiner', 'board', false],
    // Turns of several words are no words.
    ['condition', 'if', true],
    ['condition', 'even', false],
  ])('%s: %s is one: %s', (wordClass, word, expected) => {
    expect(is(wordClass, word)).toBe(expected);
  });

  it.each<[WordClass, string, boolean]>([
    ['condition', 'even if', true],
    ['condition', 'even', false],
    ['count', 'twenty four', true],
    ['count', 'twenty-four', true],
    ['prohibition', 'don’t', true],
    ['void', 'n/a', true],
    ['points-to-text', 'e.g', true],
    // A dot of the list is a dot.
    ['points-to-text', 'eng', false],
  ])('%s as a pattern: "%s" matches: %s', (wordClass, text, expected) => {
    expect(whole(wordClass).test(text)).toBe(expected);
  });
});
