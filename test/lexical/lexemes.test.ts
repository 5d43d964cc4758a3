import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, formsOf, NO_LEXEME } from '../../src/lexical/lexemes.ts';
import { PhraseMatcher } from '../../src/lexical/phrases.ts';
import { createTokens, tokenize } from '../../src/lexical/tokens.ts';

const numbers = (text: string): number[] => {
  const { lexeme, count } = tokenize(text, 0, text.length, createTokens());
  return Array.from(lexeme.subarray(0, count));
};

describe('numbers of words', () => {
  it('gives the same word the same number, another word another', () => {
    const [costs, rose, again, fell, capital] = numbers('costs rose costs fell Costs');
    expect(again).toBe(costs);
    expect(new Set([costs, rose, fell, capital]).size).toBe(4);
  });

  it('knows a word by its number', () => {
    const text = 'The Women’s wards, RÉSUMÉ 𝒜b';
    const { lexeme, start, end, count } = tokenize(text);
    for (let i = 0; i < count; i++) {
      const surface = text.slice(start[i], end[i]);
      expect(formsOf(lexeme[i] as number)).toMatchObject({ surface, folded: fold(surface) });
    }
    expect(formsOf(lexeme[1] as number)).toMatchObject({ folded: 'women', stem: 'women', exact: 'Women' });
  });

  it('has no number for a run of letters that is too long for a word', () => {
    expect(numbers(`a ${'x'.repeat(65)} b`)[1]).toBe(NO_LEXEME);
    expect(numbers('x'.repeat(64))[0]).not.toBe(NO_LEXEME);
  });

  it('tells words apart by their units, whatever their hashes', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zé]{1,6}$/), { maxLength: 200 }), (words) => {
        const found = numbers(words.join(' '));
        const byNumber = new Map(found.map((number, i) => [number, words[i]]));
        expect(found.map((number) => byNumber.get(number))).toEqual(words);
      }),
    );
  });

  it('begins anew after very many words, and matchers go on', () => {
    const matcher = new PhraseMatcher(['lack of']);
    const text = 'a persistent lack of staff';
    const before = matcher.match(text);
    for (let batch = 0; batch < 5; batch++)
      numbers(Array.from({ length: 50_000 }, (_, i) => `w${batch}x${i}`).join(' '));
    expect(matcher.match('staff lack of')).toEqual([{ phrase: 0, start: 6, end: 13, words: 2 }]);
    expect(matcher.match(text)).toEqual(before);
  });
});
