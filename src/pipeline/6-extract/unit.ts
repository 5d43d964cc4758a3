import type { Polarity } from '../../model/analysis.ts';
import type { FoundActor } from './actors.ts';
import type { Directive } from './directive.ts';

/** A stretch of a block, in readable offsets. */
export interface Stretch {
  block: number;
  start: number;
  end: number;
}

export interface Proof extends Stretch {
  rule: string;
}

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
  /** Actors named by the heading, the lead-in or the sentence, with the block that names them. */
  actors: (FoundActor & { block: number })[];
  attributedTo: string | null;
  /** Items of the same list have the same; null outside lists. */
  list: number | null;
  /** Findings by cue: how much the cues weigh together; else 0. */
  weight: number;
}
