import type { Block, BlockKind, Marker, Region } from '../../../model/document.ts';
import { type Span, span } from '../../../model/span.ts';
import { cut, type Prose, toSource } from '../prose.ts';
import { findStart, type Start } from '../text/markers.ts';
import { readCode } from './code.ts';
import { readHtml } from './html.ts';
import { goesOn, join } from './join.ts';
import { isTitle } from './lead.ts';
import { segments } from './lines.ts';
import { Lists } from './lists.ts';
import { isLinkedContents, isNavigation } from './navigation.ts';
import type { MarkdownNode } from './node.ts';
import { Phrasing, type ToSource } from './phrasing.ts';

/** Blocks that are looked back over for the items of a list. */
const FAR = 200;

const BLANK_LINE = /\n[ \t\r]*\n/g;

/** Where a node stands. */
interface Place {
  lists: Lists;
  kind: 'paragraph' | 'quotation' | 'note';
  region: Region;
  /** Label of the note that holds it. */
  label: string | null;
  /** Inside an item, a bold line is no heading. */
  inItem: boolean;
}

/** Makes blocks of one piece of the tree after the other. `source` is the masked text. */
export class BlockReader {
  readonly blocks: Block[] = [];
  readonly #source: string;
  readonly #root: Place = { lists: new Lists(), kind: 'paragraph', region: 'body', label: null, inItem: false };
  #simple: readonly MarkdownNode[] = [];
  #nextSimple = 0;
  #toSource: ToSource = (offset) => offset;
  /** Level of the last heading that is marked as one; bold lines stand below it. */
  #headingLevel = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /**
   * Reads a parsed piece; `toSource` tells where its offsets stand in the source, and is negative for what was set there
   * for the parser alone. `simple` are the nodes of parts that were not parsed, in source offsets: they take their places
   * between the others.
   */
  read(tree: MarkdownNode | null, toSource: ToSource, simple: readonly MarkdownNode[] = []): void {
    this.#simple = simple;
    this.#nextSimple = 0;
    this.#toSource = toSource;
    for (const node of tree?.children ?? []) if (!this.#isNowhere(node)) this.#node(node, this.#root);
    this.#simpleUpTo(Number.POSITIVE_INFINITY);
  }

  /** Was the node set there for the parser alone? A table with such a head was not, nor a list that ends in a gap. */
  #isNowhere(node: MarkdownNode): boolean {
    const { start, end } = node.position;
    return this.#toSource(start.offset) < 0 && this.#toSource(end.offset - 1) < 0;
  }

