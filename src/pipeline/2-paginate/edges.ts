import type { Span } from '../../model/span.ts';

/** A line near the top or foot of a page, without the white space around it. Offsets are of the source. */
export interface EdgeLine extends Span {
  /** How many lines with words stand above it on the page, or -1 if it is not near the top. */
  fromTop: number;
  /** How many stand below it, or -1 if it is not near the foot. */
  fromFoot: number;
  /** Columns of white space before it. */
  indent: number;
  /** Is the next line a blank one, or the one before? */
  blankBelow: boolean;
  blankAbove: boolean;
}

/** Lines of a page's top and of its foot that may be furniture: journals and official papers reach three. */
export const DEPTH = 3;

const isLineEnd = (code: number): boolean => code === 0x0a || code === 0x0d || code === 0x0c;

/** White space and control characters (pdftotext leaves a backspace where a dot leader was). */
export const isBlank = (code: number): boolean =>
  code <= 0x20 || code === 0xa0 || code === 0x3000 || code === 0xfeff || code === 0x200b;

/** The first and last lines with words between source offsets `from` and `to`, in order; each is there once. */
export function edgeLines(text: string, from: number, to: number): EdgeLine[] {
  const top: EdgeLine[] = [];
  let blank = false;
  for (let at = from; at < to && top.length < DEPTH; ) {
    const end = lineEnd(text, at, to);
    const line = trimmed(text, at, end);
    const above = top.at(-1);
    if (line) top.push({ ...line, fromTop: top.length, fromFoot: -1, blankAbove: blank, blankBelow: false });
    else if (above) above.blankBelow = true;
    blank = !line;
    at = end + (isPair(text, end) ? 2 : 1);
  }
  const foot: EdgeLine[] = [];
  blank = false;
  for (let end = to; end >= from && foot.length < DEPTH; ) {
    const start = lineStart(text, from, end);
    const line = trimmed(text, start, end);
    const below = foot.at(-1);
    if (line) {
      const same = top.find((other) => other.start === line.start);
      if (same) same.fromFoot = foot.length;
      foot.push(same ?? { ...line, fromTop: -1, fromFoot: foot.length, blankAbove: false, blankBelow: blank });
    } else if (below) below.blankAbove = true;
    blank = !line;
    end = start - (isPair(text, start - 2) ? 2 : 1);
  }
  return [...top, ...foot.reverse().filter((line) => line.fromTop < 0)];
}

const isPair = (text: string, at: number): boolean => text.charCodeAt(at) === 0x0d && text.charCodeAt(at + 1) === 0x0a;

function lineEnd(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && !isLineEnd(text.charCodeAt(at))) at++;
  return at;
}

function lineStart(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && !isLineEnd(text.charCodeAt(at - 1))) at--;
  return at;
}

/** The line [from, to) without the white space around it; null where there is nothing else. */
function trimmed(text: string, from: number, to: number): { start: number; end: number; indent: number } | null {
  let start = from;
  while (start < to && isBlank(text.charCodeAt(start))) start++;
  if (start === to) return null;
  let end = to;
  while (isBlank(text.charCodeAt(end - 1))) end--;
  return { start, end, indent: start - from };
}
