import type { Document } from '../../../model/document.ts';
import { anyOf } from '../grammar.ts';

/** Requests in the past or by somebody named, counted over the report: "The Committee recommended that ..." */
const PASSED_ON = new RegExp(`\\b${anyOf('passed-on')}\\b`, 'g');

const ANOTHER = new RegExp(
  `(?:\\b(?:${anyOf('another-speaker')}|JS\\d+|[A-Z]{2,}))\\s(?:${anyOf('between-speaker')}\\s)?$`,
);

/** Such requests that a report has at least which passes on what others recommend. */
const ENOUGH = 4;

/** One in this many words. */
const DENSITY = 1200;

/** Is it the purpose of the report to pass on what others recommend? */
export function passesOn(document: Document): boolean {
  let count = 0;
  let length = 0;
  for (const block of document.blocks) {
    if (block.region !== 'body') continue;
    length += block.text.length;
    for (const match of block.text.matchAll(PASSED_ON))
      if (ANOTHER.test(block.text.slice(Math.max(0, match.index - 40), match.index))) count++;
  }
  return count >= ENOUGH && count * DENSITY >= length / 6;
}
