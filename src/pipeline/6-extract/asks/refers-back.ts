import { anyOf } from '../grammar.ts';

/** Characters at the start of a sentence in which its subject stands. */
const REACH = 120;

// bounded: by REACH.
const REFERS_BACK = new RegExp(
  `^\\W{0,8}(?:[^,]{1,60},\\s)?${anyOf('refers-back')}\\s+(?:[a-z]+\\s+)?${anyOf('goes-on-modal')}\\b`,
  'i',
);

/** "They must open the gates": does the sentence ask those whom the one before has asked? */
export const refersBack = (text: string, start: number, end: number): boolean =>
  REFERS_BACK.test(text.slice(start, Math.min(end, start + REACH)));
