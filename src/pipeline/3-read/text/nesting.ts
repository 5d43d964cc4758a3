import type { Block } from '../../../model/document.ts';
import type { Chunk } from './chunks.ts';
import type { Line } from './lines.ts';
import type { Reading } from './markers.ts';
import { isWitness } from './witness.ts';

/** An item that may still get siblings, sub-items and further paragraphs. */
interface Open {
  block: number;
  left: number;
  body: number;
  readings: Reading[];
}

/** Nesting deeper than this is read as if it were this deep. */
const DEEPEST = 16;
const SAME = 1;

/** Sets `level` and `parent` of items, and `parent` of the paragraphs that belong to an item. Headings end lists. The block of
 *  `chunks[i]` is `blocks[indexes[i]]`. */
export function nest(chunks: readonly Chunk[], blocks: readonly Block[], indexes: readonly number[]): void {
  const open: Open[] = [];
  let leadIn: number | null = null;
  chunks.forEach((chunk, at) => {
    const i = indexes[at] as number;
    const block = blocks[i] as Block;
    if (block.kind === 'heading') {
      open.length = 0;
      leadIn = null;
    } else if (block.kind === 'item') {
      place(chunk, open, blocks);
      const top = open.at(-1);
      block.parent = top ? top.block : leadIn;
      block.level = Math.min(open.length + 1, DEEPEST);
      if (open.length === DEEPEST) open.pop();
      open.push({ block: i, left: chunk.left, body: chunk.body, readings: chunk.start?.readings ?? [] });
    } else if (block.kind === 'paragraph') {
      const first = chunk.lines[0] as Line;
      const before = at > 0 ? indexes[at - 1] : undefined;
      const inset =
        before === undefined
          ? null
          : insetOf(chunk, chunks[at - 1] as Chunk, chunks[at + 1], block, blocks[before] as Block);
      if (before !== undefined && inset) {
        const above = blocks[before] as Block;
        block.kind = inset;
        block.parent = above.text.endsWith(':') ? before : above.parent;
        return;
      }
      while (open.length > 0 && !isInside(first, open.at(-1) as Open)) open.pop();
      block.parent = open.at(-1)?.block ?? null;
      if (open.length === 0) leadIn = block.text.endsWith(':') ? i : null;
    }
  });
}

/** Columns that text is set in by. */
const INSET = 3;

/**
 * What a paragraph is that is set in: a quotation, if it opens with a quotation mark, speaks of itself as "I", or is the
 * only one below a line that ends in a colon; one of a list without bullets, if several stand below such a line. Null for
 * any other.
 */
function insetOf(
  chunk: Chunk,
  above: Chunk,
  below: Chunk | undefined,
  block: Block,
  before: Block,
): 'quotation' | 'paragraph' | null {
  const near = (other: Chunk): boolean => Math.abs(chunk.left - other.left) <= SAME;
  const first = chunk.lines[0] as Line;
  const opens = OPENS_QUOTE.test(block.text);
  if (
    (before.kind === 'quotation' || (before.kind === 'paragraph' && before.parent !== null)) &&
    near(above) &&
    !first.turn &&
    (before.kind === 'paragraph' || opens || chunk.left >= INSET)
  )
    return before.kind;
  // Not every text has indents left: what a colon announces and quotation marks enclose is a quotation too.
  if (opens && before.text.endsWith(':') && CLOSES_QUOTE.test(block.text)) return 'quotation';
  if (before.kind !== 'paragraph' && before.kind !== 'item') return null;
  if (chunk.left - Math.min(above.left, above.body) < INSET || first.turn) return null;
  if (opens || (first.gap > 0 && chunk.lines.length > 1 && isWitness(block.text))) return 'quotation';
  if (!before.text.endsWith(':')) return null;
  const alone = !below || below.start !== null || !near(below);
  return alone && chunk.lines.length > 1 ? 'quotation' : 'paragraph';
}

const OPENS_QUOTE = /^["“‘«]/;
/** A closing mark at the end, or in front of the stop and the number of a note there. */
const CLOSES_QUOTE = /["”’»][.,;]?(?:\s?\d{1,3}|\[\d{1,3}\])?$/;

/** Closes the items that `chunk`, an item, is not part of. */
function place(chunk: Chunk, open: Open[], blocks: readonly Block[]): void {
  const readings = chunk.start?.readings ?? [];
  for (let i = open.length - 1; i >= 0; i--) {
    const one = open[i] as Open;
    if (isSibling(one, chunk, readings)) {
      open.length = i;
      return;
    }
  }
  while (open.length > 0) {
    const top = open.at(-1) as Open;
    if (chunk.left > top.left + 1) return;
    if (Math.abs(chunk.left - top.left) <= SAME && isSubordinate(top, readings, blocks[top.block] as Block)) return;
    open.pop();
  }
}

const isBullet = (reading: Reading | undefined): boolean => reading?.value === 0;

/** Is the item the next of `one`'s list? Numbers tell more than indents, which change from page to page. */
function isSibling(one: Open, chunk: Chunk, readings: readonly Reading[]): boolean {
  const near = Math.abs(one.left - chunk.left) <= SAME;
  return one.readings.some((mine) =>
    readings.some((other) => {
      if (other.style !== mine.style) return false;
      if (isBullet(other)) return near || (chunk.lines[0] as Line).turn;
      return other.value === mine.value + 1 || (near && other.value > mine.value);
    }),
  );
}

/** At the same indent: is an item with `readings` a sub-item of `top`? */
function isSubordinate(top: Open, readings: readonly Reading[], block: Block): boolean {
  const first = readings.some(({ value }) => value <= 1);
  if (block.text.endsWith(':')) return first;
  return first && rank(readings[0]) > rank(top.readings[0]);
}

/** How deep a form of number usually stands. */
function rank(reading: Reading | undefined): number {
  const style = reading?.style ?? '';
  if (style.startsWith('bullet')) return 5;
  if (style.startsWith('roman')) return 4;
  if (style.startsWith('alpha')) return 3;
  if (style.startsWith('(') || style.includes('()')) return 3;
  return style.startsWith('ROMAN') || style.startsWith('ALPHA') ? 1 : 2;
}

/** Is a paragraph a further one of the item? It is indented like the item's words. */
const isInside = (first: Line, item: Open): boolean => first.left > item.left + 1 && first.left >= item.body - 2;
