import type { Block } from '../../../model/document.ts';
import type { Context } from '../context.ts';
import { anyOf } from '../grammar.ts';
import { leadsIn } from '../punctuation.ts';

/** Items that stand together, under one lead-in where there is one. */
export interface List {
  items: number[];
  /** Block that leads in: a paragraph or item that the items belong to, or a heading or paragraph just above ending in ":". */
  lead: number | null;
}

/** The lists of a document in order. Items of an item make a list of their own. */
export function findLists(context: Context): List[] {
  const lists: List[] = [];
  const open = new Map<string, List>();
  context.blocks.forEach((block, index) => {
    if (block.kind === 'heading' && !(context.sections[index] && goesOn(context, open.get('null'), index)))
      open.clear();
    if (block.kind !== 'item' || block.region !== 'body') {
      if (block.kind === 'paragraph' && block.parent === null) open.delete('null');
      return;
    }
    const key = String(block.parent);
    const list = open.get(key);
    if (list) list.items.push(index);
    else {
      const made = { items: [index], lead: block.parent ?? leadAbove(context, index) };
      open.set(key, made);
      lists.push(made);
    }
  });
  return lists;
}

/** Do the numbers of an open list go on below the heading `index`, in the same section? */
function goesOn(context: Context, list: List | undefined, index: number): boolean {
  const last = list?.items.at(-1);
  if (last === undefined || context.sections[last]?.block !== context.sections[index]?.block) return false;
  const next = context.blocks
    .slice(index + 1, index + 4)
    .find((block) => block.kind !== 'heading' && block.kind !== 'note');
  const number = Number(context.blocks[last]?.marker?.number ?? Number.NaN);
  return next?.kind === 'item' && Number(next.marker?.number ?? Number.NaN) === number + 1;
}

// bounded: by what stands between two stops.
const FOLLOWS = new RegExp(`\\b${anyOf('announces-list')}\\b[^.]{0,120}\\.\\s*$`, 'i');

/** The paragraph right above a list, where it ends in a colon, in no stop at all, or with "the following ...". */
function leadAbove(context: Context, index: number): number | null {
  for (let i = index - 1; i >= 0; i--) {
    const block = context.blocks[i] as Block;
    if (block.kind === 'note') continue;
    return block.kind === 'paragraph' && (leadsIn(block.text) || FOLLOWS.test(block.text)) ? i : null;
  }
  return null;
}

/** All blocks below `index`, in order. */
export function descendants(context: Context, index: number): number[] {
  const found: number[] = [];
  const walk = (at: number): void => {
    for (const child of context.children(at)) {
      found.push(child);
      walk(child);
    }
  };
  walk(index);
  return found.sort((a, b) => a - b);
}
