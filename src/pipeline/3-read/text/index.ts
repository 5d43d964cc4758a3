import type { Notice } from '../../../model/analysis.ts';
import type { Block, FrontMatter, Pagination, Source } from '../../../model/document.ts';
import { toBlocks } from './blocks.ts';
import { chunkLines } from './chunks.ts';
import { readColumns } from './columns.ts';
import { liftNotes } from './footnotes.ts';
import { readFront } from './front.ts';
import { byPage, cutLines } from './lines.ts';
import { setMargins } from './margins.ts';

/** Reads plain text: lines, then chunks of lines that belong together, then blocks with their readable text. */
export function readText(
  source: Source,
  pagination: Pagination,
): { blocks: Block[]; front: FrontMatter; notices: Notice[] } {
  const lines = byPage(cutLines(source, pagination)).flatMap((page) => readColumns(source.text, page));
  setMargins(lines);
  const { body, notes } = liftNotes(source.text, lines);
  const chunks = chunkLines(source.text, body);
  const blocks = toBlocks(source.text, chunks, notes);
  return { blocks, front: readFront(blocks, pagination.pages), notices: [] };
}
