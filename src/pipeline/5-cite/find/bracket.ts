import { skipSpace } from './cursor.ts';
import type { Mention, NamedWork } from './mention.ts';
import { namesBefore } from './names-before.ts';
import { readBy } from './styles.ts';

/** Marks and words between two citations of one bracket. */
const BETWEEN = /\s*(?:[;,/]\s*)?(?:(?:and|or|as well as|but)\s+|&\s*)?/y;

/**
 * Citations inside a bracket pair: pieces parted by ";" or "and", each read by the forms of `place`.
 * A piece that begins with prose ("a point first made by Okafor, 2019") is read from the names before its year.
 */
export function readBracket(place: string, text: string, start: number, end: number): Mention | null {
  const works: NamedWork[] = [];
  let style = '';
  let certain = false;
  let at = skipSpace(text, start + 1, end - 1);
  while (at < end - 1) {
    const reading = readBy(place, text, at, end - 1) ?? readLater(place, text, at, end - 1);
    if (reading) {
      works.push(...reading.works);
      style ||= reading.style;
      certain = true;
      at = reading.end;
    } else {
      const next = text.indexOf(';', at);
      if (next < 0 || next >= end - 1) break;
      at = next;
    }
    BETWEEN.lastIndex = at;
    BETWEEN.test(text);
    at = Math.max(at, BETWEEN.lastIndex);
    if (BETWEEN.lastIndex === 0) at = skipSpace(text, at + 1, end - 1);
  }
  return works.length > 0 ? { start, end, style, works, certain } : null;
}

const YEAR = /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/g;

/** The reading that begins at the names before the next year of the piece. */
function readLater(place: string, text: string, at: number, end: number) {
  const semicolon = text.indexOf(';', at);
  const stop = semicolon < 0 || semicolon > end ? end : semicolon;
  YEAR.lastIndex = at;
  const year = YEAR.exec(text);
  if (!year || year.index >= stop) return null;
  let before = year.index;
  while (before > at && /[\s,:(]/.test(text.charAt(before - 1))) before--;
  const start = namesBefore(text, at, before);
  return start > at ? readBy(place, text, start, end) : null;
}
