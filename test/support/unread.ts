import type { Document } from '../../src/model/document.ts';

/** What Markdown says to the machine, not to the reader: front matter, comments, tags, targets, labels of notes, what code is written in. */
const MACHINE = [
  /^---\n[\s\S]*?\n---\n/g,
  /<!--[\s\S]*?-->/g,
  /<\/?[a-zA-Z][^<>]*>/g,
  /^\[[^\]\n]+\]:/gm,
  /\[\^[^\]\n]+\]/g,
  /^[ \t>]*(?:`{3,}[^`\n]*|~{3,}.*)$/gm,
];

/** A note's label stands this near in front of its text: '12 ', '[12]  '. */
const NEAR = 8;

/** Stretches of letters that are neither furniture nor inside a block or its marker. */
export function unread({ source, furniture, blocks }: Document): string[] {
  const left = source.text.split('');
  const blank = ({ start, end }: { start: number; end: number }) => left.fill(' ', start, end);
  furniture.forEach(blank);
  for (const { span, marker, label } of blocks) {
    blank(span);
    if (marker) blank(marker.span);
    if (label !== null) blank({ start: Math.max(0, span.start - NEAR - label.length), end: span.start });
  }
  if (source.format === 'markdown')
    for (const form of MACHINE)
      for (const { index, 0: match } of source.text.matchAll(form)) blank({ start: index, end: index + match.length });
  return left.join('').match(/[\p{L}\p{N}]+/gu) ?? [];
}
