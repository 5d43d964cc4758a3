import { type Line, SAME_INDENT as SAME } from './lines.ts';
import { findStart, type Start } from './markers.ts';

/** Lines that are searched for the second item of a list. */
const LIST = 60;

/**
 * Is the first number of a series, in the middle of a paragraph whose lines begin at column `body`, one of a list that
 * runs on in its lines: "(1) ...; (2) ..."? Then no later line begins with the second.
 */
export function isRunIn(text: string, lines: readonly Line[], at: number, body: number | null, start: Start): boolean {
  const line = lines[at] as Line;
  // "3.1" numbers a part of the report.
  const reading = start.readings.find(({ style, value }) => value === 1 && !style.startsWith('dotted'));
  if (body === null || !reading || line.gap > 0 || line.turn || Math.abs(line.left - body) > SAME) return false;
  for (let i = at + 1; i < lines.length && i < at + LIST; i++) {
    const { start: from, end } = lines[i] as Line;
    const second = findStart(text, from, end);
    if (second?.readings.some(({ style, value }) => style === reading.style && value === 2)) return false;
  }
  return true;
}
