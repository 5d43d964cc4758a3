import type { Modality, Recommendation } from '../../model/analysis.ts';
import type { Block, Document } from '../../model/document.ts';
import { toSource } from '../../model/runs.ts';
import { findAction } from './action.ts';
import { findDeadline } from './asks/deadline.ts';
import type { Stretch, Unit } from './unit.ts';

/** What a recommendation says of itself: who, how strongly, what, until when. `first` is its first part. */
export function fieldsOf(
  document: Document,
  unit: Unit,
  first: Stretch,
): Pick<Recommendation, 'actors' | 'modality' | 'action' | 'deadline'> {
  const block = document.blocks[first.block] as Block;
  const { directive } = unit;
  const part =
    (directive?.hit && unit.parts.find((one) => directive.action >= one.start && directive.action <= one.end)) || first;
  const owner = document.blocks[part.block] as Block;
  let modality: Modality | null = null;
  if (directive?.hit && directive.strength && owner.text.length >= directive.hit.end) {
    const { start, end } = directive.hit;
    modality = {
      text: owner.text.slice(start, end),
      strength: directive.strength,
      negated: directive.negated,
      span: toSource(owner, start, end),
    };
  }
  const from = directive ? Math.min(Math.max(directive.action, part.start), part.end) : part.start;
  const action = findAction(owner.text, part.start, part.end, from);
  const deadline = findDeadline(block.text, first.start, first.end);
  return {
    actors: unit.actors.map((actor) => ({
      name: readable(actor.name),
      id: actor.id,
      span: toSource(document.blocks[actor.block] as Block, actor.start, actor.end),
    })),
    modality,
    action: action
      ? { verb: action.verb, strength: action.strength, span: toSource(owner, action.start, action.end) }
      : null,
    deadline: deadline ? { text: deadline.text, span: toSource(block, deadline.start, deadline.end) } : null,
  };
}

/** Text as it is printed in a table: runs of white space are one space. */
export const readable = (text: string): string => text.replace(/\s+/g, ' ').trim();
