import type { Span } from '../../model/span.ts';
import { isBlank } from './edges.ts';

/** Lines that count from 1 down a page, at least, and their share of its lines with words. */
const LEAST = 12;
const SHARE = 0.7;

/**
 * Line numbers down the left margin (bills, transcripts, drafts for comment): a bare number before nearly every line,
 * from 1 on each page. A numbered list has stops or brackets behind its numbers; a table of ranks does not begin again
 * on another page.
 */
export function sideRulers(text: string, pages: readonly Span[]): Span[] {
  const rulers = pages.map((page) => rulerOf(text, page));
  const ruled = rulers.filter((numbers) => numbers.length > 0).length;
  return ruled >= 2 && ruled >= pages.length / 3 ? rulers.flat() : [];
}

/** The line numbers of one page; none where it is not ruled. */
function rulerOf(text: string, page: Span): Span[] {
  const numbers: Span[] = [];
  let lines = 0;
  for (let from = page.start; from < page.end; ) {
    let at = from;
    while (at < page.end && (text[at] === ' ' || text[at] === '\t')) at++;
    const number = numberAt(text, at, page.end);
    if (number !== null && number.value === numbers.length + 1) numbers.push({ start: at, end: number.end });
    let end = at;
    let hasWords = false;
    while (end < page.end && text[end] !== '\n' && text[end] !== '\r') {
      hasWords ||= !isBlank(text.charCodeAt(end));
      end++;
    }
    if (hasWords) lines++;
    // Most pages show within their first lines that they are not ruled.
    if (lines > LEAST && numbers.length < lines / 4) return [];
    from = end + 1;
  }
  return numbers.length >= LEAST && numbers.length >= lines * SHARE ? numbers : [];
}

function numberAt(text: string, at: number, limit: number): { value: number; end: number } | null {
  let value = 0;
  let end = at;
  while (end < limit && end - at < 3) {
    const digit = text.charCodeAt(end) - 0x30;
    if (digit < 0 || digit > 9) break;
    value = value * 10 + digit;
    end++;
  }
  return end > at && (end === limit || isBlank(text.charCodeAt(end))) ? { value, end } : null;
}
