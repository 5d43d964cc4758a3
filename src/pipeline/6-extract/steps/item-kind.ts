import type { Block } from '../../../model/document.ts';
import { findImperative } from '../asks/imperative.ts';
import type { Context } from '../context.ts';
import { anyOf } from '../grammar.ts';
import { titleOf } from '../places/item.ts';
import { isParagraphNumber } from '../places/paragraph-number.ts';
import { isNames, tailOf } from '../places/statement.ts';
import { endsInColon } from '../punctuation.ts';

const VOID = new RegExp(`^\\W*${anyOf('void')}\\b.{0,20}$`, 'i');

const OPEN_VERB = new RegExp(`\\b${anyOf('awaits-verb')}\\s*[:：]\\s*$`);

/** "None", "Not applicable", "See above": an item that says nothing. */
export const isVoid = (text: string): boolean => VOID.test(text);

/** Share of a list's items that must end in names before all such ends are taken for tags. */
const TAGGED = 0.5;

/** Do the items end in the names of those who asked: "(Norway);"? */
export function isTagged(context: Context, items: number[]): boolean {
  if (items.length < 3) return false;
  const count = items.filter((item) => {
    const { text } = context.blocks[item] as Block;
    const tail = tailOf(text, 0, text.length);
    return tail !== null && isNames(tail.inside);
  }).length;
  return count >= items.length * TAGGED;
}

/** An item that only opens a list of its own: "To donors:", "115. ... the recommendations below:". */
export function isLeadIn(context: Context, item: number): boolean {
  const block = context.blocks[item] as Block;
  const below = context.children(item).filter((child) => context.blocks[child]?.kind === 'item');
  if (below.length === 0) return false;
  const number = block.marker?.number ?? null;
  if (
    number !== null &&
    below.every((child) => context.blocks[child]?.marker?.number?.startsWith(`${number.replace(/[.)]$/, '')}.`))
  )
    return true;
  if (!endsInColon(block.text)) return false;
  // "**Train staff.** Councils can help to:" asks by its title.
  if (titleOf(context, item)) return false;
  if (number !== null && /\d/.test(number)) return isParagraphNumber(context, item);
  if (OPEN_VERB.test(block.text)) return true;
  return block.text.split(/\s+/).length <= 6 && findImperative(block.text, 0, block.text.length, true) === null;
}
