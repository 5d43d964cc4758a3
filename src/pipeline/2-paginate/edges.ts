import type { Span } from '../../model/span.ts';

/** A line near the top or foot of a page, without the white space around it. Offsets are of the source. */
export interface EdgeLine extends Span {
  /** How many lines with words stand above it on the page, or -1 if it is not near the top. */
  fromTop: number;
  /** How many stand below it, or -1 if it is not near the foot. */
  fromFoot: number;
  /** Columns of white space before it. */
  indent: number;
}

/** Lines of a page's top and of its foot that may be furniture: journals and official papers reach three. */
export const DEPTH = 3;

const isLineEnd = (code: number): boolean => code === 0x0a || code === 0x0d || code === 0x0c;

/** White space and control characters (pdftotext leaves a backspace where a dot leader was). */
export const isBlank = (code: number): boolean => code <= 0x20 || code === 0xa0 || code === 0x3000 || code === 0xfeff || code === 0x200b;

/** The first and last lines with words between source offsets `from` and `to`, in order; each is there once. */
export function edgeLines(text: string, from: number, to: number): EdgeLine[] {
  const top: EdgeLine[] = [];
  let at = from;
  while (at < to && top.length < DEPTH) {
    const start = at;
    while (at < to && !isLineEnd(text.charCodeAt(at))) at++;
    const line = trimmed(text, start, at);
    if (line) top.push({ ...line, fromTop: top.length, fromFoot: -1 });
    at++;
  }
  const foot: EdgeLine[] = [];
  let end = to;
  while (end > from && foot.length < DEPTH) {
    let start = end;
    while (start > from && !isLineEnd(text.charCodeAt(start - 1))) start--;
    const line = trimmed(text, start, end);
    if (line) {
      const same = top.find((other) => other.start === line.start);
      if (same) same.fromFoot = foot.length;
      foot.push(same ?? { ...line, fromTop: -1, fromFoot: foot.length });
    }
    end = start - 1;
  }
  return [...top, ...foot.reverse().filter((line) => line.fromTop < 0)];
}

function trimmed(text: string, from: number, to: number): { start: number; end: number; indent: number } | null {
  let start = from;
  while (start < to && isBlank(text.charCodeAt(start))) start++;
  if (start === to) return null;
  let end = to;
  while (isBlank(text.charCodeAt(end - 1))) end--;
  return { start, end, indent: start - from };
}