  /** Reads the simple nodes that stand before source offset `end`. */
  #simpleUpTo(end: number): void {
    const toSource = this.#toSource;
    this.#toSource = (offset) => offset;
    for (
      let node = this.#simple[this.#nextSimple];
      node && node.position.start.offset < end;
      node = this.#simple[this.#nextSimple]
    ) {
      this.#nextSimple++;
      this.#block(node, this.#root);
    }
    this.#toSource = toSource;
  }

  /** Reads source [start, end) as it stands: paragraphs at blank lines, marks and all. */
  plain({ start, end }: Span): void {
    this.#toSource = (offset) => offset;
    const add = (from: number, to: number): void => {
      const phrasing = this.#phrasing();
      phrasing.words(from, to);
      if (this.#add('paragraph', phrasing.done(), this.#root, {}) !== null) this.#root.lists.close();
    };
    // In the stretch alone: behind it the next blank line may be far.
    let at = start;
    for (const blank of this.#source.slice(start, end).matchAll(BLANK_LINE)) {
      add(at, start + blank.index);
      at = start + blank.index + blank[0].length;
    }
    if (at < end) add(at, end);
  }

  #all(nodes: readonly MarkdownNode[] | undefined, place: Place): void {
    for (const node of nodes ?? []) this.#node(node, place);
  }

  #node(node: MarkdownNode, place: Place): void {
    if (place === this.#root) this.#simpleUpTo(this.#toSource(node.position.start.offset));
    this.#block(node, place);
  }

  #block(node: MarkdownNode, place: Place): void {
    switch (node.type) {
      case 'heading':
        this.#heading(node, place);
        break;
      case 'paragraph':
        if (isImages(node)) this.#captions(node, place);
        else if (isNavigation(node)) this.#add('paragraph', this.#prose(node), { ...place, region: 'chrome' }, {});
        else this.#paragraph(this.#prose(node), place);
        break;
      case 'list':
        this.#list(node, place);
        break;
      case 'blockquote':
        this.#all(node.children, {
          ...place,
          lists: new Lists(place.lists.base),
          kind: place.kind === 'note' ? 'note' : 'quotation',
        });
        break;
      case 'table':
        for (const row of node.children ?? []) this.#row(row, place);
        break;
      case 'footnoteDefinition':
        this.#all(node.children, {
          lists: new Lists(),
          kind: 'note',
          region: 'notes',
          label: node.label ?? null,
          inItem: false,
        });
        break;
      case 'code':
        this.#code(node, place);
        break;
      case 'html':
        this.#html(node, place);
        break;
      default:
    }
  }

  #list(node: MarkdownNode, place: Place): void {
    const inside: Place = isLinkedContents(node) ? { ...place, region: 'contents' } : place;
    for (const item of node.children ?? []) {
      if (place === this.#root) this.#simpleUpTo(this.#toSource(item.position.start.offset));
      this.#item(item, inside);
    }
  }

  #phrasing(): Phrasing {
    return new Phrasing(this.#source, this.#toSource);
  }

  #prose(node: MarkdownNode): Prose {
    const phrasing = this.#phrasing();
    phrasing.read(node.children);
    return phrasing.done();
  }

  #heading(node: MarkdownNode, place: Place): void {
    const prose = this.#prose(node);
    // "Title {#anchor .class}": attributes of pandoc and kramdown.
    const attributes = /(?<!\s)\s*\{:?[#.][^{}]*\}$/.exec(prose.text);
    this.#headingLevel = node.depth ?? 1;
    place.lists.close();
    this.#add('heading', attributes ? cut(prose, 0, attributes.index) : prose, place, { level: this.#headingLevel });
  }

  #paragraph(prose: Prose, place: Place): void {
    if (!place.inItem && place.kind !== 'note') {
      const bold = boldLine(prose);
      if (bold > 0) {
        place.lists.close();
        this.#add('heading', cut(prose, 0, bold), place, { level: this.#headingLevel + 1 });
        if (bold < prose.text.length) this.#paragraph(cut(prose, bold, prose.text.length), place);
        return;
      }
    }
    const next = place.inItem ? this.#nextGlued(prose, place.lists.base) : null;
    if (next) {
      const { parent, level } = this.blocks[place.lists.base as number] as Block;
      this.#add('item', cut(prose, next.text, prose.text.length), place, {
        marker: markerOf(prose, next),
        parent,
        level,
      });
      return;
    }
    for (const segment of segments(prose)) {
      if (segment.start) this.#marked(segment.prose, prose, segment.start, place);
      else {
        const parent = place.lists.base;
        const block = this.#add(place.kind, segment.prose, place, { parent });
        if (block !== null) place.lists.paragraph(block, segment.prose.text);
      }
    }
  }

  /** "vii.Train staff", set in below the sixth item of a list, is the seventh: the space behind its number was lost. */
  #nextGlued(prose: Prose, item: number | null): Start | null {
    if (item === null) return null;
    const start = findStart(prose.text, 0, prose.text.length);
    if (!start?.glued) return null;
    const { parent, level } = this.blocks[item] as Block;
    let count = 0;
    for (let i = item; i >= 0 && i > item - FAR; i--) {
      const block = this.blocks[i] as Block;
      if (block.kind === 'item' && block.parent === parent && block.level === level) count++;
      else if (i === parent || block.kind === 'heading') break;
    }
    return start.readings.some(({ value }) => value === count + 1) ? start : null;
  }

  /** An item whose marker is printed in the text: "**6\.** We call upon ...". */
  #marked(prose: Prose, whole: Prose, start: Start, place: Place): void {
    this.#makeItem(prose, markerOf(whole, start), start.readings, place);
  }

  #makeItem(prose: Prose, marker: Marker, readings: Start['readings'], place: Place): number | null {
    const { parent, level } = place.lists.place(readings);
    const kind = place.kind === 'note' ? 'note' : 'item';
    const block = this.#add(kind, prose, place, { marker, parent, level });
    if (block !== null) place.lists.item({ block, level, readings, text: prose.text });
    return block;
  }

  #item(node: MarkdownNode, place: Place): void {
    const children = node.children ?? [];
    // "1.  1." and a paragraph below: a converter printed the number of an item twice.
    const twice = isBareMarker(children[0]) && children[1]?.type === 'paragraph';
    const [first, ...rest] = twice ? children.slice(1) : children;
    const from = this.#toSource(node.position.start.offset);
    const printed = /^[-*+]|^\d{1,9}[.)]/.exec(this.#source.slice(from, from + 11))?.[0] ?? '';
    let marker: Marker = {
      text: printed,
      number: printed.length > 1 ? printed.slice(0, -1) : null,
      span: span(from, from + printed.length),
    };
    let readings: Start['readings'] =
      marker.number === null
        ? [{ style: `bullet${printed}`, value: 0 }]
        : [{ style: `decimal${printed.slice(-1)}`, value: Number(marker.number) }];
    if (first?.type !== 'paragraph') {
      this.#all(children, { ...place, inItem: true });
      return;
    }
    const whole = this.#prose(first);
    const [own, ...more] = segments(whole, readings);
    if (!own) return;
    if (own.start?.number != null) {
      marker = markerOf(whole, own.start);
      readings = own.start.readings;
    }
    const block = this.#makeItem(own.prose, marker, readings, place);
    const level = block === null ? 0 : (this.blocks[block]?.level ?? 0);
    const inside: Place = { ...place, lists: new Lists(block ?? place.lists.base, level), inItem: true };
    // What goes on the item's own series is an item beside it, else one below it.
    const goesOnSeries = ({ readings: [next] }: Start): boolean =>
      next?.style === readings[0]?.style && (next?.value === 0 || next?.value === (readings[0]?.value ?? 0) + 1);
    for (const { prose, start } of more) {
      if (!start) continue;
      const beside = goesOnSeries(start);
      this.#marked(prose, whole, start, beside ? place : inside);
      if (beside) readings = start.readings;
    }
    this.#all(rest, inside);
  }

  #row(row: MarkdownNode, place: Place): void {
    // The head of a table that a piece goes on with has been read.
    if (this.#isNowhere(row)) return;
    if (place === this.#root) this.#simpleUpTo(this.#toSource(row.position.start.offset));
    const phrasing = this.#phrasing();
    (row.children ?? []).forEach((cell, index) => {
      if (index > 0) phrasing.insert(' | ', this.#toSource(cell.position.start.offset));
      phrasing.read(cell.children);
    });
    const prose = phrasing.done();
    if (/[^\s|]/.test(prose.text)) this.#add('row', prose, place, {});
  }

  #captions(node: MarkdownNode, place: Place): void {
    for (const image of imagesOf(node)) this.#add('caption', this.#prose(image), place, { parent: place.lists.base });
  }

  #code(node: MarkdownNode, place: Place): void {
    const phrasing = this.#phrasing();
    const kind = readCode(node, this.#source, this.#toSource, phrasing);
    this.#add(kind, phrasing.done(), place, { parent: place.lists.base });
  }

  #html(node: MarkdownNode, place: Place): void {
    readHtml(node, this.#source, this.#toSource, (kind, prose, level) => {
      if (kind === 'heading') {
        place.lists.close();
        this.#headingLevel = level;
        this.#add('heading', prose, place, { level });
      } else if (kind === 'item') {
        const at = prose.runs[0]?.from ?? 0;
        this.#makeItem(prose, { text: '', number: null, span: span(at, at) }, [{ style: 'bullet<', value: 0 }], place);
      } else if (kind === 'paragraph') this.#paragraph(prose, place);
      else this.#add(kind, prose, place, {});
    });
  }

  /** Index of the new block; null where there are no words. */
  #add(
    kind: BlockKind,
    prose: Prose,
    place: Place,
    { level = 0, marker = null, parent = null }: Partial<Block>,
  ): number | null {
    if (prose.text === '') return null;
    const last = this.blocks.at(-1);
    if (last && level === 0 && goesOn(last, kind, place.region, prose.text)) {
      join(last, prose);
      return this.blocks.length - 1;
    }
    const { text, runs, strong, marks } = prose;
    this.blocks.push({
      kind,
      region: place.region,
      span: toSource(prose),
      text,
      runs,
      level,
      marker,
      strong,
      parent,
      heading: null,
      marks,
      label: place.kind === 'note' ? place.label : null,
    });
    return this.blocks.length - 1;
  }
}

