import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createChooser } from '../../../src/rules/taxonomy/choose.ts';
import { ConceptMatcher, type Place } from '../../../src/rules/taxonomy/matcher.ts';
import type { Concept } from '../../../src/rules/taxonomy/taxonomy.ts';

const concept = (id: string, more: Partial<Concept> = {}): Concept => ({
  id,
  label: id,
  labels: {},
  definition: null,
  broader: null,
  cues: [],
  hints: [],
  actions: [],
  not: [],
  requires: [],
  excludes: [],
  weight: 1,
  fallback: false,
  addressedBy: [],
  examples: [],
  counterExamples: [],
  source: null,
  ...more,
});

const place = (text: string, more: Partial<Place> = {}): Place => ({
  text,
  start: 0,
  end: text.length,
  factor: 1,
  opening: null,
  stretches: [],
  told: [],
  breaks: [],
  ...more,
});

const scores = (concepts: Concept[], ...places: Place[]): Record<string, number> =>
  Object.fromEntries(
    new ConceptMatcher(concepts).score(places).map(({ id, score }) => [id, Math.round(score * 100) / 100]),
  );

const water = concept('water', { cues: ['well', 'dry well'], hints: ['pump'], not: ['well known'] });
const law = concept('law', { cues: ['water law'], actions: ['amend', 'repeal .. act'] });
const flow = concept('flow', { cues: ['water'] });

describe('scores', () => {
  test.each<[string, Concept[], Place[], Record<string, number>]>([
    ['one word', [water], [place('The well is deep.')], { water: 1 }],
    ['two words; the one within them adds nothing', [water], [place('A dry well.')], { water: 1.5 }],
    ['the same cue twice counts once', [water], [place('One well, two wells.')], { water: 1 }],
    ['a further cue counts less', [water], [place('The well has a pump.')], { water: 1.34 }],
    ['a hint alone', [water], [place('The pump broke.')], { water: 0.4 }],
    ['what "not" contains is hidden', [water], [place('It is well known.')], {}],
    ['what "not" does not contain is not', [water], [place('It is well known that the well is deep.')], { water: 1 }],
    [
      'a cue within a longer cue of another concept counts half',
      [law, flow],
      [place('An old water law.')],
      { law: 1.5, flow: 0.5 },
    ],
    ['the best place counts', [water], [place('The well.'), place('Wells', { factor: 2 })], { water: 2 }],
    ['an action where the action begins', [law], [place('They must amend it.', { opening: 10 })], { law: 2 }],
    ['an action elsewhere', [law], [place('They met to amend it.')], { law: 0.7 }],
    ['through a gap words meet by chance', [law], [place('Repeal the old fishing act.', { opening: 0 })], { law: 2.3 }],
    ['an action behind "and"', [law], [place('Meet the others soon and amend it.', { opening: 0 })], { law: 1 }],
    ['an action behind a comma', [law], [place('Meet the others soon, amend it.', { opening: 0 })], { law: 1 }],
    [
      'an action behind a word that ends in and',
      [law],
      [place('Meet the owner of the brand amended.', { opening: 0 })],
      { law: 0.7 },
    ],
    [
      'where a word stands counts for kinds of action alone',
      [law, flow],
      [
        place('Meet, in order to amend it by water.', {
          opening: 0,
          stretches: [
            { end: 6, share: 1 },
            { end: 36, share: 0.5 },
          ],
        }),
      ],
      { law: 0.35, flow: 1 },
    ],
    [
      'what a finding tells counts for other concepts alone',
      [law, flow],
      [place('Water rose as they amend it.', { told: [{ end: 28, share: 0.5 }] })],
      { law: 0.7, flow: 0.5 },
    ],
    [
      'a cue of a kind of action within the words of a weightier one counts less',
      [concept('act', { actions: ['plan .. roads', 'plan .. new roads'] })],
      [place('Plan the new roads.', { opening: 0 })],
      // 2.6 as three words with a gap, and three quarters of the 2.3 for two, as a further cue.
      { act: 4.07 },
    ],
    [
      'of other concepts it counts in full',
      [concept('topic', { cues: ['plan .. roads', 'plan .. new roads'] })],
      [place('Plan the new roads.')],
      { topic: 2.28 },
    ],
    [
      'a phrase that skips a word which opens a clause counts half',
      [law],
      [place('Repeal all to act.', { opening: 0, breaks: [{ at: 11, word: 'to' }] })],
      { law: 1.15 },
    ],
    [
      'not where the word is its own',
      [concept('own', { cues: ['fail|refuse to .. mend'] })],
      [place('They fail to ever mend.', { breaks: [{ at: 10, word: 'to' }] })],
      { own: 1.3 },
    ],
    [
      'a phrase that skips words goes over no end of a sentence',
      [law],
      [place('Repeal it. The act', { opening: 0, breaks: [{ at: 10, word: null }] })],
      {},
    ],
    [
      'breaks elsewhere are nothing to it',
      [law],
      [
        place('To sea. Repeal the act. Go', {
          opening: 8,
          breaks: [
            { at: 0, word: 'to' },
            { at: 7, word: null },
            { at: 23, word: null },
          ],
        }),
      ],
      { law: 2.3 },
    ],
    ['words of a proper name speak less', [flow], [place('We met the Water Board.')], { flow: 0.3 }],
    ['the first word of a sentence is no name', [flow], [place('It rained. Water rose.')], { flow: 1 }],
    ['only what lies between the offsets', [water], [place('The well is a pump.', { start: 9 })], { water: 0.4 }],
    ['weight', [concept('heavy', { cues: ['iron'], weight: 3 })], [place('Much iron.')], { heavy: 3 }],
  ])('%s', (_, concepts, places, expected) => {
    expect(scores(concepts, ...places)).toEqual(expected);
  });

  test('marks are the words, and their rules name phrases of the concept', () => {
    const word = fc.constantFrom(
      'the',
      'dry',
      'wells',
      'well',
      'known',
      'water',
      'law',
      'Pump',
      'amend',
      'repeal',
      'act',
      'is',
      '.',
      ',',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const text = words.join(' ');
        const all = [water, law, flow];
        for (const { id, score, marks } of new ConceptMatcher(all).score([place(text, { opening: 0 })])) {
          expect(score).toBeGreaterThan(0);
          expect(marks.length).toBeGreaterThan(0);
          const owner = all.find((one) => one.id === id) as Concept;
          for (const { rule, start, end } of marks) {
            expect([...owner.cues, ...owner.hints, ...owner.actions]).toContain(rule.slice(id.length + 1));
            expect(text.slice(start, end)).toMatch(/^\S.*\S$|^\S$/);
          }
        }
      }),
    );
  });
});

