import { type Span, span } from '../../../model/span.ts';
import { cut, type Line, type Mark, type Prose } from '../prose.ts';
import { Readable } from '../readable.ts';
import { isSpace } from '../text/characters.ts';
import { entities } from './entities.ts';
import { InlineHtml } from './inline-html.ts';
import type { MarkdownNode } from './node.ts';
import { noteMark, withoutNote } from './note-marks.ts';

/** From an offset of the parsed text to one of the source; negative for what is not from there. */
export type ToSource = (offset: number) => number;

/** Source offsets of a node. Its end is that of its last character: what stands behind may be from elsewhere. */
export const sourceOf = (node: MarkdownNode, toSource: ToSource): Span =>
  span(toSource(node.position.start.offset), toSource(node.position.end.offset - 1) + 1);

const BOLD = '**';

/** Reads what stands inside a paragraph, heading or cell: words, bold stretches, note marks. */
export class Phrasing {
  readonly #source: string;
  readonly #toSource: ToSource;
  readonly #readable = new Readable();
  readonly #strong: Prose['strong'] = [];
  readonly #marks: Mark[] = [];
  readonly #lines: Line[] = [];
  readonly #html = new InlineHtml();
  /** Where bold type began that the parser did not see; null for nowhere. */
  #opened: number | null = null;
  /** The words end in a space, or there are none. Not looked up in the text: that would copy it each time. */
  #spaced = true;

  constructor(source: string, toSource: ToSource) {
    this.#source = source;
    this.#toSource = toSource;
  }

  get length(): number {
    return this.#readable.text.length;
  }

  read(nodes: readonly MarkdownNode[] | undefined): void {
    const list = nodes ?? [];
    for (let i = 0; i < list.length; i++) {
      const open = withoutNote(list[i] as MarkdownNode, list[i + 1]);
      if (open) {
        this.#mark(open.label);
        const { start, end } = sourceOf(list[++i] as MarkdownNode, this.#toSource);
        this.words(start + open.width, end);
        continue;
      }
      const mark = noteMark(list, i);
      if (mark) {
        this.#mark(mark.label);
        i = mark.last;
      } else this.#node(list[i] as MarkdownNode);
    }
  }

  done(): Prose {
    const { text, runs } = this.#readable;
    return cut({ text, runs, strong: this.#strong, marks: this.#marks, lines: this.#lines }, 0, text.length);
  }

  /** Words that stand for nothing in the source, at its offset `at`. */
  insert(words: string, at: number): void {
    this.#readable.unit(words, at, at);
    this.#spaced = words.endsWith(' ');
  }

  /** Source [from, to), without white space at its beginning where the words before it end in a space. */
  words(from: number, to: number): void {
    if (this.#spaced && from >= 0) while (from < to && isSpace(this.#source.charCodeAt(from))) from++;
    if (from < 0 || from >= to) return;
    this.#readable.words(this.#source, from, to);
    this.#spaced = isSpace(this.#source.charCodeAt(to - 1));
  }

  /** Source [from, to) of an HTML block, between two tags. */
  html(from: number, to: number): void {
    let plain = from;
    for (const { start, end, text } of entities(this.#source, from, to)) {
      this.words(plain, start);
      this.#unit(text, start, end);
      plain = end;
    }
    this.words(plain, to);
  }

  #node(node: MarkdownNode): void {
    const { start: from, end: to } = sourceOf(node, this.#toSource);
    switch (node.type) {
      case 'text':
        this.#text(node, from, to);
        break;
      case 'strong':
        this.#bold(node);
        break;
      case 'break':
        this.#line(from, true);
        break;
      case 'html':
        this.tag(node.value ?? '', from);
        break;
      case 'footnoteReference':
        this.#mark(node.label ?? '');
        break;
      case 'image':
      case 'imageReference':
        break;
      default:
        this.read(node.children);
    }
  }

  #text(node: MarkdownNode, from: number, to: number): void {
    const value = node.value ?? '';
    if (this.#html.hides) return;
    if (value === '\n' || value === '\r' || value === '\r\n') this.#line(from, false);
    else if (value.length === node.position.end.offset - node.position.start.offset) this.#plain(value, from, to);
    else this.#unit(value, from, to);
  }

  /** Words as they stand in the source. "**" among them is bold type that a converter closed behind a space: "**Train staff. **It". */
  #plain(value: string, from: number, to: number): void {
    let at = 0;
    for (let sign = value.indexOf(BOLD); sign >= 0; sign = value.indexOf(BOLD, at)) {
      this.words(from + at, from + sign);
      at = sign + BOLD.length;
      if (this.#opened === null) this.#opened = this.length;
      else {
        if (this.length > this.#opened) this.#strong.push(span(this.#opened, this.length));
        this.#opened = null;
      }
    }
    this.words(from + at, to);
  }

  #unit(text: string, from: number, to: number): void {
    const white = text.trim() === '';
    if (white && this.#spaced) return;
    this.#readable.unit(white ? ' ' : text, from, to);
    this.#spaced = white;
  }

  #bold(node: MarkdownNode): void {
    const start = this.length;
    this.read(node.children);
    if (this.length > start) this.#strong.push(span(start, this.length));
  }

  /** A tag inside the paragraph, at source offset `at`. */
  tag(tag: string, at: number): void {
    switch (this.#html.read(tag, this.length)) {
      case 'line':
        this.#line(at, true);
        break;
      case 'space':
        this.#space(at);
        break;
      case 'bold':
        this.#strong.push(span(this.#html.opened, this.length));
        break;
      default:
    }
  }

  #mark(label: string): void {
    this.#marks.push({ label, at: this.length, note: null });
  }

  #line(at: number, hard: boolean): void {
    this.#space(at);
    if (this.length > 0) this.#lines.push({ at: this.length, hard });
  }

  #space(at: number): void {
    if (!this.#spaced) this.insert(' ', at);
  }
}
