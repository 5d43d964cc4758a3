/** Answers which citations a passage holds. */
export interface CitationIndex {
  /**
   * Ids of the citations in the stretch [start, end) of block `block` (readable offsets) and in the notes tied to marks
   * in it, in reading order of the passage, each once. A mark right behind the stretch belongs to it.
   */
  within(block: number, start: number, end: number): string[];
}
