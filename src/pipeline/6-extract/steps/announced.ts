import type { Context } from '../context.ts';
import type { Holds } from '../places/announces.ts';
import type { List } from '../places/lists.ts';
import { type Proof, proofAt, type Unit } from '../unit.ts';
import { leadIn } from './lead-in.ts';

/** What a list is said to hold, by whom, for whom. */
export interface Announced {
  holds: Holds;
  proof: Proof;
  actors: Unit['actors'];
  attributedTo: string | null;
}

/** What is said to stand in the list: by its lead-in, else by its section. */
export function announcementOf(context: Context, list: List): Announced | null {
  const section = context.sections[list.items[0] as number] ?? null;
  const led = list.lead === null ? null : leadIn(context, { lead: list.lead, items: list.items }, section);
  if (led) return led;
  if (!section) return null;
  const { hit, block, addressees } = section;
  return { holds: section.holds, proof: proofAt(block, hit), actors: addressees, attributedTo: null };
}
