import type { Block } from '../../../model/document.ts';
import { directiveIn } from '../asks/directive-in.ts';
import type { Context } from '../context.ts';
import type { Label } from '../places/labels.ts';
import { trimEnd } from '../places/statement.ts';
import { endsInColon } from '../punctuation.ts';
import type { Stretch, Unit } from '../unit.ts';
import { labelledUnit } from './labelled-unit.ts';

/** A heading's statement of at least so many characters stands for itself; a shorter one is the title of what follows. */
const STATEMENT = 60;

/** The statement of a heading that is a label: its own words, the paragraph below it, or both. */
export function underHeading(
  context: Context,
  index: number,
  block: Block,
  label: Label,
  taken: Uint8Array,
): Unit | null {
  const end = trimEnd(block.text, label.end, block.text.length, false);
  const own: Stretch | null = end - label.end >= 3 ? { block: index, start: label.end, end } : null;
  const next = context.blocks[index + 1];
  const below: Stretch | null =
    next && !taken[index + 1] && (next.kind === 'paragraph' || next.kind === 'item') && next.heading === index
      ? { block: index + 1, start: 0, end: trimEnd(next.text, 0, next.text.length, false) }
      : null;
  const asks = (part: Stretch) =>
    directiveIn(context, part.block, part.start, part.end, { formal: true, imperatives: true }) !== null;
  // A title that asks gives way to a paragraph below it that asks; one that says it in full stands by itself.
  const isFull = own !== null && (end - label.end >= STATEMENT || below === null);
  const alone =
    isFull || (own !== null && label.holds === 'recommendation' && asks(own) && !(below !== null && asks(below)));
  const parts =
    alone && own
      ? [own]
      : label.holds === 'recommendation' && below !== null
        ? withItems(context, below, taken)
        : [own, below].filter((part) => part !== null);
  if (parts.length === 0) return null;
  taken[index] = 1;
  if (!alone && below) taken[index + 1] = 1;
  return labelledUnit(context, label, { block: index, start: 0, end: label.end }, parts, alone ? null : own);
}

/** "The Commission should:" and the items behind it. */
function withItems(context: Context, below: Stretch, taken: Uint8Array): Stretch[] {
  const parts = [below];
  if (!endsInColon((context.blocks[below.block] as Block).text)) return parts;
  for (let at = below.block + 1; context.blocks[at]?.kind === 'item' && !taken[at]; at++) {
    const { text } = context.blocks[at] as Block;
    taken[at] = 1;
    parts.push({ block: at, start: 0, end: trimEnd(text, 0, text.length, false) });
  }
  return parts;
}
