import type { FoundActor } from '../names/actors.ts';
import type { Section } from '../places/sections.ts';
import { type Proof, proofAt, type Unit } from '../unit.ts';
import type { Directive } from './stance.ts';

/** The sign of the request as proof; `otherwise` for a bare imperative, which has none. */
export function proofOf(block: number, directive: Directive, otherwise: Proof): Proof {
  return directive.hit ? proofAt(block, directive.hit) : otherwise;
}

export const actorsAt = (block: number, actors: readonly FoundActor[]): Unit['actors'] =>
  actors.map((actor) => ({ ...actor, block }));

/** Those whom the request in `block` names; where it names none, those for whom the section is. */
export const askedBy = (block: number, directive: Directive, section: Section | null): Unit['actors'] =>
  directive.actors.length > 0 ? actorsAt(block, directive.actors) : (section?.addressees ?? []);
