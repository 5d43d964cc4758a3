import type { Block } from '../../model/document.ts';

/** Characters of a block that may have been cut in two, and of its end, which tells whether its sentence is over. */
const SHORTEST = 20;
const LONGEST = 10_000;
const TAIL = 20;
/** Blocks that may stand between the halves. */
const BETWEEN = 12;

/**
 * Joins what notes at the foot of a page, or signs without a letter ("/..."), part in the middle of a sentence:
 *
 *   The firm had asked for leave to close its       ◀ the two are one paragraph,
 *   24  Letter of 3 May 2030.                         before the note
 *   eastern yard, and was told to wait.             ◀
 *
 * Parents and headings are renumbered. Gives the blocks that are left.
 */
export function joinSevered(blocks: Block[]): Block[] {
  /** By index, where the block goes: its own place, or that of the half before it. */
  const places = new Int32Array(blocks.length);
  const kept: Block[] = [];
  let open = -1;
  let between = 0;
  blocks.forEach((block, i) => {
    const upper = kept[open];
    if (upper && between > 0 && goesOn(block)) {
      append(upper, block);
      places[i] = open;
      if (!isOpen(upper)) open = -1;
      between = 0;
      return;
    }
    places[i] = kept.push(block) - 1;
    if (isOpen(block)) {
      open = places[i] as number;
      between = 0;
    } else if (!isNothing(block) || ++between > BETWEEN) open = -1;
  });
  if (kept.length === blocks.length) return blocks;
  for (const block of kept) {
    if (block.parent !== null) block.parent = places[block.parent] as number;
    if (block.heading !== null) block.heading = places[block.heading] as number;
  }
  return kept;
}

/** Does the sentence at the end of the block want more? */
function isOpen({ kind, region, text }: Block): boolean {
  if (region !== 'body' || (kind !== 'paragraph' && kind !== 'item' && kind !== 'quotation')) return false;
  return text.length >= SHORTEST && text.length <= LONGEST && /[\p{L}\p{N},)”"’]$/u.test(text.slice(-TAIL));
}

const isNothing = ({ kind, text }: Block): boolean => kind === 'note' || !/[\p{L}\p{N}]/u.test(text);

const goesOn = ({ kind, region, marker, text }: Block): boolean =>
  kind === 'paragraph' && region === 'body' && marker === null && /^["“‘(]?\p{Ll}/u.test(text);

function append(upper: Block, lower: Block): void {
  const at = upper.runs.at(-1)?.to ?? upper.span.end;
  upper.runs.push({ at: upper.text.length, from: at, to: at });
  const offset = upper.text.length + 1;
  upper.text += ` ${lower.text}`;
  upper.runs.push(...lower.runs.map((run) => ({ ...run, at: run.at + offset })));
  upper.strong.push(...lower.strong.map(({ start, end }) => ({ start: start + offset, end: end + offset })));
  upper.marks.push(...lower.marks.map((mark) => ({ ...mark, at: mark.at + offset })));
  upper.span = { start: upper.span.start, end: lower.span.end };
}
