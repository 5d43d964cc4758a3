import type { Pagination, Source } from '../../../model/document.ts';
import { isBreak, isSpace } from './characters.ts';

/** A line of a page; in a page of several columns, the part of a line that lies in one column. Never blank. */
export interface Line {
  /** Source offsets of its first character and behind its last; spaces at both ends are left out. */
  start: number;
  end: number;
  /** Printed columns where it begins and ends. `left` counts from the left edge of the text on its page. */
  left: number;
  right: number;
  /** Blank lines above. 0 where `turn`. */
  gap: number;
  /** Index of its page. */
  page: number;
  /** First of a page or column: what goes before it stands elsewhere on paper. */
  turn: boolean;
  /** Column that the lines around it reach: a line that ends far before it was ended on purpose. */
  margin: number;
  /** May it have white space two columns wide between its words? Where not, nobody need look for it. */
  spaced: boolean;
}

/** Indents that differ by no more than this are the same: justified type is set loosely. */
export const SAME_INDENT = 1;

const TAB_WIDTH = 8;
const TAB = 0x09;
const CARRIAGE_RETURN = 0x0d;
const LINE_FEED = 0x0a;

/**
 * The lines of the masked text. A line that is blank only because its furniture is masked counts for nothing, not even
 * as a blank line: so the two halves of a paragraph around a page break come to stand next to each other.
 */
export function cutLines(source: Source, pagination: Pagination): Line[] {
  const { masked, pages } = pagination;
  const lines: Line[] = [];
  const quoted = isQuoted(masked);
  let page = 0;
  let pageEnd = pages[0]?.span.end ?? masked.length;
  let gap = 0;
  let turn = true;
  for (let at = 0; at < masked.length; ) {
    while (at >= pageEnd && page < pages.length - 1) {
      pageEnd = pages[++page]?.span.end ?? masked.length;
      turn = true;
    }
    let column = 0;
    let left = 0;
    let right = 0;
    let start = -1;
    let end = -1;
    let spaced = false;
    let i = at;
    if (quoted) while (masked.charCodeAt(i) === QUOTED || (i > at && masked.charCodeAt(i) === 0x20)) i++;
    for (; i < masked.length; i++) {
      const code = masked.charCodeAt(i);
      if (code > 0x20 && code < 0x7f) {
        if (start < 0) {
          start = i;
          left = column;
        } else if (i !== end) spaced ||= i > end + 1 || masked.charCodeAt(end) === TAB;
        end = i + 1;
        right = ++column;
      } else if (isBreak(code)) break;
      else if (isSpace(code)) column = code === TAB ? column + TAB_WIDTH - (column % TAB_WIDTH) : column + 1;
      else {
        if (start < 0) {
          start = i;
          left = column;
        } else if (i !== end) spaced ||= i > end + 1 || masked.charCodeAt(end) === TAB;
        end = i + 1;
        right = ++column;
      }
    }
    if (start >= 0) {
      lines.push({ start, end, left, right, gap: turn ? 0 : gap, page, turn, margin: 0, spaced });
      gap = 0;
      turn = false;
    } else if (quoted || isBlank(source.text, at, i)) gap++;
    const crlf = masked.charCodeAt(i) === CARRIAGE_RETURN && masked.charCodeAt(i + 1) === LINE_FEED;
    at = i + (crlf ? 2 : 1);
  }
  return lines;
}

const QUOTED = 0x3e;
/** Part of the lines that begin with ">" where a whole report is quoted, as in an answer to a letter. */
const ALL = 0.8;

function isQuoted(text: string): boolean {
  if (!text.includes('>')) return false;
  let lines = 0;
  let quoted = 0;
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at);
    if (text.charCodeAt(at) === QUOTED) quoted++;
    if (!isBlank(text, at, end)) lines++;
    at = end + 1;
  }
  return quoted >= lines * ALL && lines > MOST_BULLETS;
}

/** ">" may be the bullet of a short list. */
const MOST_BULLETS = 20;

function isBlank(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!isSpace(text.charCodeAt(i))) return false;
  return true;
}

/** The lines, page by page. */
export function byPage(lines: readonly Line[]): Line[][] {
  const pages: Line[][] = [];
  for (const line of lines) {
    const open = pages.at(-1);
    if (open && open[0]?.page === line.page) open.push(line);
    else pages.push([line]);
  }
  return pages;
}
