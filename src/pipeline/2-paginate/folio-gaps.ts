import type { Span } from '../../model/span.ts';
import { isBlank } from './edges.ts';

/** Empty lines that are counted, at most. */
export const MOST_EMPTY = 3;

/** A sign of bold or italic type in Markdown. */
export const isEmphasis = (character: string | undefined): boolean => character === '*' || character === '_';

/** Empty lines next to offset `at`, in the direction `step`; MOST_EMPTY for more. */
export function emptyLines(text: string, at: number, step: 1 | -1): number {
  let lines = 0;
  for (let i = step < 0 ? at - 1 : at; lines <= MOST_EMPTY; i += step) {
    const code = text.charCodeAt(i);
    if (code === 0x0a) lines++;
    else if (code !== 0x0d && !isBlank(code)) break;
  }
  return lines - 1;
}

/** White space, or signs of emphasis that stand in it. */
const isSpacing = (text: string, at: number): boolean => isBlank(text.charCodeAt(at)) || isEmphasis(text[at]);

/** Do the words before the line want the words behind it: a letter or comma, then a small letter? */
export function cutsSentence(text: string, line: Span): boolean {
  let left = line.start - 1;
  while (left >= 0 && isSpacing(text, left)) left--;
  let right = line.end;
  while (right < text.length && isSpacing(text, right)) right++;
  return /[\p{L},-]/u.test(text[left] ?? '') && /\p{Ll}/u.test(text[right] ?? '');
}
