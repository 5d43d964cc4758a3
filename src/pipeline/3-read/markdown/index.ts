import type { Notice } from '../../../model/analysis.ts';
import type { Block, FrontMatter, Pagination, Source } from '../../../model/document.ts';
import { type Span, span } from '../../../model/span.ts';
import { BlockReader } from './blocks.ts';
import { Definitions } from './definitions.ts';
import { readFrontMatter } from './front-matter.ts';
import { parse } from './parse.ts';
import type { Piece } from './piece.ts';
import { notices } from './notices.ts';
import { atLines, gather } from './pieces.ts';
import { skeleton } from './skeleton.ts';

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
  const text = pagination.masked;
  const { end, ...front } = readFrontMatter(text);
  const definitions = new Definitions(text, end);
  const reader = new BlockReader(text);
  const unread: Span[] = [];
  const severed: Span[] = [];

  const read = (piece: Piece, parts: readonly Piece[]): void => {
    const { text: bones, dense, toSource } = skeleton(text, piece.start, piece.end);
    if (piece.solid || (!dense && bones.length <= LONGEST)) {
      const before = definitions.before(bones) + piece.head;
      reader.read(parse(before + bones), before.length, (offset) => toSource(offset - before.length));
    } else if (parts.length > 1) {
      for (const part of parts) read(part, [part]);
    } else if (dense || bones.length <= pieceSize) {
      unread.push(span(piece.start, piece.end));
      reader.plain(piece);
    } else {
      severed.push(span(piece.start, piece.end));
      for (const line of atLines(text, piece, pieceSize)) read({ ...line, head: '', solid: false }, []);
    }
  };
  for (const { piece, parts } of gather(text, end, pieceSize)) read(piece, parts);
  return { blocks: reader.blocks, front, notices: notices(unread, severed) };
}