describe('choice', () => {
  const broad = concept('broad');
  const narrow = concept('narrow', { broader: 'broad' });
  const needs = concept('needs', { requires: ['broad'] });
  const drives = concept('drives', { excludes: ['broad'] });
  const last = concept('last', { fallback: true });
  const rule = { threshold: 1, share: 0.5, limit: null };
  const all = [concept('plain'), broad, narrow, needs, drives, last];

  test.each<[string, [string, number][], Partial<typeof rule> | { limit: number }, string[], string[]]>([
    [
      'best first, weak ones lose',
      [
        ['broad', 3],
        ['plain', 1],
      ],
      {},
      ['broad'],
      ['plain'],
    ],
    ['below the threshold', [['broad', 0.9]], {}, ['last'], ['broad']],
    ['nothing at all', [], {}, ['last'], []],
    [
      'the narrower stands for the broader',
      [
        ['broad', 3],
        ['narrow', 2],
      ],
      {},
      ['narrow'],
      ['broad'],
    ],
    [
      'what requires is given with what it requires',
      [
        ['needs', 2],
        ['broad', 2],
      ],
      {},
      ['needs', 'broad'],
      [],
    ],
    ['what it requires is not there', [['needs', 2]], {}, ['last'], ['needs']],
    [
      'one drives out another',
      [
        ['drives', 2],
        ['broad', 2],
      ],
      {},
      ['drives'],
      ['broad'],
    ],
    [
      'a limit',
      [
        ['needs', 3],
        ['broad', 2],
      ],
      { limit: 1 },
      ['needs'],
      ['broad'],
    ],
  ])('%s', (_, given, more, chosen, losing) => {
    const result = createChooser(all, { ...rule, ...more })(given.map(([id, score]) => ({ id, score, marks: [] })));
    expect(result.chosen.map((one) => one.id)).toEqual(chosen);
    expect(result.losing.map((one) => one.id)).toEqual(losing);
  });
});
