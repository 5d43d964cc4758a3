import { describe, expect, it } from 'vitest';
import { matchSentenceRules } from '../../../src/pipeline/6-extract/sentence-rules.ts';
import { attributionOf } from '../../../src/pipeline/6-extract/tells/attribution.ts';
import { evaluate } from '../../../src/pipeline/6-extract/tells/evaluate.ts';
import { isMethod } from '../../../src/pipeline/6-extract/tells/method.ts';

const verdict = (text: string) => evaluate(text, 0, text.length, matchSentenceRules(text));

describe('what a sentence finds', () => {
  it.each([
    // By its words.
    ['There is a serious lack of trained nurses.', 'barrier'],
    ['The ferry suffers from poor coordination.', 'barrier'],
    ['The new rota proved effective and improved morale.', 'enabler'],
    ['The ferry sails at noon.', 'neutral'],
    ['The board shied away from new fares.', 'barrier'],
    ['Two lamps lay idle all winter.', 'barrier'],
    ['It sailed at night, contrary to its own rules.', 'barrier'],
    ['The night boat is a lifeline to the island.', 'enabler'],
    ['The crew acted promptly in the storm.', 'enabler'],
    ['The upshot is that rope frays in the dry.', 'neutral'],
    ['The complaint was upheld in the end.', 'neutral'],
    // Praise denied is blame.
    ['The port did not make significant progress.', 'barrier'],
    ['The work went on without meaningful progress.', 'barrier'],
    // Blame denied is none, unless that is denied in turn.
    ['The crossing was made without hindrance.', 'enabler'],
    ['The crossing was not without flaws.', 'barrier'],
    ['The crossing was not only poor.', 'barrier'],
    // A neighbour of the stem is no cue.
    ['The ferry changed its position and use of the quay.', 'neutral'],
    // Each sentence turns by itself.
    ['The rota proved effective. It improved morale, but not at night.', 'enabler'],
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

  it('a remedy mends all that it lists', () => {
    expect(verdict('The grant helps to address gaps, delays and obstacles.').blames).toBe(false);
    expect(verdict('The grant helps to address gaps, so there is a lack of nurses.').blames).toBe(true);
  });

  it.each([
    ['There is a lack of tar.', 3],
    ['The quay leaks (there is a lack of tar).', 0],
    ['If there is a lack of tar, paint it.', 0],
    ['It is checked for any shortage.', 0],
    ['The quay would suffer a shortage.', 1.5],
    ['The quay will remain weak.', 3],
    ['(There is a lack of tar.)', 3],
  ])('a cue weighs what the report says of it: %s', (text, score) => {
    expect(verdict(text).score).toBe(score);
  });

  it.each([
    ['We reviewed files for gaps and delays.', true],
    ['In May the panel also examined whether repairs had been poor.', true],
    ['We reviewed files and found that logs were poor.', false],
    ['As we examined the files, the lack of logs was plain.', false],
    ['The tenants reviewed poor logs.', false],
  ])('how the enquiry was made is no finding: %s', (text, expected) => {
    expect(isMethod(text, 0, verdict(text).cues)).toBe(expected);
  });

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
