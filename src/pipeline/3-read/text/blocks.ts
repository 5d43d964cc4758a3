import type { Block, BlockKind } from '../../../model/document.ts';
import { cut, type Prose, toSource } from '../prose.ts';
import { Readable } from '../readable.ts';
import { type RunIn, runInItems } from '../run-in-items.ts';
import { isSpace } from './characters.ts';
import type { Chunk } from './chunks.ts';
import { headingRanks } from './headings.ts';
import { createHyphens } from './hyphens.ts';
import type { Line } from './lines.ts';
import { nest } from './nesting.ts';
import type { Note } from './note-label.ts';
import type { Piece } from './rows.ts';

/**
 * Turns chunks to blocks: kinds, levels and parents, and the readable text with its runs. The notes of a page stand
 * behind the block that its last line belongs to, so that they part no paragraph that goes on over the page.
 */
export function toBlocks(text: string, chunks: readonly Chunk[], notes: readonly Note[]): Block[] {
  const levels = headingRanks(text, chunks);
  const hyphens = createHyphens(text);
  const blocks: Block[] = [];
  const indexes: number[] = [];
  let note = 0;
  chunks.forEach((chunk, i) => {
    const page = chunk.lines[0]?.page ?? 0;
    for (; note < notes.length && pageOf(notes[note] as Note) < page; note++)
      blocks.push(noteBlock(text, hyphens, notes[note] as Note));
    const level = levels[i] ?? 0;
    indexes.push(blocks.length);
    if (chunk.cells) blocks.push(rowBlock(text, chunk.cells));
    else {
      const kind = level > 0 ? 'heading' : chunk.start ? 'item' : 'paragraph';
      blocks.push(...withRunIn(chunkBlock(text, hyphens, chunk, kind, level), blocks.length, chunk));
    }
  });
  for (; note < notes.length; note++) blocks.push(noteBlock(text, hyphens, notes[note] as Note));
  nest(chunks, blocks, indexes);
  nestRunIn(blocks, indexes);
  return blocks;
}

/** A block, which is to have `index`, and behind it the items that its lines run together; those below it have it as parent. */
function withRunIn(block: Block, index: number, { start }: Chunk): Block[] {
  const items = block.kind === 'heading' ? [] : runInItems(block.text, start?.readings);
  if (items.length === 0) return [block];
  const prose: Prose = { ...block, lines: [] };
  const isBeside = items[0]?.start.readings[0]?.style === start?.readings[0]?.style;
  const part = (from: number, to: number): Block => {
    const own = cut(prose, from, to);
    return { ...block, text: own.text, runs: own.runs, strong: own.strong, marks: own.marks, span: toSource(own) };
  };
  return [
    part(0, (items[0] as RunIn).at),
    ...items.map(({ start: own }, i): Block => {
      const marker = {
        text: block.text.slice(own.from, own.to),
        number: own.number,
        span: toSource(prose, own.from, own.to),
      };
      return {
        ...part(own.text, items[i + 1]?.at ?? block.text.length),
        kind: 'item',
        marker,
        parent: isBeside ? null : index,
      };
    }),
  ];
}

/** Gives the items that were run together in a block their place: beside it, or below it. */
function nestRunIn(blocks: readonly Block[], indexes: readonly number[]): void {
  indexes.forEach((index, i) => {
    const { level, parent } = blocks[index] as Block;
    for (let at = index + 1; at < (indexes[i + 1] ?? blocks.length) && blocks[at]?.kind === 'item'; at++) {
      const item = blocks[at] as Block;
      item.level = item.parent === index ? level + 1 : level;
      item.parent ??= parent;
    }
  });
}

type Hyphens = ReturnType<typeof createHyphens>;

const pageOf = (note: Note): number => note.lines[0]?.page ?? 0;

const noteBlock = (text: string, hyphens: Hyphens, note: Note): Block => ({
  ...toBlock('note', text, hyphens, note.lines, note.text),
  label: note.label,
});

function chunkBlock(text: string, hyphens: Hyphens, chunk: Chunk, kind: BlockKind, level: number): Block {
  const { start, lines } = chunk;
  const marker = start && {
    text: text.slice(start.from, start.to),
    number: start.number,
    span: { start: start.from, end: start.to },
  };
  return { ...toBlock(kind, text, hyphens, lines, start?.text ?? (lines[0] as Line).start), level, marker };
}

/** A block of `lines`, the first of them from source offset `from` on. */
function toBlock(kind: BlockKind, text: string, hyphens: Hyphens, lines: readonly Line[], from: number): Block {
  const readable = new Readable();
  lines.forEach((line, i) => {
    const begin = i === 0 ? from : line.start;
    const next = lines[i + 1];
    if (begin === line.end) return;
    const hyphen = next ? hyphens(line.end, next.start) : null;
    readable.words(text, begin, hyphen === 'close' ? line.end - 1 : line.end);
    if (next && (hyphen === null || hyphen === 'space')) joint(readable, text, line.end);
  });
  return blockOf(kind, readable, from);
}

/** A row of a table, its cells parted by ' | '; what stands between two cells in the source is nothing. */
function rowBlock(text: string, cells: readonly (readonly Piece[])[]): Block {
  const readable = new Readable();
  let at = cells.flat()[0]?.start ?? 0;
  cells.forEach((pieces, column) => {
    if (column > 0) readable.unit(' | ', at, at);
    pieces.forEach(({ start, end }, i) => {
      if (i > 0) joint(readable, text, at);
      readable.words(text, start, end);
      at = end;
    });
  });
  return blockOf('row', readable, at);
}

function blockOf(kind: BlockKind, { text, runs }: Readable, at: number): Block {
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  for (const run of runs) {
    start = Math.min(start, run.from);
    end = Math.max(end, run.to);
  }
  const span = runs.length > 0 ? { start, end } : { start: at, end: at };
  return {
    kind,
    region: 'body',
    span,
    text,
    // A list that grew has room for more, which would be kept with every block.
    runs: runs.slice(),
    level: 0,
    marker: null,
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
