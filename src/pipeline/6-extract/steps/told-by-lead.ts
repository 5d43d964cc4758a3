import type { Block } from '../../../model/document.ts';
import type { Span } from '../../../model/span.ts';
import type { Context } from '../context.ts';
import { anyOf } from '../grammar.ts';
import { hitsIn } from '../rules.ts';
import { attributionOf } from '../tells/attribution.ts';
import { evaluate } from '../tells/evaluate.ts';
import { isMethod } from '../tells/method.ts';
import { proofAt } from '../unit.ts';
import type { Announced } from './announced.ts';
import { isSignpost } from './told-sentence.ts';

/** What the cues of a lead-in must weigh before the items say what it finds. */
const TELLS = 2;

/** The same where the sentence breaks off before what it tells of: "Trade is threatened by:". */
const TELLS_OPEN = 1;

/** Characters at the end of the sentence in which it breaks off. */
const NEAR = 120;

// bounded: by NEAR.
const OPEN_END = new RegExp(`\\b${anyOf('breaks-off')}\\s*[:：]\\s*$`, 'i');

/**
 * "Repairs were late because of:": the last sentence of a lead-in, readable [start, end) of block `lead`, that finds
 * something of itself; its items say what. Null for any other.
 */
export function toldByLead(context: Context, lead: number, { start, end }: Span): Announced | null {
  const { text } = context.blocks[lead] as Block;
  const { score, cues, polarity } = evaluate(text, start, end, context.hits(lead));
  const first = cues[0];
  const breaksOff = polarity !== 'neutral' && OPEN_END.test(text.slice(Math.max(start, end - NEAR), end));
  if (score < (breaksOff ? TELLS_OPEN : TELLS) || !first || isMethod(text.slice(start, end), start, cues)) return null;
  if (hitsIn(context.hits(lead), start, end).some((hit) => isSignpost(text, start, hit))) return null;
  const by = attributionOf(text, start, end, context.hits(lead), context.isProper);
  const holds = polarity === 'barrier' ? 'barriers' : polarity === 'enabler' ? 'enablers' : 'findings';
  return { holds, proof: proofAt(lead, first), actors: [], attributedTo: by };
}
