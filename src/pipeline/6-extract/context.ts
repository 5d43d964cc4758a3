import type { Block, Document, Sentence } from '../../model/document.ts';
import { type IsProper, properNames } from './names/proper-names.ts';
import { passesOn } from './places/passes-on.ts';
import { recountsItsRequests } from './places/recounts.ts';
import { readSections, type Section } from './places/sections.ts';
import type { Hit } from './rules.ts';
import { matchSentenceRules } from './sentence-rules.ts';

/** What the steps of extraction share about a document; made once. */
export interface Context {
  document: Document;
  blocks: readonly Block[];
  sections: (Section | null)[];
  isProper: IsProper;
  /** Rule hits in the whole text of a block; kept until another block is asked for. */
  hits(block: number): readonly Hit[];
  sentences(block: number): readonly Sentence[];
  /** Blocks that name `block` as their parent, in order. */
  children(block: number): readonly number[];
  /** Does the report pass on what others recommend? */
  reporting: boolean;
  /** Does it tell its own requests in the past? */
  recounts: boolean;
}

export function createContext(document: Document): Context {
  const { blocks, sentences, firstSentence } = document;
  const isProper = properNames(document);
  const children = new Map<number, number[]>();
  blocks.forEach((block, index) => {
    if (block.parent === null) return;
    const list = children.get(block.parent);
    if (list) list.push(index);
    else children.set(block.parent, [index]);
  });
  let last = -1;
  let lastHits: readonly Hit[] = [];
  const hits = (block: number): readonly Hit[] => {
    if (block !== last) {
      last = block;
      lastHits = matchSentenceRules((blocks[block] as Block).text);
    }
    return lastHits;
  };
  return {
    document,
    blocks,
    sections: readSections(document, isProper),
    isProper,
    hits,
    sentences: (block) => sentences.slice(firstSentence[block] ?? 0, firstSentence[block + 1] ?? 0),
    children: (block) => children.get(block) ?? [],
    reporting: passesOn(document),
    recounts: recountsItsRequests(document),
  };
}
