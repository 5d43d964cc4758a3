import { isDigit, isLower, isSpace } from './characters.ts';
import type { Line } from './lines.ts';

/** What opens a note. */
export interface NoteLabel {
  label: string;
  /** Source offset where the words of the note begin; the end of the line where the label stands alone. */
  text: number;
  /** "1." and "1)" number lists far more often than notes. */
  dotted: boolean;
}

/** A footnote or endnote, and its lines, the first of which holds the label. */
export interface Note extends NoteLabel {
  lines: Line[];
}

/** The label that opens a line: "12  Text", "12" alone, "12Text", "[12] Text", "¹² Text", "* Text". */
export function readLabel(text: string, line: Line): NoteLabel | null {
  let i = line.start;
  const first = text.charAt(i);
  if (first === '*' || first === '†' || first === '‡') {
    while (text.charAt(i) === first) i++;
    return labelled(text, line, text.slice(line.start, i), i, false);
  }
  const open = first === '[' || first === '^' ? 1 : 0;
  i += open;
  const digits = i;
  while (i < line.end && isDigit(text.charCodeAt(i)) && i - digits < 5) i++;
  if (i === digits || i - digits > 4) return null;
  const label = text.slice(digits, i);
  if (label.startsWith('0')) return null;
  if (first === '[') {
    if (text.charAt(i) !== ']') return null;
    i++;
  }
  const stop = text.charAt(i);
  if (stop === '.' || stop === ')') return labelled(text, line, label, i + 1, true);
  return labelled(text, line, label, i, false);
}

function labelled(text: string, line: Line, label: string, at: number, dotted: boolean): NoteLabel | null {
  let words = at;
  while (words < line.end && isSpace(text.charCodeAt(words))) words++;
  if (
    words === at &&
    words < line.end &&
    (dotted || isLower(text.charCodeAt(words)) || !/[\p{L}“"‘'(]/u.test(text.charAt(words)))
  )
    return null;
  return { label, text: words, dotted };
}
