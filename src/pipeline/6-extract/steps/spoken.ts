import { directiveIn } from '../asks/directive-in.ts';
import type { Context } from '../context.ts';
import { type Proof, proofAt } from '../unit.ts';
import type { Announced } from './announced.ts';

/** Items that must ask before a list that nothing announces is one of recommendations, and their share. */
const SPOKEN = 3;

const SPOKEN_SHARE = 0.6;

/** Sentences that such items have at most on average: longer ones are the report's numbered paragraphs. */
const SPOKEN_LENGTH = 2;

/** A list that nothing announces but whose items ask one after the other. */
export function spokenFor(context: Context, items: number[]): Announced | null {
  if (items.length < SPOKEN || context.reporting) return null;
  const sentences = items.reduce((sum, item) => sum + context.sentences(item).length, 0);
  if (sentences > items.length * SPOKEN_LENGTH) return null;
  let proof: Proof | null = null;
  let asking = 0;
  for (const item of items) {
    const first = context.sentences(item)[0];
    const directive = first
      ? directiveIn(context, item, first.start, first.end, { formal: false, imperatives: false })
      : null;
    if (!directive?.hit) continue;
    asking++;
    proof ??= proofAt(item, directive.hit);
  }
  return proof && asking >= SPOKEN && asking >= items.length * SPOKEN_SHARE
    ? { holds: 'recommendations', proof, actors: [], attributedTo: null }
    : null;
}
