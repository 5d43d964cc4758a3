import { skipSpace } from './cursor.ts';
import type { Mention } from './mention.ts';
import { readBy } from './styles.ts';

/** What parts the entries of a note: ";" or a full stop, comma or "and" before the next. */
const BETWEEN = /\s*(?:[;,.:]\s*)?(?:(?:and|or)\s+|&\s*)?/y;

/**
 * The entries of a footnote or endnote, from its start: "CERD/C/XYZ/CO/8, para. 18; Ombudsman, p. 2. Ibid., p. 3".
 * Each is read by the forms for notes; where none fits, the search goes on behind the next ";" or full stop.
 */
export function readNote(text: string): Mention[] {
  const mentions: Mention[] = [];
  let at = skipSpace(text, 0, text.length);
  while (at < text.length) {
    const reading = readBy('note', text, at, text.length) ?? readBy('entry', text, at, text.length);
    if (reading) {
      mentions.push({ start: at, end: reading.end, style: reading.style, works: reading.works, certain: true });
      at = reading.end;
    } else at = nextEntry(text, at);
    BETWEEN.lastIndex = at;
    if (BETWEEN.test(text)) at = Math.max(at, BETWEEN.lastIndex);
  }
  return mentions;
}

const STOP = /[;.,](?=\s)|\s(?=and\s|see\s|See\s)/g;

function nextEntry(text: string, at: number): number {
  STOP.lastIndex = at + 1;
  const stop = STOP.exec(text);
  return stop ? stop.index + 1 : text.length;
}
