import { describe, expect, it } from 'vitest';
import { matchSentenceRules } from '../../../src/pipeline/6-extract/sentence-rules.ts';
import { attributionOf } from '../../../src/pipeline/6-extract/tells/attribution.ts';
import { evaluate } from '../../../src/pipeline/6-extract/tells/evaluate.ts';

const verdict = (text: string) => evaluate(text, 0, text.length, matchSentenceRules(text));

describe('what a sentence finds', () => {
  it.each([
    // By its words.
    ['There is a serious lack of trained nurses.', 'barrier'],
    ['The ferry suffers from poor coordination.', 'barrier'],
    ['The new rota proved effective and improved morale.', 'enabler'],
    ['The ferry sails at noon.', 'neutral'],
    // Praise denied is blame.
    ['The port did not make significant progress.', 'barrier'],
    ['The work went on without meaningful progress.', 'barrier'],
    // The main point stands behind "but", or behind what is conceded.
    ['The rota was effective, but there is a lack of nurses and poor training.', 'barrier'],
    ['Although there is a lack of nurses, the rota proved effective and improved morale.', 'enabler'],
  ])('%s', (text, polarity) => {
    expect(verdict(text).polarity).toBe(polarity);
  });

  it.each([['The grant helps to address gaps in training.'], ['The team works to overcome obstacles.']])(
    'a remedy mutes what it mends: %s',
    (text) => {
      expect(verdict(text).blames).toBe(false);
    },
  );

  it.each([
    ['One tenant wrote of “a serious lack of nurses” there.'],
    ['One tenant wrote of "a serious lack of nurses" there.'],
  ])('a quotation is somebody else’s: %s', (text) => {
    expect(verdict(text).score).toBe(0);
  });

  it('does not count a word twice', () => {
    const { cues } = verdict('There is a serious lack of trained nurses and poor coordination.');
    for (const [i, cue] of cues.entries()) expect(cue.start).toBeGreaterThanOrEqual(cues[i - 1]?.end ?? 0);
    expect(cues.length).toBeGreaterThan(1);
  });
});

describe('who says it', () => {
  it.each<[string, string | null]>([
    ['Harbour Watch noted that the quay leaks.', 'Harbour Watch'],
    ['However, tenants also reported that the quay leaks.', 'tenants'],
    ['According to the tenants, the quay leaks.', 'tenants'],
    ['The review noted that the quay leaks.', null],
    ['We noted that the quay leaks.', null],
    ['The quay leaks.', null],
  ])('%s', (text, expected) => {
    expect(attributionOf(text, 0, text.length, matchSentenceRules(text))).toBe(expected);
  });
});
