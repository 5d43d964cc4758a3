import type { Block } from '../../../model/document.ts';
import { shapeOf } from '../text/headings.ts';

/** Characters and words of a line that serves as a heading without being marked as one, at most. */
const LONGEST = 90;
const MOST_WORDS = 12;

/** Below the marked headings: these are only told by their form. */
const BELOW = 2;

/**
 * Converters and web pages leave headings unmarked: a line of its own in title case or capitals, without a stop, above
 * text. Such paragraphs become headings below the last marked one; those in capitals stand above those in title case.
 */
export function markPlainHeadings(blocks: readonly Block[]): void {
  let marked = 0;
  blocks.forEach((block, index) => {
    if (block.kind === 'heading') marked = Math.max(marked, Math.min(block.level, 6));
    else if (isPlainHeading(block, blocks[index - 1], blocks[index + 1])) {
      block.kind = 'heading';
      block.level = marked + BELOW + (shapeOf(block.text, 0, block.text.length) === 'capitals' ? 0 : 1);
    }
  });
}

function isPlainHeading(block: Block, before: Block | undefined, after: Block | undefined): boolean {
  if (block.kind !== 'paragraph' || block.parent !== null || block.region !== 'body' || block.marker) return false;
  const { text } = block;
  if (text.length > LONGEST || !/^[\p{Lu}\d“"]/u.test(text) || !/[\p{L}\d)”"?]$/u.test(text)) return false;
  if (!after || after.kind === 'heading' || isLine(after) || (before && isLine(before))) return false;
  if (text.split(/\s+/).length > MOST_WORDS || /[,;:|@]|\b\d{4}\b|https?:/.test(text.replace(/\([^()]*\)/g, '')))
    return false;
  const shape = shapeOf(text, 0, text.length);
  return (shape === 'title' || shape === 'capitals') && isText(after);
}

/** Another short line beside it: both belong to an address, a title page, or verse. */
const isLine = (block: Block): boolean =>
  block.kind === 'paragraph' &&
  block.text.length <= LONGEST &&
  !/[.!?:;]["'”’)]*$/.test(block.text) &&
  shapeOf(block.text, 0, block.text.length) !== 'sentence';

const isText = (block: Block): boolean =>
  block.kind !== 'paragraph' ||
  /[.!?:;]["'”’)]*$/.test(block.text) ||
  shapeOf(block.text, 0, block.text.length) === 'sentence';
