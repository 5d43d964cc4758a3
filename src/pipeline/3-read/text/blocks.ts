import type { Block, BlockKind, Marker } from '../../../model/document.ts';
import { Readable } from '../readable.ts';
import type { Chunk } from './chunks.ts';
import { isSpace } from './characters.ts';
import { headingLevels } from './headings.ts';
import { nest } from './nesting.ts';
import type { Line } from './lines.ts';

/** Turns chunks to blocks: kinds, levels and parents, and the readable text with its runs. */
export function toBlocks(text: string, chunks: readonly Chunk[]): Block[] {
  const levels = headingLevels(text, chunks);
  const blocks = chunks.map((chunk, i) => toBlock(text, chunk, levels[i] ?? 0));
  nest(text, chunks, blocks);
  return blocks;
}

function toBlock(text: string, chunk: Chunk, level: number): Block {
  const readable = new Readable();
  const first = chunk.lines[0] as Line;
  const last = chunk.lines.at(-1) as Line;
  chunk.lines.forEach((line, i) => {
    const from = i === 0 && chunk.start ? chunk.start.text : line.start;
    if (from === line.end) return;
    readable.words(text, from, line.end);
    if (i < chunk.lines.length - 1) joint(readable, text, line.end);
  });
  const start = readable.runs[0]?.from ?? first.start;
  const kind: BlockKind = level > 0 ? 'heading' : chunk.start ? 'item' : 'paragraph';
  return {
    kind,
    region: 'body',
    span: { start, end: Math.max(start, last.end) },
    text: readable.text,
    runs: readable.runs,
    level,
    marker: marker(text, chunk),
    strong: [],
    parent: null,
    heading: null,
    marks: [],
    label: null,
  };
}

/** The space that joins two lines stands for the line end, or whatever white space is there. */
function joint(readable: Readable, text: string, at: number): void {
  if (at < text.length && isSpace(text.charCodeAt(at))) readable.add(' ', at);
  else readable.unit(' ', at, at);
}

function marker(text: string, { start }: Chunk): Marker | null {
  return start && { text: text.slice(start.from, start.to), number: start.number, span: { start: start.from, end: start.to } };
}
