import type { Block } from '../../model/document.ts';

/** Paragraphs behind a colon that are a list at least; behind a sentence that only goes on in them. */
const ENOUGH = 2;
const SURE = 3;

/**
 * Where a converter lost the bullets, what stands below a colon still ends as items do:
 *
 *   Three things have worked well:
 *
 *   the telephone tree;                ◀ made items of a list below the line
 *
 *   the free place; and
 *
 *   the meeting in winter.
 */
export function markLostBullets(blocks: readonly Block[]): void {
  for (let lead = 0; lead < blocks.length; lead++) {
    const { kind, text, level } = blocks[lead] as Block;
    if (kind !== 'paragraph' && kind !== 'item') continue;
    const announces = text.endsWith(':');
    if (!announces && !/\p{L}$/u.test(text)) continue;
    let end = lead + 1;
    while (end < blocks.length && endsItem(blocks[end] as Block)) end++;
    const last = blocks[end];
    const isList = end - lead >= (announces ? ENOUGH : SURE) && last !== undefined && endsList(last);
    for (let i = lead + 1; isList && i <= end; i++) {
      const block = blocks[i] as Block;
      block.kind = 'item';
      block.level = kind === 'item' ? level + 1 : 1;
      block.parent = lead;
    }
    // What was no list with this line above it is none with a later one.
    lead = Math.max(lead, isList ? end : end - 1);
  }
}

const endsList = (block: Block): boolean => isLoose(block) && opensSmall(block) && block.text.endsWith('.');

const isLoose = ({ kind, region, marker }: Block): boolean =>
  (kind === 'paragraph' || kind === 'quotation') && region === 'body' && marker === null;

const opensSmall = ({ text }: Block): boolean => /^["“‘(]?\p{Ll}/u.test(text);

const endsItem = (block: Block): boolean =>
  isLoose(block) && opensSmall(block) && /[;,](?: (?:and|or))?$/.test(block.text);
