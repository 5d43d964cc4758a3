/**
 * What the first four stages make of a file. Every list stands beside the text; nothing changes the text.
 * All offsets are UTF-16. "Source offset" means an offset into `Source.text`; "readable offset" one into `Block.text`.
 */
import type { Notice } from './analysis.ts';
import type { Span } from './span.ts';

/** A decoded file. `text` has no byte-order mark; nothing else is removed from it. */
export interface Source {
  name: string;
  /** 'markdown' or 'text': which reader takes it. */
  format: string;
  encoding: string;
  /** sha256 of the bytes, in hex. */
  digest: string;
  text: string;
  notices: Notice[];
}

export interface Page {
  /** From 1, in file order. */
  ordinal: number;
  /** The printed label ('iv', '24', 'A-3'); null where none is printed or known. */
  label: string | null;
  span: Span;
}

/** The pages of a source and what on them is not body. Pages tile the text; a source without page breaks has one. */
export interface Pagination {
  pages: Page[];
  /** Running heads and feet, folios, page marks, watermarks, side rulers: ordered, disjoint source spans. */
  furniture: Span[];
  /** The source text with furniture blanked by spaces of the same length (line ends kept). */
  masked: string;
  notices: Notice[];
}

/** A stretch of readable text that stands for a stretch of source. */
export interface Run {
  /** Readable offset where it begins. It ends where the next run begins or the text ends. */
  at: number;
  /** Source offsets. Where `to - from` equals its readable length, characters correspond one to one; else the run is
   *  one unit (an entity, a closed hyphen, a ligature) and any part of it stands for the whole. Characters of `text`
   *  that stand for nothing in the source (the space that joins two lines) belong to a run with from === to. */
  from: number;
  to: number;
}

export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'item' // a list item: its own first paragraph; further paragraphs and nested items are blocks with it as parent
  | 'quotation'
  | 'row' // one row of a table; cells are separated by ' | '
  | 'note' // the text of a footnote or endnote
  | 'caption'
  | 'code';

/** The part of the report that a block lies in; nothing is extracted outside 'body' (and 'summary'). */
export type Region = 'body' | 'front' | 'contents' | 'references' | 'glossary' | 'notes' | 'boilerplate' | 'chrome';

export interface Marker {
  /** As printed: '•', '(a)', '115.20', 'R12.'. */
  text: string;
  /** The number alone: 'a', '115.20', 'R12'; null for a bullet. */
  number: string | null;
  span: Span;
}

export interface Block {
  kind: BlockKind;
  region: Region;
  /** Source span of the block's own words, marker left out. */
  span: Span;
  /** Readable text: lines joined, hyphens closed, entities and escapes resolved, furniture and markup left out. */
  text: string;
  runs: Run[];
  /** Heading: 1 is outermost. Item: depth of nesting from 1. Else 0. */
  level: number;
  marker: Marker | null;
  /** Bold stretches, readable spans, in order. */
  strong: Span[];
  /** Index of the block this one belongs to: an item's parent item, or the paragraph that leads in its list; a further
   *  paragraph's item. Null at top level. */
  parent: number | null;
  /** Index of the nearest heading above; null before the first. A heading's own is the next outer heading. */
  heading: number | null;
  /** Note marks in the text: '12' at a readable offset, and the index of the note's block where it was found. */
  marks: { label: string; at: number; note: number | null }[];
  /** Kind 'note': its label. Else null. */
  label: string | null;
}

/** A sentence of a block. `start` and `end` are readable offsets; surrounding white space is left out. */
export interface Sentence {
  block: number;
  start: number;
  end: number;
}

export interface FrontMatter {
  title: string | null;
  published: string | null;
  authors: string[];
}

export interface Document {
  source: Source;
  pages: Page[];
  furniture: Span[];
  blocks: Block[];
  sentences: Sentence[];
  /** Index in `sentences` of each block's first sentence; one longer than `blocks`. */
  firstSentence: Int32Array;
  front: FrontMatter;
  notices: Notice[];
}
