import type { Block } from '../../../model/document.ts';
import { askedBy, proofOf } from '../asks/credit.ts';
import { directiveIn } from '../asks/directive-in.ts';
import { findImperative } from '../asks/imperative.ts';
import type { Context } from '../context.ts';
import { titleOf } from '../places/item.ts';
import type { Section } from '../places/sections.ts';
import { trimEnd } from '../places/statement.ts';
import { endsInQuestion } from '../punctuation.ts';
import { type Proof, proofAt, type Unit, unitOf } from '../unit.ts';

/** Below a heading of barriers or enablers, a heading that says something and the paragraph under it are one item. */
export function titledByHeading(
  context: Context,
  index: number,
  section: Section | null,
  taken: Uint8Array,
): Unit | null {
  if (!section || section.block === index || (section.holds !== 'barriers' && section.holds !== 'enablers'))
    return null;
  const heading = context.blocks[index] as Block;
  const next = context.blocks[index + 1];
  if (
    !next ||
    taken[index + 1] ||
    next.kind !== 'paragraph' ||
    heading.text.split(/\s+/).length < 3 ||
    endsInQuestion(heading.text)
  )
    return null;
  taken[index + 1] = 1;
  const end = trimEnd(next.text, 0, next.text.length, false);
  const title = { block: index, start: 0, end: heading.text.length };
  return unitOf({
    kind: 'finding',
    parts: [title, { block: index + 1, start: 0, end }],
    title,
    basis: 'section',
    proofs: [proofAt(section.block, section.hit)],
    polarity: section.holds === 'barriers' ? 'barrier' : 'enabler',
  });
}

/** "**Maximise transparency:** Companies should ...": a paragraph among recommendations whose bold lead or text asks. */
export function titledParagraph(context: Context, index: number, block: Block, section: Section | null): Unit | null {
  if (!section || (section.holds !== 'recommendations' && section.holds !== 'both')) return null;
  const title = titleOf(context, index);
  if (!title) return null;
  const directive =
    directiveIn(context, index, title.start, block.text.length, { formal: true, imperatives: true }) ??
    behindColon(block, title.start);
  if (!directive) return null;
  const proof: Proof = proofAt(section.block, section.hit);
  const number = /^\s*(\d{1,3}(?:\.\d{1,3})*)[.)]\s/.exec(block.text)?.[1] ?? block.marker?.number ?? null;
  return unitOf({
    kind: 'recommendation',
    parts: [{ block: index, start: title.start, end: trimEnd(block.text, title.start, block.text.length, false) }],
    title,
    number,
    basis: 'section',
    proofs: [proof, ...(directive.hit ? [proofOf(index, directive, proof)] : [])],
    directive,
    actors: askedBy(index, directive, section),
  });
}

/** "Privacy: Enact laws ...": an imperative behind a topic and a colon. */
function behindColon(block: Block, start: number) {
  const colon = block.text.indexOf(':', start);
  return colon < 0 || colon > start + 80 ? null : findImperative(block.text, colon + 1, block.text.length);
}
