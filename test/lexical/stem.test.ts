import { describe, expect, it } from 'vitest';
import { knowStems, stem, stemsOf } from '../../src/lexical/stem.ts';

describe('stems', () => {
  it.each([
    ['governments', 'govern'],
    ['fees', 'fee'],
    ['no', 'no'],
    ['x2', 'x2'],
    ['écoles', 'écoles'],
  ])('%s: %s', (word, expected) => expect(stem(word)).toBe(expected));

  it('are listed beside their words', () =>
    expect(stemsOf(['harbours', 'tar'])).toEqual({ words: 'harbours tar', stems: 'harbour tar' }));

  it('that are known beforehand are not worked out', () => {
    knowStems({ words: 'quays tarring', stems: 'wharf tar' });
    expect(['quays', 'tarring', 'roofs'].map(stem)).toEqual(['wharf', 'tar', 'roof']);
  });
});
