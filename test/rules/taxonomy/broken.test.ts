import { describe, expect, test } from 'vitest';
import { checkTaxonomy } from '../../../src/rules/taxonomy/check.ts';
import { formatProblem } from '../../../src/rules/yaml.ts';

/** A taxonomy without fault; each case changes one thing in it. */
const SOUND = `id: water
title: Water works
version: 1
barriers:
  - id: leaks
    label: Leaks
    cues: [leak, burst pipe]
    examples: [The old main leaks.]
    addressed-by: [repair]
  - id: fees
    label: Fees
    cues: [tariff]
    not: [tariff board]
    examples: [The tariff is too high.]
    counter-examples: [The tariff board met.]
recommendations:
  - id: repair
    label: Repair
    actions: [repair]
    examples: [Repair the main.]
`;

const replaced = (from: string, to: string): string => {
  if (!SOUND.includes(from)) throw new Error(`no "${from}" in the sound taxonomy`);
  return SOUND.replace(from, to);
};

test('the sound taxonomy has no fault', () => {
  expect(checkTaxonomy(SOUND, 'w.yml').problems).toEqual([]);
});

/** [what is wrong, the file, the problems] */
const BROKEN: [string, string, string[]][] = [
  ['no map', 'just words', ['w.yml:1:1: a taxonomy must be a map with "id", "title" and "version"']],
  ['empty', '', ['w.yml:1:1: a taxonomy must be a map with "id", "title" and "version"']],
  ['no id', replaced('id: water\n', ''), ['w.yml:1:1: a taxonomy needs "id"']],
  ['no version', replaced('version: 1\n', ''), ['w.yml:1:1: a taxonomy needs "version"']],
  [
    'id with spaces',
    replaced('id: water', 'id: Water works'),
    ['w.yml:1:5: "id" must be lower-case letters, digits and hyphens'],
  ],
  ['title a number', replaced('title: Water works', 'title: 7'), ['w.yml:2:8: "title" must be text']],
  [
    'unknown key at the top',
    replaced('version: 1', 'version: 1\nbarrier: []'),
    ['w.yml:4:1: unknown key "barrier": did you mean "barriers"?'],
  ],
  ['unknown key far from any', replaced('version: 1', 'version: 1\nzzz: 1'), ['w.yml:4:1: unknown key "zzz"']],
  [
    'unknown key of a concept',
    replaced('cues: [tariff]', 'ceus: [tariff]'),
    ['w.yml:12:5: unknown key "ceus": did you mean "cues"?'],
  ],
  [
    'several faults, of the form and of what it says, at once; not what only follows from one',
    replaced('cues: [tariff]', 'ceus: [tariff]').replace('id: fees', 'id: fees\n    addressed-by: { nowhere: strong }'),
    [
      'w.yml:11:21: "addressed-by" names no recommendation concept: "nowhere"',
      'w.yml:13:5: unknown key "ceus": did you mean "cues"?',
    ],
  ],
  [
    'unknown key of choose',
    replaced('version: 1', 'version: 1\nchoose: { treshold: 1 }'),
    ['w.yml:4:11: unknown key "treshold": did you mean "threshold"?'],
  ],
  ['concept without label', replaced('    label: Fees\n', ''), ['w.yml:10:5: a concept needs "label"']],
  [
    'concept that is text',
    replaced('  - id: fees\n', '  - tolls\n  - id: fees\n'),
    ['w.yml:10:5: an entry of "barriers" must be a concept: a map with "id" and "label"'],
  ],
  ['cues as text', replaced('cues: [tariff]', 'cues: tariff'), ['w.yml:12:11: "cues" must be a list of texts']],
  [
    'a cue that is a number',
    replaced('cues: [tariff]', 'cues: [12]'),
    ['w.yml:12:12: an entry of "cues" must be text'],
  ],
  ['an empty cue', replaced('cues: [tariff]', "cues: ['']"), ['w.yml:12:12: an entry of "cues" must not be empty']],
  ['a cue without a word', replaced('cues: [tariff]', "cues: [tariff, '--']"), ['w.yml:12:20: "--" has no word']],
  [
    'weight as text',
    replaced('cues: [tariff]', 'weight: heavy\n    cues: [tariff]'),
    ['w.yml:12:13: "weight" must be a number'],
  ],
  [
    'weight below nought',
    replaced('cues: [tariff]', 'weight: -1\n    cues: [tariff]'),
    ['w.yml:12:13: "weight" must be 0 or more'],
  ],
  [
    'share above one',
    replaced('version: 1', 'version: 1\nchoose: { share: 2 }'),
    ['w.yml:4:18: "share" must be 0 to 1'],
  ],
  [
    'limit of nought',
    replaced('version: 1', 'version: 1\nchoose: { limit: 0 }'),
    ['w.yml:4:18: "limit" must be 1 or more'],
  ],
  [
    'no concepts',
    'id: water\ntitle: Water\nversion: 1\n',
    ['w.yml:1:1: a taxonomy needs concepts under "barriers" or "recommendations"'],
  ],
  [
    'an id twice',
    replaced('- id: fees', '- id: leaks'),
    ['w.yml:10:9: duplicate id "leaks": already under "barriers"'],
  ],
  [
    'addressed-by to nowhere',
    replaced('addressed-by: [repair]', 'addressed-by: [repiar]'),
    ['w.yml:9:20: "addressed-by" names no recommendation concept: "repiar": did you mean "repair"?'],
  ],
  [
    'addressed-by with a strength that is none',
    replaced('addressed-by: [repair]', 'addressed-by: { repair: big }'),
    ['w.yml:9:19: "addressed-by" must be a list of ids, or a map of id to strong, moderate or weak'],
  ],
  [
    'addressed-by to nowhere, in a map',
    replaced('addressed-by: [repair]', 'addressed-by: { repair: weak, repiar: strong }'),
    ['w.yml:9:35: "addressed-by" names no recommendation concept: "repiar": did you mean "repair"?'],
  ],
  [
    'requires of nowhere',
    replaced('cues: [tariff]', 'requires: [leeks]\n    cues: [tariff]'),
    [
      'w.yml:12:16: "requires" names no concept of barriers: "leeks": did you mean "leaks"?',
      'w.yml:15:16: example does not get "fees": it gets nothing; "fees" loses with "fees" ("tariff")',
    ],
  ],
  [
    'requires itself',
    replaced('cues: [tariff]', 'requires: [fees]\n    cues: [tariff]'),
    ['w.yml:12:16: "fees" requires itself'],
  ],
  [
    'requires in a circle',
    replaced(
      'cues: [leak, burst pipe]\n    examples: [The old main leaks.]',
      'requires: [fees]\n    cues: [leak, burst pipe]\n    examples: [The tariff leaks.]',
    )
      .replace('cues: [tariff]\n', 'requires: [leaks]\n    cues: [tariff]\n')
      .replace('[The tariff is too high.]', '[The tariff leaks.]'),
    ['w.yml:7:15: "requires" goes in a circle: leaks > fees > leaks'],
  ],
  [
    'requires and excludes the same',
    replaced('cues: [tariff]', 'requires: [leaks]\n    excludes: [leaks]\n    cues: [tariff]'),
    [
      'w.yml:12:16: "fees" both requires and excludes "leaks": it can never match',
      'w.yml:16:16: example does not get "fees": it gets nothing; "fees" loses with "fees" ("tariff")',
    ],
  ],
  [
    'a cue of two concepts',
    replaced('cues: [tariff]', 'cues: [tariff, leaking]'),
    ['w.yml:12:20: cue "leaking" is also a cue of "leaks" ("leak"): it cannot tell them apart'],
  ],
  [
    'a cue twice',
    replaced('cues: [tariff]', 'cues: [tariff, tariffs]'),
    ['w.yml:12:20: "tariffs" stands twice in "fees"'],
  ],
  [
    'a cue that is hidden',
    replaced('not: [tariff board]', 'not: [tariff board, tariffs]'),
    [
      'w.yml:12:12: "tariff" can never match: "not" has "tariffs", which hides it',
      'w.yml:14:16: example does not get "fees": it gets nothing',
    ],
  ],
  [
    'an example that fails',
    replaced('The tariff is too high.', 'A pipe leaks.'),
    ['w.yml:14:16: example does not get "fees": it gets "leaks" ("leaks")'],
  ],
  [
    'a counter-example that fails',
    replaced('The tariff board met.', 'The tariff rose.'),
    ['w.yml:15:24: counter-example gets "fees" by "fees" ("tariff")'],
  ],
  [
    'a concept without examples',
    replaced('    examples: [Repair the main.]\n', ''),
    ['w.yml:17:5: concept "repair" has no examples: give a sentence that must get it'],
  ],
  [
    'a concept without cues',
    replaced('    actions: [repair]\n', ''),
    [
      'w.yml:17:5: concept "repair" has no cues: it can never match',
      'w.yml:19:16: example does not get "repair": it gets nothing',
    ],
  ],
  [
    'an alias',
    replaced('cues: [tariff]', 'cues: &c [tariff]'),
    ['w.yml:12:14: anchor "&c" is not allowed: write it out'],
  ],
  [
    'a tag',
    replaced('cues: [tariff]', 'cues: !!set {tariff}'),
    ['w.yml:12:17: tag "!!set" is not allowed: leave it out'],
  ],
  ['a key twice', replaced('version: 1', 'version: 1\nversion: 2'), ['w.yml:4:1: Map keys must be unique']],
  [
    'two faults',
    replaced('title: Water works', 'titel: Water works').replace('cues: [tariff]', 'cue: [tariff]'),
    [
      'w.yml:1:1: a taxonomy needs "title"',
      'w.yml:2:1: unknown key "titel": did you mean "title"?',
      'w.yml:12:5: unknown key "cue": did you mean "cues"?',
    ],
  ],
];

describe('a broken taxonomy is refused with its place', () => {
  test.each(BROKEN)('%s', (_, text, expected) => {
    expect(checkTaxonomy(text, 'w.yml').problems.map(formatProblem)).toEqual(expected);
  });
});
