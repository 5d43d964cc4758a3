import type { CitationIndex } from '../../model/citation-index.ts';
import type { Block } from '../../model/document.ts';

/** A citation's id and its readable span in its block. */
export interface Placed {
  id: string;
  block: number;
  start: number;
  end: number;
}

/** `placed` is in reading order of blocks and, in a block, of offsets. */
export function createCitationIndex(blocks: readonly Block[], placed: readonly Placed[]): CitationIndex {
  const byBlock = new Map<number, Placed[]>();
  for (const citation of placed) {
    const same = byBlock.get(citation.block);
    if (same) same.push(citation);
    else byBlock.set(citation.block, [citation]);
  }
  return {
    within(block, start, end) {
      const found: { at: number; ids: string[] }[] = [];
      for (const citation of byBlock.get(block) ?? [])
        if (citation.start < end && start < citation.end) found.push({ at: citation.start, ids: [citation.id] });
      for (const mark of blocks[block]?.marks ?? []) {
        if (mark.note === null || mark.at <= start || mark.at > end) continue;
        const ids = (byBlock.get(mark.note) ?? []).map((citation) => citation.id);
        if (ids.length > 0) found.push({ at: mark.at, ids });
      }
      return [...new Set(found.sort((a, b) => a.at - b.at).flatMap((one) => one.ids))];
    },
  };
}
