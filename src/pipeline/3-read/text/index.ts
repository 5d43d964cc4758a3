import type { Notice } from '../../../model/analysis.ts';
import type { Block, FrontMatter, Pagination, Source } from '../../../model/document.ts';
import { chunkLines } from './chunks.ts';
import { liftNotes } from './footnotes.ts';
import { readColumns } from './columns.ts';
import { byPage, cutLines } from './lines.ts';
import { setMargins } from './margins.ts';
import { toBlocks } from './blocks.ts';

/** Reads plain text: lines, then chunks of lines that belong together, then blocks with their readable text. */
export function readText(source: Source, pagination: Pagination): { blocks: Block[]; front: FrontMatter; notices: Notice[] } {
  const lines = byPage(cutLines(source, pagination)).flatMap((page) => readColumns(source.text, page));
  setMargins(lines);
  const { body, notes } = liftNotes(source.text, lines);
  const chunks = chunkLines(source.text, body);
  return { blocks: toBlocks(source.text, chunks, notes), front: { title: null, published: null, authors: [] }, notices: [] };
}
