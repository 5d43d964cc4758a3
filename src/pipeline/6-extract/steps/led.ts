import type { Block } from '../../../model/document.ts';
import { askedBy } from '../asks/credit.ts';
import { findDirective } from '../asks/directive.ts';
import { stanceOf } from '../asks/directive-in.ts';
import { findImperative } from '../asks/imperative.ts';
import type { Context } from '../context.ts';
import type { Section } from '../places/sections.ts';
import { trimEnd } from '../places/statement.ts';
import { endsInColon } from '../punctuation.ts';
import { proofAt, type Unit, unitOf } from '../unit.ts';

/** "The board should:" and, in paragraphs of their own below, what it should do. Null where the block leads nothing in. */
export function ledParagraph(
  context: Context,
  index: number,
  block: Block,
  section: Section | null,
  taken: Uint8Array,
): Unit[] | null {
  if (!endsInColon(block.text) || block.kind !== 'paragraph') return null;
  const last = context.sentences(index).at(-1);
  if (!last) return null;
  const directive = findDirective(block.text, last.start, last.end, context.hits(index), stanceOf(context, true));
  if (!directive?.hit || block.text.slice(directive.action, last.end).replace(/[\s:]/g, '').length > 3) return null;
  const { hit } = directive;
  const units: Unit[] = [];
  for (let at = index + 1; ; at++) {
    const next = context.blocks[at];
    if (!next || taken[at] || (next.kind !== 'paragraph' && next.kind !== 'quotation')) break;
    const asked = findImperative(next.text, 0, next.text.length);
    if (!asked) break;
    taken[at] = 1;
    units.push(
      unitOf({
        kind: 'recommendation',
        parts: [{ block: at, start: 0, end: trimEnd(next.text, 0, next.text.length, false) }],
        basis: 'section',
        proofs: [proofAt(index, hit)],
        directive: asked,
        actors: askedBy(index, directive, section),
        attributedTo: directive.speaker,
      }),
    );
  }
  return units.length > 0 ? units : null;
}
