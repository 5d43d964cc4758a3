import type { Block } from '../../../model/document.ts';
import type { Context } from '../context.ts';
import type { FoundActor } from '../names/actors.ts';
import { findAssignment } from './assignment.ts';
import { findDirective } from './directive.ts';
import { findImperative } from './imperative.ts';
import type { Directive, Stance } from './stance.ts';

/** What a sentence of the document stands in; `formal` where among recommendations. */
export const stanceOf = (context: Context, formal: boolean): Stance => ({
  formal,
  reporting: context.reporting,
  recounts: context.recounts,
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
    const found =
      (imperatives ? findImperative(text, from, to, formal) : null) ??
      findDirective(text, from, to, hits, stanceOf(context, formal)) ??
      (imperatives && formal ? findAssignment(text, from, to, context.isProper) : null);
    // "Tie lending to upkeep. The Bank should ...": a later sentence says who.
    if (found)
      return found.actors.length > 0 ? found : { ...found, actors: actorsBehind(context, block, sentence.end, end) };
  }
  return null;
}

/** Those whom the first request behind `from` names. */
function actorsBehind(context: Context, block: number, from: number, end: number): FoundActor[] {
  const { text } = context.blocks[block] as Block;
  for (const sentence of context.sentences(block)) {
    if (sentence.start < from || sentence.end > end) continue;
    const found = findDirective(text, sentence.start, sentence.end, context.hits(block), stanceOf(context, true));
    if (found && found.actors.length > 0) return found.actors;
  }
  return [];
}
