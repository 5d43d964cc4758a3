import type { Span } from '../../model/span.ts';

/** The marks, and the rules (lines of "-----") that a converter drew beside them with at most blank lines between. */
export function withRulers(text: string, marks: readonly Span[]): Span[] {
  const spans: Span[] = [];
  for (const { start, end } of marks) {
    const above = ABOVE.exec(text.slice(Math.max(0, start - REACH), start));
    if (above) spans.push({ start: start - above[0].length + (above[1] as string).length, end: start });
    spans.push({ start, end });
    const below = BELOW.exec(text.slice(end, end + REACH));
    if (below) spans.push({ start: end, end: end + below[0].length });
  }
  return spans;
}

/** Characters beside a mark in which a rule is looked for. */
const REACH = 240;

// Behind a line of words the dashes would underline a heading, so a blank line must stand between.
const ABOVE = /((?:^|\n)[ \t]*\r?\n)[ \t]*-{3,200}[ \t]*\r?\n\s*$/;
const BELOW = /^[ \t]*\r?\n\s*?-{3,200}[ \t]*(?=\r?\n[ \t]*(?:\r?\n|$)|$)/;
