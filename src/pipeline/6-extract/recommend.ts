import type { Block } from '../../model/document.ts';
import type { FoundActor } from './actors.ts';
import type { Context } from './context.ts';
import { type Directive, findDirective, findImperative, type Stance } from './directive.ts';
import type { Proof, Unit } from './unit.ts';

export const stanceOf = (context: Context, formal: boolean): Stance => ({
  formal,
  reporting: context.reporting,
  isProper: context.isProper,
});

/** The first request in a stretch of a block, sentence by sentence; imperatives count where `imperatives` says so. */
export function directiveIn(
  context: Context,
  block: number,
  start: number,
  end: number,
  { formal, imperatives }: { formal: boolean; imperatives: boolean },
): Directive | null {
  const { text } = context.blocks[block] as Block;
  const hits = context.hits(block);
  for (const sentence of context.sentences(block)) {
    if (sentence.end <= start || sentence.start >= end) continue;
    const from = Math.max(sentence.start, start);
    const to = Math.min(sentence.end, end);
    const found = (imperatives ? findImperative(text, from, to) : null) ?? findDirective(text, from, to, hits, stanceOf(context, formal));
    if (found) return found;
  }
  return null;
}

export function proofOf(block: number, directive: Directive, otherwise: Proof): Proof {
  return directive.hit ? { rule: directive.hit.rule.id, block, start: directive.hit.start, end: directive.hit.end } : otherwise;
}

export const actorsAt = (block: number, actors: readonly FoundActor[]): Unit['actors'] => actors.map((actor) => ({ ...actor, block }));
