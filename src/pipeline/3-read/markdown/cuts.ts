import {
  closesFence,
  type Fence,
  isTableRuler,
  type ListMarker,
  listMarker,
  openingFence,
  openingHtml,
  opensHtmlBlock,
} from './line-shape.ts';
import type { Piece } from './piece.ts';

/**
 * Cuts `source` from `start` where Markdown before the cut cannot bear on Markdown behind it, so that the parts give the
 * same blocks as the whole. Definitions apart: see definitions.ts.
 *
 *   Donors should:
 *                              cut: behind a blank line, at the margin, nothing is open
 *   - fund the court           cut: an item of the outermost list (a list in two parts gives the same items)
 *     ```                      a fence in the item: closed by the item's end
 *   - train the judges         cut
 *   ## Costs                   cut: such a heading ends all that may stand before it
 *   | year | cost |
 *   |------|------|
 *   | 2019 | 12   |            cut, with the head of the table for the part behind
 */
export function* cuts(source: string, start: number): Generator<Piece> {
  const scanner = new Scanner();
  let piece: Piece = { start, end: start, head: '', solid: false };
  for (let at = start; at < source.length; ) {
    const next = source.indexOf('\n', at);
    const end = next < 0 ? source.length : next + 1;
    const head = scanner.read(source, at, end);
    if (head !== null && at > piece.start) {
      yield { ...piece, end: at };
      piece = { start: at, end: at, head, solid: scanner.inSolid };
    } else if (at === piece.start) piece.solid = scanner.inSolid;
    at = end;
  }
  if (piece.start < source.length) yield { ...piece, end: source.length };
}

/** The label that opens a footnote. */
const NOTE = /^\[\^[^\]\s]+\]:/;

/** Longest beginning of a line that is looked at, in characters: markers and tags stand there. */
const LOOK = 400;

/** What is open at a line. */
class Scanner {
  #blank = true;
  #fence: Fence | null = null;
  #html: RegExp | null = null;
  /** A block of HTML that the next blank line ends. */
  #htmlBlock = false;
  /** The outermost item, or the note, that holds what is indented far enough. */
  #item: ListMarker | null = null;
  #tableHead: string | null = null;
  #lineBefore: [number, number] = [0, 0];
  /** The line before it opened a block: no paragraph, maybe of a quotation, ran on in it. */
  #openedBlock = false;
  /** The fence or HTML is in the item, not beside it. */
  #inItem = false;
  /** Code, HTML or a heading has just ended: whatever follows begins anew. */
  #closed = false;

  /** Has the last line opened code or HTML, beside items? */
  get inSolid(): boolean {
    return (this.#fence !== null || this.#html !== null) && !this.#inItem;
  }

  /** Reads the line [start, end). The head that a part beginning here needs, mostly ''; null: no cut before it. */
  read(source: string, start: number, end: number): string | null {
    const { indent, at } = indentOf(source, start, end);
    if (at >= end) {
      this.#blank = true;
      this.#htmlBlock = false;
      this.#tableHead = null;
      return null;
    }
    const line = source.slice(at, Math.min(end, at + LOOK)).trimEnd();
    const fresh = this.#blank && !this.#fence && !this.#html;
    const cut = this.#line(source, start, end, line, indent);
    this.#openedBlock = fresh;
    this.#blank = false;
    this.#lineBefore = [start, end];
    return cut;
  }

  #line(source: string, start: number, end: number, line: string, indent: number): string | null {
    const inside = this.#item !== null && indent >= this.#item.content;
    if ((this.#fence || this.#html) && (inside || !this.#inItem)) {
      this.#close(source, start, end, line);
      return null;
    }
    this.#fence = null;
    this.#html = null;
    const marker = listMarker(line, indent);
    // Whatever a block of HTML holds up to the next blank line is HTML.
    if (this.#htmlBlock && this.#item === null && !this.#closed) return null;
    if (inside) {
      this.#open(source, start, end, line, true, true);
      return null;
    }
    if (this.#item && !this.#closed && marker && marker.kind === this.#item.kind && marker.filled) {
      this.#item = marker;
      return '';
    }
    const heading = /^#{1,6}(?:[ \t]|$)/.test(line) && !this.#htmlBlock;
    if (this.#item && !this.#blank && !this.#endsItem(line, marker, heading)) return null;
    this.#item = null;
    const note = NOTE.test(line) && !this.#htmlBlock;
    const anew = this.#blank || this.#closed;
    const fresh = anew || heading || note;
    this.#closed = heading;
    const tableCut = this.#tableCut(line);
    this.#table(source, start, end, line);
    if (marker && (anew || marker.interrupts)) this.#item = marker;
    else if (note) this.#item = { kind: '', content: 4, interrupts: true, filled: true };
    const inHtml = this.#htmlBlock;
    this.#open(source, start, end, line, false, anew);
    return indent === 0 && (fresh || (this.inSolid && !inHtml)) ? '' : tableCut;
  }

  #open(source: string, start: number, end: number, line: string, inItem: boolean, anew: boolean): void {
    const words = this.#item && !inItem ? line.replace(/^(?:[-*+]|\d{1,9}[.)]|\[\^[^\]]+\]:)[ \t]*/, '') : line;
    this.#inItem = this.#item !== null;
    this.#fence = openingFence(words);
    this.#html = openingHtml(words);
    this.#htmlBlock ||= opensHtmlBlock(words, !anew && !this.#item);
    if (this.#html?.test(source.slice(start, end).replace(/^\s*<!--+/, ''))) this.#html = null;
  }

  #close(source: string, start: number, end: number, line: string): void {
    if (this.#fence && closesFence(line, this.#fence)) this.#fence = null;
    if (this.#html?.test(source.slice(start, end))) this.#html = null;
    this.#closed = this.#fence === null && this.#html === null && !this.#inItem;
    if (this.#closed) this.#htmlBlock = false;
  }

  /** Does a line below an item's, not indented, end the item, rather than run on in its paragraph? */
  #endsItem(line: string, marker: ListMarker | null, heading: boolean): boolean {
    return (
      heading ||
      (marker?.interrupts ?? false) ||
      openingFence(line) !== null ||
      openingHtml(line) !== null ||
      line.startsWith('>') ||
      opensHtmlBlock(line, true) ||
      NOTE.test(line)
    );
  }

  #tableCut(line: string): string | null {
    return this.#tableHead !== null && line.startsWith('|') ? this.#tableHead : null;
  }

  #table(source: string, start: number, end: number, line: string): void {
    if (this.#tableHead !== null) {
      if (!line.startsWith('|')) this.#tableHead = null;
    } else if (this.#openedBlock && !this.#blank && line.startsWith('|') && isTableRuler(line)) {
      const head = source.slice(...this.#lineBefore);
      if (head.startsWith('|')) this.#tableHead = head + source.slice(start, end);
    }
  }
}

/** Columns of white space before the line's first word, and that word's offset. */
function indentOf(source: string, start: number, end: number): { indent: number; at: number } {
  let indent = 0;
  let at = start;
  for (; at < end; at++) {
    const code = source.charCodeAt(at);
    if (code === 0x09) indent += 4 - (indent % 4);
    else if (code === 0x20) indent++;
    else if (code !== 0x0d && code !== 0x0a) break;
  }
  return { indent, at };
}
