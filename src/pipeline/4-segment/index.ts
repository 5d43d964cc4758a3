import type { Block, Sentence } from '../../model/document.ts';
import { split } from './split.ts';

/** Cuts every block into sentences. `firstSentence[b]` is the index of block b's first; one longer than `blocks`. */
export function segment(blocks: readonly Block[]): { sentences: Sentence[]; firstSentence: Int32Array } {
  const sentences: Sentence[] = [];
  const firstSentence = new Int32Array(blocks.length + 1);
  blocks.forEach((block, index) => {
    firstSentence[index] = sentences.length;
    split(block.text, (start, end) => sentences.push({ block: index, start, end }));
  });
  firstSentence[blocks.length] = sentences.length;
  return { sentences, firstSentence };
}
