import type { Block, Document, Sentence } from '../../model/document.ts';
import { type Hit, matchSentenceRules } from './rules.ts';
import { readSections, type Section } from './sections.ts';
import { isAcronym, isCapital } from './words.ts';

/** What the steps of extraction share about a document; made once. */
export interface Context {
  document: Document;
  blocks: readonly Block[];
  sections: (Section | null)[];
  isProper: (word: string) => boolean;
  /** Rule hits in the whole text of a block; kept until another block is asked for. */
  hits(block: number): readonly Hit[];
  sentences(block: number): readonly Sentence[];
  /** Blocks that name `block` as their parent, in order. */
  children(block: number): readonly number[];
  /** Does the report pass on what others recommend? */
  reporting: boolean;
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
  };
}

/** Characters each side of a word's use in which its other uses are looked for. */
const NEIGHBOURHOOD = 60_000;

/**
 * Is a capitalised word a name? An acronym is; another word is where it also stands with its capital in the middle of
 * a sentence and not without it.
 */
function properNames(document: Document): (word: string) => boolean {
  const text = document.source.text.slice(0, NEIGHBOURHOOD * 4);
  const known = new Map<string, boolean>();
  return (word) => {
    if (isAcronym(word)) return true;
    if (!isCapital(word)) return false;
    const found = known.get(word);
    if (found !== undefined) return found;
    let named = 0;
    for (let at = text.indexOf(word); at >= 0 && named < 1; at = text.indexOf(word, at + word.length))
      if (/[a-z,] $/.test(text.slice(Math.max(0, at - 2), at)) && !/[\p{L}]/u.test(text[at + word.length] ?? '')) named++;
    const plain = text.includes(` ${word.toLowerCase()} `);
    known.set(word, named > 0 && !plain);
    return named > 0 && !plain;
  };
}

/** Requests in the past or by somebody named, counted over the report: "The Committee recommended that ..." */
const PASSED_ON = /\b(?:recommended|urged|encouraged|called (?:on|upon|for)|requested|invited|advised)\b/g;
const ANOTHER = /(?:\b(?:Committee|Rapporteur|Council|Commissioner|Expert|Experts|Committees|JS\d+|organi[sz]ations?|delegation|States?|[A-Z]{2,}|[Ii]t|[Hh]e|[Ss]he|[Tt]hey|also|further))\s(?:also\s|further\s|strongly\s)?$/;
const ENOUGH = 4;
/** One in this many words. */
const DENSITY = 1200;

function passesOn(document: Document): boolean {
  let count = 0;
  let length = 0;
  for (const block of document.blocks) {
    if (block.region !== 'body') continue;
    length += block.text.length;
    for (const match of block.text.matchAll(PASSED_ON))
      if (ANOTHER.test(block.text.slice(Math.max(0, match.index - 40), match.index))) count++;
  }
  return count >= ENOUGH && count * DENSITY >= length / 6;
}
