import { type Span, span } from '../../../model/span.ts';
import { cuts } from './cuts.ts';
import type { Piece } from './piece.ts';

/** Parts of together at least `size` characters; each part can be parsed by itself. */
export function* gather(source: string, start: number, size: number): Generator<Piece[]> {
  let parts: Piece[] = [];
  for (const part of cuts(source, start)) {
    parts.push(part);
    if (part.end - (parts[0] as Piece).start < size) continue;
    yield parts;
    parts = [];
  }
  if (parts.length > 0) yield parts;
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
