import { lastAtOrBefore } from '../../../model/span.ts';
import type { Piece } from './piece.ts';

/** An image that is carried in its address: long, and never words. */
const DATA = '(data:';

const NOWHERE = Number.NEGATIVE_INFINITY;

/** Characters kept behind a mark or the beginning of a line, where words may mean something: "12. ", "<div". */
const KEPT_BEHIND = 12;
/** Characters kept before a mark: what stands next to "*" decides whether it opens or closes. */
const KEPT_BEFORE = 2;
/** Characters that are worth leaving out. */
const WORTH = 16;

/**
 * No rule of Markdown looks into plain running words, yet its parser takes every character through several state
 * machines. So they are left out before parsing; the tree has the same form, and its offsets are led back to the source.
 *
 *   source     The court found that *most* of the money came late and went to the north.
 *   skeleton   The court ft *most* of the mor.
 *
 * Words inside brackets and tags are kept, for there they are names of definitions and elements.
 */
export class Skeleton {
  readonly #source: string;
  readonly #parts: string[] = [];
  /** Skeleton offsets where words were left out or another stretch begins, and how far the source is ahead of them. */
  readonly #joints: number[] = [];
  readonly #ahead: number[] = [];
  readonly #crowd = new Crowd();
  length = 0;
  #end = 0;

  constructor(source: string) {
    this.#source = source;
  }

  get text(): string {
    return this.#parts.join('');
  }

  /** So many marks stand in one paragraph, or containers in each other, that parsing would take quadratic time. */
  get dense(): boolean {
    return this.#crowd.dense;
  }

  /** Source offset of a skeleton offset; negative where it stands for nothing there. */
  toSource(offset: number): number {
    const joint = lastAtOrBefore(this.#joints, offset);
    return joint < 0 ? NOWHERE : offset + (this.#ahead[joint] as number);
  }

  /** Adds a piece: behind what was added before where it goes on there, else behind a blank line and with its head. */
  add({ start, end, head }: Piece): void {
    if (this.length === 0 || this.#end !== start) {
      this.#joints.push(this.length);
      this.#ahead.push(NOWHERE);
      this.#push(this.length > 0 ? `\n\n${head}` : head);
    }
    this.#end = end;
    const source = this.#source;
    let copied = start;
    let keepTo = start + KEPT_BEHIND;
    let closeBracket = -1;
    let closeAngle = -1;
    this.#crowd.part();
    for (let i = start; i < end; i++) {
      const begin = i;
      while (i < end && isPlain(source, i)) i++;
      const from = Math.max(begin, keepTo);
      const to = i - KEPT_BEFORE;
      if (to - from >= WORTH) {
        this.#copy(copied, from);
        copied = to;
      }
      if (i >= end) break;
      const code = source.charCodeAt(i);
      keepTo = Math.max(keepTo, i + 1 + KEPT_BEHIND);
      if (code === 0x5b) {
        if (closeBracket < i) closeBracket = indexOr(source, ']', i, end);
        if (closeBracket - i < 1000) keepTo = Math.max(keepTo, closeBracket);
      } else if (code === 0x3c) {
        if (closeAngle < i) closeAngle = indexOr(source, '>', i, end);
        if (closeAngle - i < 2000) keepTo = Math.max(keepTo, closeAngle);
      } else if (code === 0x26) keepTo = Math.max(keepTo, i + 40);
      else if (code === 0x28 && source.startsWith(DATA, i)) {
        const close = indexOr(source, ')', i, end);
        if (close < end) {
          this.#copy(copied, i + DATA.length);
          copied = close;
          i = close;
        }
      }
      this.#crowd.mark(source, i, code);
    }
    this.#copy(copied, end);
  }

  #copy(from: number, to: number): void {
    this.#joints.push(this.length);
    this.#ahead.push(from - this.length);
    this.#push(this.#source.slice(from, to));
  }

  #push(text: string): void {
    this.#parts.push(text);
    this.length += text.length;
  }
}

function indexOr(source: string, mark: string, from: number, end: number): number {
  const at = source.indexOf(mark, from);
  return at < 0 || at > end ? Number.POSITIVE_INFINITY : at;
}

const PLAIN = new Uint8Array(128);
for (const one of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,;?') PLAIN[one.charCodeAt(0)] = 1;

/** Is the character at `i` one that Markdown takes for text wherever it stands within a line? */
function isPlain(source: string, i: number): boolean {
  const code = source.charCodeAt(i);
  if (code >= 0x80) return code !== 0x2028 && code !== 0x2029 && code !== 0xfeff;
  if (PLAIN[code] === 1) return true;
  // One space between words, an apostrophe or hyphen within one.
  return (
    (code === 0x20 || code === 0x27 || code === 0x2d) &&
    isWord(source.charCodeAt(i - 1)) &&
    isWord(source.charCodeAt(i + 1))
  );
}

const isWord = (code: number): boolean => code >= 0x80 || PLAIN[code] === 1;

/** Marks of emphasis and brackets in one paragraph that are parsed at most; their cost grows with their square. */
const MOST_EMPHASIS = 400;
const MOST_BRACKETS = 600;
/** Containers in each other that are parsed at most. */
const DEEPEST = 40;

/** Counts what makes parsing slow, paragraph by paragraph. */
class Crowd {
  dense = false;
  #emphasis = 0;
  #brackets = 0;
  #containers = 0;
  #atStart = true;
  #indents: number[] = [];
  #column = 0;

  /** A part begins: nothing is open. */
  part(): void {
    this.#line(0x0a);
    this.#indents = [];
  }

  mark(source: string, i: number, code: number): void {
    if (code === 0x0a || code === 0x0d) {
      this.#line(source.charCodeAt(i + 1));
      return;
    }
    if (code === 0x2a || code === 0x5f || code === 0x7e) {
      if (++this.#emphasis > MOST_EMPHASIS) this.dense = true;
    } else if (code === 0x5b || code === 0x5d) {
      if (++this.#brackets > MOST_BRACKETS) this.dense = true;
    }
    if (this.#atStart) this.#opening(source, i, code);
  }

  #line(next: number): void {
    this.#atStart = true;
    this.#containers = 0;
    this.#column = 0;
    // A blank line, a list item, a row, a note: what follows is another paragraph.
    if (
      next === 0x0a ||
      next === 0x0d ||
      next === 0x2d ||
      next === 0x2a ||
      next === 0x2b ||
      next === 0x7c ||
      next === 0x5b
    ) {
      this.#emphasis = 0;
      this.#brackets = 0;
    }
  }

  #opening(source: string, i: number, code: number): void {
    if (code === 0x20 || code === 0x09) {
      this.#column++;
      return;
    }
    const isBullet = (code === 0x2d || code === 0x2a || code === 0x2b) && source.charCodeAt(i + 1) <= 0x20;
    if (!isBullet && code !== 0x3e) {
      this.#atStart = false;
      return;
    }
    if (isBullet && this.#containers === 0) {
      while (this.#indents.length > 0 && (this.#indents[this.#indents.length - 1] as number) >= this.#column)
        this.#indents.pop();
      this.#indents.push(this.#column);
    }
    if (++this.#containers + this.#indents.length > DEEPEST) this.dense = true;
  }
}
