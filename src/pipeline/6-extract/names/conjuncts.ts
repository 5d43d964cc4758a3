import type { Span } from '../../../model/span.ts';
import { anyOf } from '../grammar.ts';

/** The parts between commas; brackets are left out of them. */
export function segments(text: string, from: number, to: number): Span[] {
  const found: Span[] = [];
  let depth = 0;
  let start = from;
  for (let i = from; i < to; i++) {
    const char = text[i];
    if (char === '(' || char === '[') depth++;
    else if ((char === ')' || char === ']') && depth > 0) depth--;
    else if (
      depth === 0 &&
      (char === ',' || char === ';' || char === ':' || char === '—' || (char === '–' && text[i - 1] === ' '))
    ) {
      found.push({ start, end: i });
      start = i + 1;
    }
  }
  found.push({ start, end: to });
  return found.filter((part) => text.slice(part.start, part.end).trim() !== '');
}

const JOINT = new RegExp(`\\s(?:and/or|${anyOf('joins-names')}|&)\\s+|/\\s*`, 'g');

/** Cuts "A and B", "A as well as B", "A/B" in two where both sides are words. */
export function conjuncts(text: string, part: Span): Span[] {
  const found: Span[] = [];
  JOINT.lastIndex = part.start;
  // No further than the part: the text may be long, and the next joint far.
  const upTo = text.slice(0, part.end);
  let start = part.start;
  for (let match = JOINT.exec(upTo); match; match = JOINT.exec(upTo)) {
    let end = match.index;
    while (end > start && /\s/.test(text[end - 1] as string)) end--;
    found.push({ start, end });
    start = match.index + match[0].length;
  }
  found.push({ start, end: part.end });
  return found;
}
