import type { Block } from '../../model/document.ts';
import { isDigit, isSpace } from './text/characters.ts';

/** Blocks without a page number that a table of contents may hold in a row: titles set on two lines. */
const UNNUMBERED = 4;
/** Characters of an entry of a table of contents; entries run together may be longer. */
const ENTRY = 220;
/** Dots, with or without spaces between them, that lead from a title to its page. */
const LEADERS = 4;

/**
 * Finds tables of contents: entries with dot leaders anywhere, and what stands below a heading that announces one, as
 * long as it ends with page numbers. Its titles stop being headings, because they head nothing there.
 */
export function markContents(blocks: readonly Block[], announces: (block: Block) => boolean): void {
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as Block;
    if (block.region !== 'body') continue;
    if (hasLeaders(block.text)) mark(block);
    else if (announces(block)) {
      const last = lastEntry(blocks, i);
      for (let k = i; k <= last; k++) mark(blocks[k] as Block);
      i = last;
    }
  }
}

function mark(block: Block): void {
  if (block.kind === 'note') return;
  block.region = 'contents';
  if (block.kind !== 'heading') return;
  block.kind = 'paragraph';
  block.level = 0;
}

function lastEntry(blocks: readonly Block[], from: number): number {
  let last = from;
  for (let i = from + 1; i < blocks.length && i - last <= UNNUMBERED; i++) {
    const { text, kind } = blocks[i] as Block;
    if (kind === 'note') continue;
    if (hasLeaders(text) || endsWithPage(text)) last = i;
    else if (text.length > ENTRY) break;
  }
  return last;
}

/** Dots that lead to a number: an ellipsis of four dots leads to none. */
function hasLeaders(text: string): boolean {
  for (let at = text.indexOf('.'); at >= 0; at = text.indexOf('.', at)) {
    let dots = 0;
    while (at < text.length && LEADER.has(text.charCodeAt(at))) if (text.charCodeAt(at++) === DOT) dots++;
    if (dots >= LEADERS && (at === text.length || PAGE.test(text.slice(at, at + 6)))) return true;
  }
  return false;
}

const DOT = 0x2e;
/** Dots, the spaces between them, and the bar between two cells of a row. */
const LEADER = new Set([DOT, 0x20, 0x7c]);
const PAGE = /^(?:\d{1,4}|[ivxl]{1,5})(?![\p{L}\d])/u;

/** Does the text end with a page number, in digits or in small roman ones, behind words? */
function endsWithPage(text: string): boolean {
  let i = text.length;
  while (i > 0 && isSpace(text.charCodeAt(i - 1))) i--;
  const end = i;
  while (i > 0 && isDigit(text.charCodeAt(i - 1))) i--;
  if (i < end) return end - i <= 4;
  return /\s[ivxl]+$/.test(text.slice(Math.max(0, end - 8), end));
}
