import type { Block } from '../../model/document.ts';

/** Sets `heading`: the nearest heading above, for a heading the nearest of an outer level. */
export function outline(blocks: readonly Block[]): void {
  const open: number[] = [];
  blocks.forEach((block, i) => {
    if (block.kind === 'heading') {
      while (open.length > 0 && (blocks[open.at(-1) as number]?.level ?? 0) >= block.level) open.pop();
      block.heading = open.at(-1) ?? null;
      open.push(i);
    } else block.heading = open.at(-1) ?? null;
  });
}
