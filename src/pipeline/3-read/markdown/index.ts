import type { Notice } from '../../../model/analysis.ts';
import type { Block, FrontMatter, Pagination, Source } from '../../../model/document.ts';
import { type Span, span } from '../../../model/span.ts';
import { plainBullets } from '../text/odd-bullets.ts';
import { BlockReader } from './blocks.ts';
import { Definitions } from './definitions.ts';
import { readFrontMatter } from './front-matter.ts';
import type { MarkdownNode } from './node.ts';
import { notices } from './notices.ts';
import { parse } from './parse.ts';
import type { Piece } from './piece.ts';
import { atLines, gather } from './pieces.ts';
import { markPlainHeadings } from './plain-headings.ts';
import { simpleNode, simpleRow } from './simple.ts';
import { Skeleton } from './skeleton.ts';
import { titleHeading } from './title.ts';

/** Characters of a piece: enough that starting the parser costs little, few enough that its own cost stays small. */
const PIECE = 16_384;
/** Characters that are parsed at once at most: what cannot be cut and is longer is cut at a line, with a notice. */
const LONGEST = 49_152;

/**
 * Reads Markdown to blocks. Page furniture is blank in `pagination.masked`; all offsets hold for the source as well.
 * The parser is quadratic, so the file is read in pieces of about `pieceSize` characters that give the same blocks.
 */
export function readMarkdown(
  _source: Source,
  pagination: Pagination,
  pieceSize = PIECE,
): { blocks: Block[]; front: FrontMatter; notices: Notice[] } {
  const text = plainBullets(pagination.masked);
  const { end, ...front } = readFrontMatter(text);
  const definitions = new Definitions(text, end);
  const isNote = (label: string): boolean => definitions.isNote(label);
  const reader = new BlockReader(text);
  const unread: Span[] = [];
  const severed: Span[] = [];

  /** Reads parts that stand one behind the other: at once, or else each by itself. */
  const read = (parts: readonly Piece[]): void => {
    const simple: MarkdownNode[] = [];
    const skeleton = new Skeleton(text);
    for (const part of parts) {
      const node =
        part.head === '' ? simpleNode(text, part.start, part.end, isNote) : simpleRow(text, part.start, part.end);
      if (node) simple.push(node);
      else skeleton.add(part);
    }
    const solid = parts.length === 1 && (parts[0] as Piece).solid;
    if (solid || (!skeleton.dense && skeleton.length <= LONGEST)) {
      const bones = skeleton.text;
      const before = definitions.before(bones);
      const tree = bones.trim() === '' ? null : parse(before + bones);
      reader.read(tree, (offset) => skeleton.toSource(offset - before.length), simple);
    } else if (parts.length > 1) for (const part of parts) read([part]);
    else readLong(parts[0] as Piece, skeleton);
  };
  const readLong = (part: Piece, { dense }: Skeleton): void => {
    const lines = dense ? [] : [...atLines(text, part, pieceSize)];
    (dense ? unread : severed).push(span(part.start, part.end));
    if (lines.length > 1) for (const line of lines) read([{ ...line, head: '', solid: false }]);
    else reader.plain(part);
  };
  for (const parts of gather(text, end, pieceSize)) read(parts);
  markPlainHeadings(reader.blocks);
  front.title ??= titleHeading(reader.blocks);
  return { blocks: reader.blocks, front, notices: notices(unread, severed) };
}
