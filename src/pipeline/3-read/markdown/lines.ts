import { isLower } from '../text/characters.ts';
import { findStart, type Start } from '../text/markers.ts';
import { cut, type Prose } from './prose.ts';

/** A part of a paragraph that stands for itself: an item that Markdown did not see, or the words before the first. */
export interface Segment {
  prose: Prose;
  start: Start | null;
}

/**
 * Cuts a paragraph before lines that open with a marker which Markdown does not know.
 *
 *   - The definition can be unclear       one item to Markdown
 *   o⇥are nomads counted?                 ◀ cut: an item below it
 *   o⇥are children counted?               ◀ cut
 *
 * `opened` is how the marker before the paragraph reads, where Markdown took one off.
 */
export function segments(prose: Prose, opened: Start['readings'] = []): Segment[] {
  const { text, lines } = prose;
  const found: { at: number; start: Start | null }[] = [{ at: 0, start: opening(text, 0) }];
  for (const { at } of lines) {
    const start = opening(text, at);
    if (start && opensItem(text, at, start, found)) found.push({ at, start });
  }
  if (found.length === 1) found.push(...inline(text, found[0]?.start?.readings ?? opened));
  return found.map(({ at, start }, index) => {
    const end = found[index + 1]?.at ?? text.length;
    return { prose: cut(prose, start ? start.text : at, end), start };
  });
}

/** A number that goes on a series inside a line: behind a stop, before a capital. */
const INLINE = /[.!?;]["”’)]*\s+(?=(\d{1,3})[.)]\s+\p{Lu})/gu;

/** "1. Train staff. 2. Buy boats.": items that a converter left in one line. */
function inline(text: string, [first]: Start['readings']): { at: number; start: Start | null }[] {
  const found: { at: number; start: Start | null }[] = [];
  const style = first?.style ?? '';
  let value = first?.value ?? 0;
  if (!style.startsWith('decimal')) return found;
  for (const match of text.matchAll(INLINE)) {
    if (Number(match[1]) !== value + 1) continue;
    const at = match.index + match[0].length;
    const start = opening(text, at);
    if (start?.readings[0]?.style !== style) continue;
    value++;
    found.push({ at, start });
  }
  return found;
}

/** The marker at readable offset `at`, if words stand behind it. */
function opening(text: string, at: number): Start | null {
  const start = findStart(text, at, text.length);
  if (!start || start.text >= text.length) return null;
  // "A. Smith" and "I. Introduction" open paragraphs as well: a capital letter alone is no marker here.
  return /^(ROMAN|ALPHA)[.]?$/.test(start.readings[0]?.style ?? '') ? null : start;
}

/** A line within a paragraph: running text may open with a dash, a bracketed letter or a number by chance. */
function opensItem(text: string, at: number, start: Start, found: readonly { start: Start | null }[]): boolean {
  if (start.firm && start.number === null) return true;
  if (text.charAt(at) === 'o') return true;
  const before = text
    .slice(Math.max(0, at - 40), at)
    .trimEnd()
    .replace(/[ ,;](and|or)$/, ';');
  if (/[:;.!?]$/.test(before) && !isLower(text.charCodeAt(start.text))) return true;
  if (/[:;]$/.test(before)) return true;
  const last = found[found.length - 1]?.start;
  if (!last) return false;
  return start.readings.some(({ style, value }) =>
    last.readings.some((other) => other.style === style && (value === 0 || value === other.value + 1)),
  );
}
