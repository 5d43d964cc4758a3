import type { Notice } from '../../../model/analysis.ts';
import type { Block, FrontMatter, Pagination, Source } from '../../../model/document.ts';
import { BlockReader } from './blocks.ts';
import { readFrontMatter } from './front-matter.ts';
import { parse } from './parse.ts';

/** Reads Markdown to blocks. Page furniture is blank in `pagination.masked`; all offsets hold for the source as well. */
export function readMarkdown(
  _source: Source,
  pagination: Pagination,
): { blocks: Block[]; front: FrontMatter; notices: Notice[] } {
  const { end, ...front } = readFrontMatter(pagination.masked);
  const reader = new BlockReader(pagination.masked);
  reader.read(parse(pagination.masked.slice(end)).children ?? [], (offset) => offset + end);
  return { blocks: reader.blocks, front, notices: [] };
}
