import type { Notice } from '../../model/analysis.ts';
import type { Block, FrontMatter, Pagination, Source } from '../../model/document.ts';
import { mendBrokenWords } from './broken-words.ts';
import { markContents } from './contents.ts';
import { settleLevels } from './levels.ts';
import { markLostBullets } from './lost-bullets.ts';
import { markNoteParagraphs } from './note-paragraphs.ts';
import { tieNotes } from './notes.ts';
import { outline } from './outline.ts';
import { announced, markRegions } from './regions.ts';
import { joinSevered } from './severed.ts';
import { readText } from './text/index.ts';

/** What a reader makes of a source. */
export interface Reading {
  blocks: Block[];
  front: FrontMatter;
  notices: Notice[];
}

type Reader = (source: Source, pagination: Pagination) => Reading | Promise<Reading>;

/** Readers by `Source.format`. Heavy ones are loaded when they are needed. */
const readers: Record<string, Reader> = {
  text: readText,
  markdown: async (source, pagination) => (await import('./markdown/index.ts')).readMarkdown(source, pagination),
};

/**
 * Reads a paginated source to blocks in reading order, and then, whatever its format, finds its outline.
 * Spans of blocks are disjoint as sets of runs; where a page has columns or footnotes they interleave.
 */
export async function read(source: Source, pagination: Pagination): Promise<Reading> {
  const reader = readers[source.format] ?? readText;
  const reading = await reader(source, pagination);
  mendBrokenWords(pagination.masked, reading.blocks);
  markLostBullets(reading.blocks);
  markContents(reading.blocks, (block) => announced(block) === 'contents');
  settleLevels(pagination.masked, reading.blocks, { marked: source.format === 'markdown' });
  outline(reading.blocks);
  markNoteParagraphs(reading.blocks);
  const blocks = joinSevered(reading.blocks);
  markRegions(blocks);
  tieNotes(blocks);
  return { ...reading, blocks };
}
