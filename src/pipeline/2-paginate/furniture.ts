import type { Span } from '../../model/span.ts';

/** Spans in order, those that touch or overlap joined, empty ones left out. */
export function joinSpans(spans: readonly Span[]): Span[] {
  const sorted = spans.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start || b.end - a.end);
  const joined: Span[] = [];
  for (const span of sorted) {
    const last = joined.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else joined.push({ start: span.start, end: span.end });
  }
  return joined;
}

/** The text with the ordered, disjoint `spans` blanked: spaces for everything but line ends, so that lengths agree. */
export function mask(text: string, spans: readonly Span[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of spans) {
    parts.push(
      text.slice(from, start),
      text.slice(start, end).replace(/[^\n\r\f]+/g, (words) => ' '.repeat(words.length)),
    );
    from = end;
  }
  parts.push(text.slice(from));
  return parts.join('');
}
