import type { FoundActor } from '../names/actors.ts';
import type { IsProper } from '../names/proper-names.ts';
import type { Hit, Strength } from '../rules.ts';

/** How a sentence asks for something; readable offsets of its block. */
export interface Directive {
  form: 'modal' | 'object' | 'clause' | 'subject' | 'need' | 'imperative';
  /** The modal or request; null for a bare imperative. */
  hit: Hit | null;
  strength: Strength | null;
  negated: boolean;
  actors: FoundActor[];
  /** Where the action's verb phrase begins. */
  action: number;
  /** Who asks, where it is not the report: "JS1", "The Human Rights Committee". */
  speaker: string | null;
}

/** What a sentence stands in. */
export interface Stance {
  /** Among recommendations: every sign of a request counts. */
  formal: boolean;
  /** The report's purpose is to pass on what others recommend. */
  reporting: boolean;
  /** The report tells its own requests in the past: "We advised the board to act." */
  recounts: boolean;
  /** It leads in a list of imperatives: "Employers must:" asks, whoever says it. */
  opens?: boolean;
  isProper: IsProper;
  /** Told why a sign of a request does not count; `hit` is null where the whole sentence does not. */
  refuse?: (hit: Hit | null, why: string) => void;
}

/** Tells why a sign of a request does not count; null, for the caller to return. */
export function refused(stance: Stance, hit: Hit | null, why: string): null {
  stance.refuse?.(hit, why);
  return null;
}

/** Why a request is not the report's own. */
export const NOT_OWN = 'said by somebody else, or earlier';
export const RECALLED = 'recalled, or said by somebody else';
