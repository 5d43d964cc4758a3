import type { Block } from '../../model/document.ts';
import type { Context } from './context.ts';
import { evaluate } from './evaluate.ts';
import { labelOf, type Label } from './labels.ts';
import { descendants } from './lists.ts';
import { actorsAt, directiveIn } from './recommend.ts';
import { trimEnd } from './statement.ts';
import type { Stretch, Unit } from './unit.ts';

/** A heading's statement of at least so many characters stands for itself; a shorter one is the title of what follows. */
const STATEMENT = 60;

/** "Recommendation 4. ...", "Finding 12: ...": the block that a label opens, or the one below a heading that is a label. */
export function fromLabels(context: Context, taken: Uint8Array): Unit[] {
  const units: Unit[] = [];
  context.blocks.forEach((block, index) => {
    if (taken[index]) return;
    const label = labelOf(block);
    if (!label) return;
    if (block.kind === 'row' || isReply(block.text.slice(label.end))) return;
    const unit = block.kind === 'heading' ? underHeading(context, index, block, label, taken) : inBlock(context, index, block, label, taken);
    if (unit) units.push(unit);
  });
  return units;
}

/** "Recommendation 1: The Commission accepts the recommendation." */
const isReply = (text: string): boolean =>
  /^\W*(?:(?:the|this)\s+)?(?:[\w'’ ]{0,60}?\b)?(?:accepts?|accepted|agrees?|agreed|rejects?|rejected|disagrees?|concurs?|concurred)\b(?!\s+(?:to|on|an?|the\s+\w+\s+(?:plan|strategy)))/i.test(text.slice(0, 110));

function inBlock(context: Context, index: number, block: Block, label: Label, taken: Uint8Array): Unit | null {
  const end = trimEnd(block.text, label.end, block.text.length, false);
  if (end - label.end < 10) return null;
  const parts: Stretch[] = [{ block: index, start: label.end, end }];
  taken[index] = 1;
  for (const below of descendants(context, index)) {
    const child = context.blocks[below] as Block;
    if (child.kind !== 'item') continue;
    taken[below] = 1;
    parts.push({ block: below, start: 0, end: trimEnd(child.text, 0, child.text.length, false) });
  }
  const strong = block.strong.find((span) => span.start <= label.end + 1 && span.end > label.end + 2);
  const title = strong && strong.end < end ? { block: index, start: Math.max(label.end, strong.start), end: strong.end } : null;
  return unitOf(context, label, { block: index, start: 0, end: label.end }, parts, title);
}

function underHeading(context: Context, index: number, block: Block, label: Label, taken: Uint8Array): Unit | null {
  const end = trimEnd(block.text, label.end, block.text.length, false);
  const own: Stretch | null = end - label.end >= 3 ? { block: index, start: label.end, end } : null;
  const next = context.blocks[index + 1];
  const below: Stretch | null =
    next && !taken[index + 1] && (next.kind === 'paragraph' || next.kind === 'item') && next.heading === index ? { block: index + 1, start: 0, end: trimEnd(next.text, 0, next.text.length, false) } : null;
  const asks = (part: Stretch) => directiveIn(context, part.block, part.start, part.end, { formal: true, imperatives: true }) !== null;
  // A title that asks gives way to a paragraph below it that asks; one that says it in full stands by itself.
  const isFull = own !== null && (end - label.end >= STATEMENT || below === null);
  const alone = isFull || (own !== null && label.holds === 'recommendation' && asks(own) && !(below !== null && asks(below)));
  const parts = alone && own ? [own] : label.holds === 'recommendation' && below !== null ? withItems(context, below, taken) : [own, below].filter((part) => part !== null);
  if (parts.length === 0) return null;
  taken[index] = 1;
  if (!alone && below) taken[index + 1] = 1;
  return unitOf(context, label, { block: index, start: 0, end: label.end }, parts, alone ? null : own);
}

/** "The Commission should:" and the items behind it. */
function withItems(context: Context, below: Stretch, taken: Uint8Array): Stretch[] {
  const parts = [below];
  if (!/[:：]\s*$/.test((context.blocks[below.block] as Block).text)) return parts;
  for (let at = below.block + 1; context.blocks[at]?.kind === 'item' && !taken[at]; at++) {
    const { text } = context.blocks[at] as Block;
    taken[at] = 1;
    parts.push({ block: at, start: 0, end: trimEnd(text, 0, text.length, false) });
  }
  return parts;
}

function unitOf(context: Context, label: Label, mark: Stretch, parts: Stretch[], title: Stretch | null): Unit {
  const isAsked = label.holds === 'recommendation';
  const first = parts[0] as Stretch;
  let directive = null;
  let at = first.block;
  if (isAsked)
    for (const part of parts) {
      directive = directiveIn(context, part.block, part.start, part.end, { formal: true, imperatives: true });
      at = part.block;
      if (directive) break;
    }
  const verdict = evaluate((context.blocks[first.block] as Block).text, first.start, first.end, context.hits(first.block));
  const addressees = context.sections[first.block]?.addressees ?? [];
  const section = context.sections[first.block]?.block ?? first.block;
  return {
    kind: isAsked ? 'recommendation' : 'finding',
    parts,
    title,
    number: label.number,
    basis: 'label',
    proofs: [{ rule: label.rule, ...mark }],
    polarity: label.holds === 'barrier' || label.holds === 'enabler' ? label.holds : verdict.polarity,
    directive,
    actors: directive && directive.actors.length > 0 ? actorsAt(at, directive.actors) : actorsAt(section, addressees),
    attributedTo: null,
    list: null,
    weight: 0,
  };
}
