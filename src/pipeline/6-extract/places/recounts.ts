import type { Document } from '../../../model/document.ts';
import { anyOf } from '../grammar.ts';

/** "I advised the board to ..." and, beside it, "I advise". */
const THEN = new RegExp(
  `\\b${anyOf('asks-as-self')}\\s+(?:${anyOf('between-speaker')}\\s+)?${anyOf('passed-on')}\\b`,
  'gi',
);

const NOW = new RegExp(
  `\\b${anyOf('asks-as-self')}\\s+(?:${anyOf('between-speaker')}\\s+)?${anyOf('asks-now')}\\b`,
  'gi',
);

/** Requests in the past that a report has at least which tells its own so, and how many to one of the present. */
const ENOUGH = 3;
const TIMES = 2;

/** Does the report tell its own requests in the past, as auditors do of what they asked of management? */
export function recountsItsRequests(document: Document): boolean {
  let then = 0;
  let now = 0;
  for (const { region, text } of document.blocks) {
    if (region !== 'body') continue;
    then += countOf(text, THEN);
    now += countOf(text, NOW);
  }
  return then >= ENOUGH && then >= now * TIMES;
}

function countOf(text: string, pattern: RegExp): number {
  let count = 0;
  pattern.lastIndex = 0;
  while (pattern.test(text)) count++;
  return count;
}
