import { aFlag, aText, type FamilyKeys, oneOf } from './family.ts';
import { WORD_CLASSES } from './word-classes.ts';

const strength = { required: true, check: oneOf('must', 'should', 'consider', 'may') };

/** The families that are looked for together, each by the name that its rules are known by in the extraction. */
export const ruleSets: Record<string, Record<string, string>> = {
  sentences: {
    attribution: 'en/attributions',
    barrier: 'en/cues/barrier',
    enabler: 'en/cues/enabler',
    neutral: 'en/cues/neutral',
    modal: 'en/modals',
    recalled: 'en/recalled',
    remedy: 'en/remedies',
    request: 'en/requests',
    signpost: 'en/signposts',
  },
  sections: { section: 'en/sections' },
  labels: { label: 'en/labels' },
  actors: { actor: 'en/actors' },
  deadlines: { deadline: 'en/deadlines' },
  clauses: { clause: 'en/clauses', reason: 'en/reasons', link: 'en/links' },
};

/** What each family of extraction rules may say of an entry, by the family's address. */
export const extractionFamilies: Record<string, FamilyKeys> = {
  'en/cues/barrier': { weight: { required: true, check: oneOf(1, 2, 3) } },
  'en/cues/enabler': { weight: { required: true, check: oneOf(1, 2, 3) } },
  'en/cues/neutral': { weight: { required: true, check: oneOf(1, 2, 3) } },
  'en/modals': { strength, weak: { required: false, check: aFlag } },
  'en/actions': {
    strength: { required: false, check: oneOf(1, 2, 3, 4, 5) },
    ambiguous: { required: false, check: aFlag },
    role: { required: false, check: oneOf('skip', 'means') },
  },
  'en/requests': {
    strength,
    form: { required: true, check: oneOf('object', 'clause', 'subject', 'need') },
    past: { required: false, check: aFlag },
    weak: { required: false, check: aFlag },
  },
  'en/sections': {
    holds: {
      required: true,
      check: oneOf('recommendations', 'barriers', 'enablers', 'findings', 'both', 'context', 'response'),
    },
    short: { required: false, check: aFlag },
    argues: { required: false, check: aFlag },
  },
  'en/labels': { holds: { required: true, check: oneOf('recommendation', 'finding', 'barrier', 'enabler') } },
  'en/attributions': { passes: { required: true, check: oneOf('recommendation', 'statement') } },
  'en/adjuncts': {},
  'en/clauses': { part: { required: true, check: oneOf('light', 'purpose', 'context', 'detail') } },
  'en/links': {},
  'en/reasons': { part: { required: true, check: oneOf('cause', 'effect', 'concession', 'turn') } },
  'en/remedies': {},
  'en/signposts': {},
  'en/actor-nouns': { kind: { required: true, check: oneOf('institution', 'group', 'person') } },
  'en/actors': { id: { required: true, check: aText } },
  'en/deadlines': { limit: { required: true, check: oneOf('date', 'duration', 'nothing') } },
  'en/grammar': { class: { required: true, check: oneOf(...WORD_CLASSES) } },
  'en/recalled': { scope: { required: true, check: oneOf('sentence', 'before', 'inside') } },
};
