import type { Block } from '../../../model/document.ts';
import type { Context } from '../context.ts';
import { endsInColon } from '../punctuation.ts';
import type { Stretch } from '../unit.ts';
import { descendants } from './lists.ts';
import { trimEnd } from './statement.ts';

/** An item with all that belongs to it, each part without its number and closing tag; marks them taken. */
export function partsOf(context: Context, item: number, tagged: boolean, taken: Uint8Array): Stretch[] {
  const { text } = context.blocks[item] as Block;
  const start = leadingNumber(text);
  const parts: Stretch[] = [{ block: item, start, end: trimEnd(text, start, text.length, tagged) }];
  taken[item] = 1;
  for (const below of descendants(context, item)) {
    const child = context.blocks[below] as Block;
    const quoted = (child.kind === 'quotation' || child.kind === 'paragraph') && endsInColon(text);
    if ((child.kind !== 'item' && !quoted) || child.region !== 'body') continue;
    taken[below] = 1;
    parts.push({ block: below, start: 0, end: trimEnd(child.text, 0, child.text.length, tagged) });
  }
  if (parts.length === 1 && endsInColon(text)) parts.push(...bulletsBehind(context, item, taken));
  const behind = quotedBehind(context, item, text, parts.length, taken);
  return behind === null ? parts : [...parts, behind];
}

/** "3. The body does the following:" and bullets behind it that the layout does not give to the item. */
function bulletsBehind(context: Context, item: number, taken: Uint8Array): Stretch[] {
  const own = context.blocks[item] as Block;
  const found: Stretch[] = [];
  if (!own.marker?.number) return found;
  for (let at = item + 1; ; at++) {
    const next = context.blocks[at];
    if (next?.kind !== 'item' || next.marker?.number !== null || next.region !== 'body' || taken[at]) return found;
    taken[at] = 1;
    found.push({ block: at, start: 0, end: trimEnd(next.text, 0, next.text.length, false) });
  }
}

/** "... with the following:" and a quotation behind it that the layout does not give to the item. */
function quotedBehind(context: Context, item: number, text: string, parts: number, taken: Uint8Array): Stretch | null {
  const next = context.blocks[item + 1];
  if (parts > 1 || !endsInColon(text) || next?.kind !== 'quotation' || taken[item + 1]) return null;
  taken[item + 1] = 1;
  return { block: item + 1, start: 0, end: trimEnd(next.text, 0, next.text.length, false) };
}

/** "1. Commit to ...": a number printed inside the text. */
const leadingNumber = (text: string): number => /^\s*\d{1,3}(?:\.\d{1,3})*[.)]\s+(?=\S)/.exec(text)?.[0].length ?? 0;

/** The number of an item: its marker, or one printed inside its text. */
export function numberOf(context: Context, item: number): string | null {
  const block = context.blocks[item] as Block;
  if (block.marker?.number) return block.marker.number;
  return /^\s*(\d{1,3}(?:\.\d{1,3})*)[.)]\s+\S/.exec(block.text)?.[1] ?? null;
}

/** The bold lead of an item, or its first short sentence where a longer one explains it. */
export function titleOf(context: Context, item: number): Stretch | null {
  const block = context.blocks[item] as Block;
  const strong = block.strong[0];
  if (strong && strong.start <= 4 && strong.end < block.text.length - 8) {
    const start = Math.max(strong.start, leadingNumber(block.text));
    return strong.end > start ? { block: item, start, end: strong.end } : null;
  }
  return null;
}
