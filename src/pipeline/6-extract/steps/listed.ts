import type { Context } from '../context.ts';
import { findLists } from '../places/lists.ts';
import type { Unit } from '../unit.ts';
import { announcementOf } from './announced.ts';
import { recommendationsIn } from './asked.ts';
import { commandedBy, spokenFor } from './spoken.ts';
import { findingsIn } from './stated.ts';

/** Items of lists that a heading or a lead-in announces. */
export function fromLists(context: Context, taken: Uint8Array): Unit[] {
  const units: Unit[] = [];
  findLists(context).forEach((list, number) => {
    const items = list.items.filter((item) => !taken[item]);
    if (items.length === 0) return;
    const announced =
      announcementOf(context, list) ?? spokenFor(context, items) ?? commandedBy(context, { ...list, items });
    if (!announced) return;
    if (announced.holds === 'recommendations' || announced.holds === 'both')
      units.push(...recommendationsIn(context, items, number, announced, taken));
    else if (announced.holds !== 'context' && announced.holds !== 'response')
      units.push(...findingsIn(context, items, number, announced, taken));
  });
  return units;
}
