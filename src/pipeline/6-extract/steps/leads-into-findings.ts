import { anyOf } from '../grammar.ts';
import type { Holds } from '../places/announces.ts';

/** Characters at the end of a lead-in that are looked at. */
const NEAR = 160;

// bounded: by NEAR.
const TELLS = new RegExp(
  `\\b(?:(?<finds>${anyOf('finds-what-follows')})|${anyOf('fears-what-follows')})\\b(?:,?\\s+(?:${anyOf('before-statements')}|(?:[\\w-]+\\s+){0,3}${anyOf('announces-list')}(?:\\s+[\\w-]+){0,6}))?[\\s,]*[:：]\\s*$`,
  'i',
);

// bounded: by NEAR.
const NOTHING_YET = new RegExp(
  `(?:^|[^\\p{L}])(?:${anyOf('blocks-finding')}(?:\\s+[\\w-]+){0,4}|${anyOf('shows-in-picture')}(?:\\s+[\\w.-]+){0,3})\\s+$`,
  'iu',
);

/** The rules that the evidence names. */
const RULES = { findings: 'en/grammar#finds', barriers: 'en/grammar#concerned' } as const;

/** A lead-in told by its verb: what stands behind it, the rule, and where the verb begins in the sentence. */
export interface Lead {
  holds: Holds & keyof typeof RULES;
  rule: string;
  start: number;
}

/** "We conclude that:", "The audit found the following:", "We are concerned that:"; null for "must show that:", "Table 2 shows:". */
export function leadsIntoFindings(sentence: string): Lead | null {
  const from = Math.max(0, sentence.length - NEAR);
  const near = sentence.slice(from);
  const tells = TELLS.exec(near);
  if (!tells || NOTHING_YET.test(near.slice(0, tells.index))) return null;
  const holds = tells.groups?.finds ? 'findings' : 'barriers';
  return { holds, rule: RULES[holds], start: from + tells.index };
}
