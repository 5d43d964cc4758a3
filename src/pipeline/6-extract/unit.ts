import type { Polarity } from '../../model/analysis.ts';
import type { Directive } from './asks/stance.ts';
import type { FoundActor } from './names/actors.ts';
import type { Hit } from './rules.ts';

/** A stretch of a block, in readable offsets. */
export interface Stretch {
  block: number;
  start: number;
  end: number;
}

/** The rule by which something was found, and the words that it matched. */
export interface Proof extends Stretch {
  rule: string;
}

/** An actor and the block that names it. */
export type PlacedActor = FoundActor & { block: number };

/** A finding or recommendation before it is given its citations, concepts and place. */
export interface Unit {
  kind: 'recommendation' | 'finding';
  /** In reading order; the first holds the statement, the others its sub-items or the text under its heading. */
  parts: Stretch[];
  title: Stretch | null;
  number: string | null;
  basis: 'label' | 'section' | 'cue';
  proofs: Proof[];
  polarity: Polarity;
  directive: Directive | null;
  /** Named by the heading, the lead-in or the sentence. */
  actors: PlacedActor[];
  attributedTo: string | null;
  /** Items of the same list have the same; null outside lists. */
  list: number | null;
  /** Findings by cue: how much the cues weigh together; else 0. */
  weight: number;
}

/** A unit of which only what is out of the ordinary is told. */
export const unitOf = (own: Pick<Unit, 'kind' | 'parts' | 'basis' | 'proofs'> & Partial<Unit>): Unit => ({
  title: null,
  number: null,
  polarity: 'neutral',
  directive: null,
  actors: [],
  attributedTo: null,
  list: null,
  weight: 0,
  ...own,
});

export const proofAt = (block: number, hit: Hit): Proof => ({
  rule: hit.rule.id,
  block,
  start: hit.start,
  end: hit.end,
});
