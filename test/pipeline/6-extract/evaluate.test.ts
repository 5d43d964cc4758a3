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
    ['Most of those interviewed said that the quay leaks.', 'Most of those interviewed'],
    ['Tenants and owners complained that the quay leaks.', 'Tenants and owners'],
    ['The quay leaks, as the harbour board acknowledged.', 'harbour board'],
    ['In spring, a senior clerk told the panel of a leak.', 'senior clerk'],
    // "According to" names a source only where it opens or closes the statement.
    ['The quay leaks, according to the tenants.', 'tenants'],
    ['Costs have varied according to local needs, tides and luck.', null],
    // What stands before the verb is nobody who could speak, or the verb is none.
    ['The quay was considered a risk by all.', null],
    ['Ferries help people across the states that are poor.', null],
    ['The study found faults and noted a leak.', null],
    ['Repairs have been slow in the United States.', null],
    ['The scheme pays tenants who said that the quay leaks.', null],
  ])('%s', (text, expected) => {
    const isProper = (word: string) => /^[A-Z]/.test(word);
    expect(attributionOf(text, 0, text.length, matchSentenceRules(text), isProper)).toBe(expected);
  });
});
