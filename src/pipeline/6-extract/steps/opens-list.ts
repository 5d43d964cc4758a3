import type { Context } from '../context.ts';

/** Is the block followed by items, its own or the next block's? */
export const opensList = (context: Context, index: number): boolean =>
  context.children(index).length > 0 || context.blocks[index + 1]?.kind === 'item';