function markerOf(prose: Prose, start: Start): Marker {
  return {
    text: prose.text.slice(start.from, start.to),
    number: start.number,
    span: toSource(prose, start.from, start.to),
  };
}

/** Where the bold line that opens the paragraph and serves as its heading ends; 0 where there is none. */
function boldLine({ text, strong, lines }: Prose): number {
  let end = 0;
  for (const bold of strong) {
    if (/\S/.test(text.slice(end, bold.start))) break;
    end = Math.max(end, bold.end);
  }
  while (end < text.length && /[\s:]/.test(text.charAt(end))) end++;
  if (end === 0 || !isTitle(text.slice(0, end).trimEnd())) return 0;
  if (end === text.length) return end;
  const line = lines.find(({ at }) => at === end);
  return line && (line.hard || /^[\p{Lu}\d“"]/u.test(text.slice(end, end + 2))) ? end : 0;
}

const isImages = (node: MarkdownNode): boolean =>
  imagesOf(node).length > 0 &&
  (node.children ?? []).every(
    (child) =>
      imagesOf({ ...node, children: [child] }).length > 0 || child.value?.trim() === '' || child.type === 'break',
  );

/** Images that stand in `node`, alone or as a link's only words. */
function imagesOf(node: MarkdownNode): MarkdownNode[] {
  return (node.children ?? []).flatMap((child) => {
    if (child.type === 'image' || child.type === 'imageReference') return [child];
    return (child.type === 'link' || child.type === 'linkReference') && isImages(child) ? imagesOf(child) : [];
  });
}

/** A list of one item that holds nothing. */
const isBareMarker = (node: MarkdownNode | undefined): boolean =>
  node?.type === 'list' && node.children?.length === 1 && (node.children[0]?.children ?? []).length === 0;
