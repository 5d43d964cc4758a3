import { skipSpace } from './cursor.ts';
import type { Mention } from './mention.ts';
import { type Reading, readBy } from './styles.ts';
import { signalWords } from './words.ts';

/** What parts the entries of a note: ";" or a full stop, comma or "and" before the next. */
const BETWEEN = /\s*(?:[;,.:]\s*)?(?:(?:and|or)\s+|&\s*)?/y;

/**
 * The entries of a footnote or endnote: "CERD/C/XYZ/CO/8, para. 18; Ombudsman, p. 2. See also ibid., p. 3".
 *
 * What names itself (a document symbol, "ibid.") is read wherever it stands. An author is read only where an entry
 * begins: at the start of the note, behind ";" or another entry, at "see"; elsewhere a capital is prose or a publisher.
 */
export function readNote(text: string): Mention[] {
  const mentions: Mention[] = [];
  let at = skipSpace(text, 0, text.length);
  let begins = true;
  while (at < text.length) {
    const named: boolean = begins || signalWords.at(text, at, text.length) !== null;
    const reading: Reading | null =
      readBy('note', text, at, text.length) ?? (named ? readBy('entry', text, at, text.length) : null);
    if (reading)
      mentions.push({ start: at, end: reading.end, style: reading.style, works: reading.works, certain: true });
    const stop: number = reading ? reading.end : nextEntry(text, at);
    begins = reading !== null || text.charAt(stop - 1) === ';';
    BETWEEN.lastIndex = stop;
    at = BETWEEN.test(text) ? Math.max(stop, BETWEEN.lastIndex) : stop;
    if (text.charAt(stop) === ';') begins = true;
  }
  return mentions;
}

/** A bracket is skipped: what it cites is read as in the body. */
const STOP = /\([^()]{0,400}\)|[;.,:](?=\s)|\s(?=and\s|see\s|See\s)/g;

function nextEntry(text: string, at: number): number {
  STOP.lastIndex = at + 1;
  for (let stop = STOP.exec(text); stop; stop = STOP.exec(text)) if (!stop[0].startsWith('(')) return stop.index + 1;
  return text.length;
}
