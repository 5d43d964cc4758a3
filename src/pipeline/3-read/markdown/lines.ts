import { cut, type Prose } from '../prose.ts';
import { type RunIn, runInItems } from '../run-in-items.ts';
import { isLower } from '../text/characters.ts';
import { findStart, type Start } from '../text/markers.ts';

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
  const all = found.flatMap((one, i) => {
    const from = one.start?.text ?? one.at;
    const own = one.start?.readings ?? (i === 0 ? opened : []);
    return [one, ...runInItems(text.slice(from, found[i + 1]?.at), own).map((item) => shifted(item, from))];
  });
  return all.map(({ at, start }, index) => {
    const end = all[index + 1]?.at ?? text.length;
    return { prose: cut(prose, start ? start.text : at, end), start };
  });
}

const shifted = ({ at, start }: RunIn, by: number): RunIn => ({
  at: at + by,
  start: { ...start, from: start.from + by, to: start.to + by, text: start.text + by },
});

/** The marker at readable offset `at`, if words stand behind it. */
function opening(text: string, at: number): Start | null {
  const start = findStart(text, at, text.length);
  if (!start || start.glued || start.text >= text.length) return null;
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
