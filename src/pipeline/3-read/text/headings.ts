import { isLetter, isLower, isSpace, isUpper } from './characters.ts';
import type { Chunk } from './chunks.ts';
import { endsWithColon, isEnded, startsSmall } from './edges.ts';
import type { Line } from './lines.ts';

/** A heading longer than this is a paragraph. Characters, lines; characters of one in sentence case. */
const LONGEST = 200;
const MOST_LINES = 3;
const LONGEST_SENTENCE = 120;
/** Part of the margin that a title in sentence case may fill; one in title case or capitals may fill it all. */
const TITLE = 0.75;
/** Columns that a line may fill whatever the margin: that of a few short lines tells nothing. */
const SURELY_SHORT = 30;
/** The same where lines are not wrapped, in characters. */
const UNWRAPPED_TITLE = 90;

/** Forms of headings, as a rule the outermost first; a report may have them otherwise (../levels.ts). */
const RANKS = {
  double: 1,
  single: 2,
  ROMAN: 3,
  capitals: 4,
  ALPHA: 5,
  decimal: 6,
  dotted: 7,
  alpha: 11,
  title: 12,
} as const;
const NO_HEADING = 0;

/** The rank of the form of each chunk that is a heading, from 1; 0 for the others. */
export function headingRanks(text: string, chunks: readonly Chunk[]): number[] {
  const ranks: number[] = [];
  chunks.forEach((chunk, i) => {
    const underHeading = (ranks[i - 1] ?? 1) !== NO_HEADING;
    ranks.push(rankOf(text, chunk, chunks[i - 1] ?? null, chunks[i + 1] ?? null, underHeading));
  });
  return ranks;
}

function rankOf(text: string, chunk: Chunk, before: Chunk | null, after: Chunk | null, underHeading: boolean): number {
  if (chunk.cells) return NO_HEADING;
  if (chunk.underline !== null)
    return (chunk.underline === '=' ? RANKS.double : RANKS.single) + (isSetIn(chunk) ? SET_IN : 0);
  const first = chunk.lines[0] as Line;
  const last = chunk.lines.at(-1) as Line;
  const from = chunk.start?.text ?? first.start;
  if (!after || chunk.lines.length > MOST_LINES || from === last.end) return NO_HEADING;
  // What stands between two lines of a column in the source may be the other column.
  const words =
    first === last
      ? text.slice(from, last.end)
      : chunk.lines.map((line, i) => text.slice(i === 0 ? from : line.start, line.end)).join(' ');
  if (words.length > LONGEST) return NO_HEADING;
  const shape = shapeOf(words, 0, words.length);
  if (shape === null) return NO_HEADING;
  const aboveLine = before?.lines.at(-1) ?? null;
  const setOff = first.gap > 0 || first.turn || underHeading || aboveLine === null || isEnded(text, aboveLine);
  if (!setOff) return NO_HEADING;
  if (shape === 'capitals' && !chunk.start) return RANKS.capitals;
  const colon = endsWithColon(text, last);
  if (colon ? shape === 'sentence' : isEnded(text, last) && text.charAt(last.end - 1) !== '?') return NO_HEADING;
  if (text.charAt(last.end - 1) === ',') return NO_HEADING;
  if (chunk.start) return numberedRank(chunk, underHeading ? null : before, after, colon);
  if (startsSmall(text, first, from)) return NO_HEADING;
  const width = Math.max(...chunk.lines.map((line) => line.right - line.left));
  const margin =
    first.margin === Number.POSITIVE_INFINITY ? UNWRAPPED_TITLE / TITLE : Math.max(first.margin, pageMargin(after));
  const blank = (first.gap > 0 || first.turn || before === null || underHeading) && (after.lines[0]?.gap ?? 0) > 0;
  if (shape === 'sentence' && (words.length > LONGEST_SENTENCE || chunk.lines.length > (blank ? 2 : 1)))
    return NO_HEADING;
  if (width > Math.max(SURELY_SHORT, margin * (shape === 'sentence' ? TITLE : 1))) return NO_HEADING;
  return NUMBERED.test(words) ? RANKS.decimal : RANKS.title;
}

/** Columns that an inner title is set in by; one far from the margin is centred. What that adds to its rank. */
const INDENT = { from: 3, to: 12 };
const SET_IN = 0.3;

const isSetIn = ({ left }: Chunk): boolean => left >= INDENT.from && left <= INDENT.to;

const pageMargin = (chunk: Chunk): number => {
  const margin = chunk.lines[0]?.margin ?? 0;
  return margin === Number.POSITIVE_INFINITY ? 0 : margin;
};

function numberedRank(chunk: Chunk, before: Chunk | null, after: Chunk, colon: boolean): number {
  if (colon || follows(chunk, after) || (before && follows(before, chunk))) return NO_HEADING;
  const style = chunk.start?.readings[0]?.style ?? '';
  if (style.startsWith('ROMAN')) return RANKS.ROMAN;
  if (style.startsWith('ALPHA')) return RANKS.ALPHA;
  if (style === 'decimal.' || style === 'decimal') return RANKS.decimal;
  if (style.startsWith('dotted')) return RANKS.dotted + Number(style.slice(6)) - 2;
  // Small letters number items far more often: only a title that stands by itself is one.
  return style === 'alpha.' && setApart(chunk, after) ? RANKS.alpha : NO_HEADING;
}

/** "2 What we found": a number that no stop or wide gap tells from the words. */
const NUMBERED = /^\d{1,2} \p{Lu}/u;

const setApart = (chunk: Chunk, after: Chunk): boolean =>
  (chunk.lines[0]?.gap ?? 0) > 0 && (after.lines[0]?.gap ?? 0) > 0;

/** Does `b` bear the number behind that of `a`? Then they are items of a list or lines of a table of contents. */
const follows = (a: Chunk, b: Chunk): boolean =>
  (a.start?.readings ?? []).some((one) =>
    (b.start?.readings ?? []).some((other) => other.style === one.style && other.value === one.value + 1),
  );

/** Words shorter than this are written small in titles ("of", "and", "with"). */
const SMALL_WORD = 5;

/** How the words between `from` and `to` are written; null where there is no word. */
export function shapeOf(text: string, from: number, to: number): 'capitals' | 'title' | 'sentence' | null {
  let upper = 0;
  let lower = 0;
  let small = 0;
  let words = 0;
  for (let i = from; i < to; ) {
    if (!isLetter(text.charCodeAt(i))) {
      i++;
      continue;
    }
    const begin = i;
    while (i < to && !isSpace(text.charCodeAt(i))) {
      const code = text.charCodeAt(i++);
      if (isUpper(code)) upper++;
      else if (isLower(code)) lower++;
    }
    words++;
    if (isLower(text.charCodeAt(begin)) && i - begin >= SMALL_WORD) small++;
  }
  if (words === 0 || upper + lower < 2) return null;
  if (upper >= 4 && lower <= upper / 8) return 'capitals';
  return small === 0 && upper > 0 ? 'title' : 'sentence';
}
