import type { Block } from '../../../model/document.ts';
import type { Context } from '../context.ts';
import { type Label, labelOf } from '../places/labels.ts';
import { descendants } from '../places/lists.ts';
import { trimEnd } from '../places/statement.ts';
import { endsInQuestion } from '../punctuation.ts';
import type { Stretch, Unit } from '../unit.ts';
import { labelledUnit } from './labelled-unit.ts';
import { isReply } from './reply.ts';
import { underHeading } from './under-label.ts';

/** "Recommendation 4. ...", "Finding 12: ...": the block that a label opens, or the one below a heading that is a label. */
export function fromLabels(context: Context, taken: Uint8Array): Unit[] {
  const units: Unit[] = [];
  context.blocks.forEach((block, index) => {
    if (taken[index]) return;
    const label = labelOf(block);
    if (!label) return;
    if (block.kind === 'row' || isReply(block.text.slice(label.end))) return;
    const unit =
      block.kind === 'heading'
        ? underHeading(context, index, block, label, taken)
        : inBlock(context, index, block, label, taken);
    if (unit && !(unit.kind === 'finding' && asks(context, unit))) units.push(unit);
  });
  return units;
}

/** "Issue 2: Why do trains run late?": what a finding answers is none. */
function asks(context: Context, { parts }: Unit): boolean {
  const last = parts.at(-1) as Stretch;
  return endsInQuestion((context.blocks[last.block] as Block).text.slice(last.start, last.end));
}

/** The statement behind a label in the same block, with the items below it. */
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
  const title =
    strong && strong.end < end ? { block: index, start: Math.max(label.end, strong.start), end: strong.end } : null;
  return labelledUnit(context, label, { block: index, start: 0, end: label.end }, parts, title);
}
