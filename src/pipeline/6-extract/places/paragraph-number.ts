import type { Block } from '../../../model/document.ts';
import type { Context } from '../context.ts';

/** Blocks back in which a paragraph's number is looked for, and sections in which dotted numbers are the report's own. */
const NEARBY = 200;

/** Does the number count the report's paragraphs, not its recommendations? Numbers of its kind stand in other sections too. */
export function isParagraphNumber(context: Context, item: number): boolean {
  const number = context.blocks[item]?.marker?.number ?? '';
  const dotted = /^\d{1,3}\.\d{1,3}$/.test(number);
  const value = /^\d{1,4}$/.test(number) ? Number(number) : Number.NaN;
  if (!dotted && (Number.isNaN(value) || value < 2)) return false;
  if (dotted && context.sections[item]?.holds !== 'recommendations') return true;
  const section = context.sections[item]?.block ?? null;
  for (let i = item - 1, seen = 0; i >= 0 && seen < NEARBY; i--, seen++) {
    const block = context.blocks[i] as Block;
    if (block.kind !== 'item' || block.parent !== null) continue;
    const before = block.marker?.number ?? '';
    const elsewhere = (context.sections[i]?.block ?? null) !== section;
    if (dotted) {
      if (/^\d{1,3}\.\d{1,3}$/.test(before) && elsewhere) return true;
      continue;
    }
    const counted = /^\d{1,4}$/.test(before) ? Number(before) : Number.NaN;
    if (Number.isNaN(counted) || counted >= value) continue;
    if (elsewhere) return true;
    if (counted === 1) return false;
  }
  return false;
}
