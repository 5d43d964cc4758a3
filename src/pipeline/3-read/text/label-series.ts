import { isUpper } from './characters.ts';
import { isEnded, isShort } from './edges.ts';
import type { Line } from './lines.ts';

/** Characters of a line that its label stands in. */
const LONGEST = 48;
const LABEL = /^(\p{Lu}\p{L}+(?: \p{L}+){0,2}) (?:\d{1,2}\.)*(\d{1,3}|[A-Z])[.:)]? ?(?:[–—-] |(?<=[.:)] ?)(?=\S)|$)/u;

interface Label {
  word: string;
  /** Its number, or the place of its letter in the alphabet. */
  value: number;
}

/**
 * The labels that paragraphs begin with: "Finding 1.", "Finding 2.". The next of a series begins a paragraph, also where
 * no white space stands above it: at the head of a page or column, or in text that has no blank lines at all.
 */
export class LabelSeries {
  readonly #last = new Map<string, number>();

  /** Is `line` the beginning of the next labelled paragraph? `above` is the line in front of it. */
  begins(text: string, line: Line, above: Line): boolean {
    const label = labelOf(text, line);
    if (!label) return false;
    const last = this.#last.get(label.word);
    if (label.value !== (last ?? 0) + 1) return false;
    return isEnded(text, above) || (last !== undefined && isShort(text, above, line));
  }

  /** Notes the label of a line that begins a paragraph. */
  add(text: string, line: Line): void {
    const label = labelOf(text, line);
    if (label) this.#last.set(label.word, label.value);
  }
}

function labelOf(text: string, line: Line): Label | null {
  if (!isUpper(text.charCodeAt(line.start))) return null;
  const found = LABEL.exec(text.slice(line.start, Math.min(line.end, line.start + LONGEST)));
  if (!found) return null;
  const [, word = '', number = ''] = found;
  const value = Number(number);
  return { word: word.toLowerCase(), value: Number.isNaN(value) ? number.charCodeAt(0) - 0x40 : value };
}
