import { type Span, span } from '../../../model/span.ts';
import { cuts } from './cuts.ts';
import type { Piece } from './piece.ts';

/** Pieces of at least `size` characters, with the parts that each could be cut into. */
export function* gather(source: string, start: number, size: number): Generator<{ piece: Piece; parts: Piece[] }> {
  let parts: Piece[] = [];
  for (const part of cuts(source, start)) {
    parts.push(part);
    const first = parts[0] as Piece;
    if (part.end - first.start < size) continue;
    yield { piece: { ...first, end: part.end, solid: false }, parts };
    parts = [];
  }
  const [first] = parts;
  if (first) yield { piece: { ...first, end: source.length, solid: false }, parts };
}

/** Cuts what Markdown cannot be cut in at line ends, into pieces of at least `size` characters. */
export function* atLines(source: string, { start, end }: Span, size: number): Generator<Span> {
  for (let from = start; from < end; ) {
    const next = source.indexOf('\n', from + size);
    const to = next < 0 || next + 1 > end ? end : next + 1;
    yield span(from, to);
    from = to;
  }
}
