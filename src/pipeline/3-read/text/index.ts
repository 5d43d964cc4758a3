import type { Notice } from '../../../model/analysis.ts';
import type { Block, FrontMatter, Pagination, Source } from '../../../model/document.ts';
import { toBlocks } from './blocks.ts';
import { chunkLines } from './chunks.ts';
import { readColumns } from './columns.ts';
import { liftNotes } from './footnotes.ts';
import { readFront } from './front.ts';
import { byPage, cutLines } from './lines.ts';
import { setMargins } from './margins.ts';
import { plainBullets } from './odd-bullets.ts';

/** Reads plain text: lines, then chunks of lines that belong together, then blocks with their readable text. */
export function readText(
  source: Source,
  pagination: Pagination,
): { blocks: Block[]; front: FrontMatter; notices: Notice[] } {
  const text = plainBullets(source.text);
  const lines = byPage(cutLines({ ...source, text }, pagination)).flatMap((page) => readColumns(text, page));
  setMargins(lines);
  const { body, notes } = liftNotes(text, lines);
  const chunks = chunkLines(text, body);
  const blocks = toBlocks(text, chunks, notes);
  // A bullet is shown as it is printed, whatever it was read as.
  if (text !== source.text)
    for (const { marker } of blocks) if (marker) marker.text = source.text.slice(marker.span.start, marker.span.end);
  return { blocks, front: readFront(blocks, pagination.pages), notices: [] };
}
