import type { Notice } from '../../../model/analysis.ts';
import type { Block, FrontMatter, Pagination, Source } from '../../../model/document.ts';
import { setAsides } from './asides.ts';
import { toBlocks } from './blocks.ts';
import { chunkLines } from './chunks.ts';
import { readColumns } from './columns.ts';
import { liftNotes } from './footnotes.ts';
import { readFront } from './front.ts';
import { byPage, cutLines, type Line } from './lines.ts';
import { setMargins } from './margins.ts';
import { plainBullets } from './odd-bullets.ts';
import type { Gutter } from './split.ts';

/** Reads plain text: lines, then chunks of lines that belong together, then blocks with their readable text. */
export function readText(
  source: Source,
  pagination: Pagination,
): { blocks: Block[]; front: FrontMatter; notices: Notice[] } {
  const text = plainBullets(source.text);
  const known: Gutter[] = [];
  const pages = byPage(cutLines({ ...source, text }, pagination));
  const read = pages.map((page) => [readColumns(text, page, known), known.length > 0] as const);
  // Pages in front of the first columns that are plain to see are read again, with those in mind.
  const inOrder = read.flatMap(([page, knew], i) =>
    knew || known.length === 0 ? page : readColumns(text, pages[i] as Line[], known),
  );
  const lines = setAsides(text, inOrder);
  setMargins(lines);
  const { body, notes } = liftNotes(text, lines);
  const chunks = chunkLines(text, body);
  const blocks = toBlocks(text, chunks, notes);
  // A bullet is shown as it is printed, whatever it was read as.
  if (text !== source.text)
    for (const { marker } of blocks) if (marker) marker.text = source.text.slice(marker.span.start, marker.span.end);
  return { blocks, front: readFront(text, blocks, pagination.pages), notices: [] };
}
