import { isPart } from '../parts.ts';
import type { Chunk } from './chunks.ts';
import { endsItem, endsSentence, endsWithColon, isEnded, isShort, startsSmall, wordLength } from './edges.ts';
import { type Line, SAME_INDENT as SAME } from './lines.ts';
import { findStart } from './markers.ts';

/**
 * Does `line` continue the chunk whose last line is `above`? `next` is the line behind it; `hanging` tells that the
 * paragraphs of the report have their first line set out.
 */
export function runsOn(
  text: string,
  chunk: Chunk,
  above: Line,
  line: Line,
  next: Line | null,
  hanging: boolean,
): boolean {
  const small = startsSmall(text, line);
  if (isAlone(chunk)) return line.gap === 0 || small;
  const ended = isEnded(text, above);
  if (line.turn) return runsOver(text, chunk, above, line, next);
  const short = isShort(text, above, line);
  if (line.gap > 0) {
    // Some exports set an item's later lines apart and out to the margin.
    const placed = Math.abs(line.left - chunk.body) <= SAME || (chunk.start !== null && line.left < chunk.body);
    // The last line of a paragraph is short, but it ends a sentence.
    return small && !ended && (!short || chunk.lines.length > 2) && line.gap <= 2 && placed;
  }
  if (above.margin === Number.POSITIVE_INFINITY) return small && !ended;
  if (short && (ended || endsItem(text, above))) return false;
  if (ended && !small && chunk.lines.length > 1 && isTitleAbove(text, line, next)) return false;
  if (chunk.lines.length === 1) {
    if (short && !small && !ended && opensParagraph(text, chunk, line, next)) return false;
    if (short && !small && isTwoLineTitle(text, chunk, line, next)) return true;
    if (short && !small) return !ended && line.left > chunk.left + SAME && (hanging || chunk.start !== null);
    if (line.left < chunk.left - SAME && chunk.start && ended) return false;
    return !(ended && line.left > chunk.left + SAME && !chunk.start && endsWithColon(text, above));
  }
  const step = line.left - chunk.body;
  if (Math.abs(step) <= SAME) return true;
  if (small && !ended) return true;
  const outdented = chunk.left < chunk.body - SAME;
  const indented = chunk.left > chunk.body + SAME;
  if (Math.abs(line.left - chunk.left) <= SAME && (outdented || (indented && ended))) return false;
  return !ended && !short;
}

/** No paragraph has a line that ends in no stop and had room for more: behind a sentence it is the title of what follows. */
const isTitleAbove = (text: string, line: Line, next: Line | null): boolean =>
  next !== null &&
  next.gap === 0 &&
  !next.turn &&
  !isEnded(text, line) &&
  line.right <= line.margin * ROOM &&
  isShort(text, line, next) &&
  !startsSmall(text, next);

/**
 * Below "2.1 Who pays" a line is set in as far as its words, but the next one is not: then that is how paragraphs begin
 * here, and what stands above is a title.
 */
const opensParagraph = (text: string, chunk: Chunk, line: Line, next: Line | null): boolean =>
  chunk.start?.number != null &&
  line.left > chunk.left + SAME &&
  next !== null &&
  next.gap === 0 &&
  !next.turn &&
  Math.abs(next.left - chunk.left) <= SAME &&
  findStart(text, next.start, next.end) === null;

/** Part of the margin up to which a title reaches. */
const ROOM = 0.7;

/** Two lines with white space around them, neither of which ends a sentence, are one title. */
function isTwoLineTitle(text: string, chunk: Chunk, line: Line, next: Line | null): boolean {
  const above = chunk.lines[0] as Line;
  const apart = (above.gap > 0 || above.turn) && (next === null || next.gap > 0 || next.turn);
  if (!apart || Math.abs(above.left - line.left) > SAME || isEnded(text, above) || isEnded(text, line)) return false;
  // The lower line shows that the upper one had room for its first word: "Findings" above "Water and roads".
  return above.right + 1 + wordLength(text, line) > line.right && !isPart(text.slice(above.start, above.end));
}

/** Does the chunk consist of a marker that stands alone on its line? */
const isAlone = (chunk: Chunk): boolean =>
  chunk.lines.length === 1 && chunk.start !== null && chunk.start.text === chunk.lines[0]?.end;

/** Does the first line of a page or column continue the last of the one before? */
function runsOver(text: string, chunk: Chunk, above: Line, line: Line, next: Line | null): boolean {
  const small = startsSmall(text, line);
  if (!isEnded(text, above)) {
    if (small) return true;
    // A title has white space behind it; the rest of a paragraph has not, unless it is that paragraph's end.
    const lonely = next === null || next.gap > 0 || next.turn || isShort(text, line, next);
    return chunk.lines.length > 1 && !isShort(text, above, line) && !(lonely && !isEnded(text, line));
  }
  if (endsWithColon(text, above) || isShort(text, above, line)) return false;
  if (next && !next.turn && next.gap === 0 && line.left > next.left + SAME) return false;
  return endsSentence(text, above) && next !== null && !next.turn && next.gap === 0 && !isShort(text, line, next);
}
