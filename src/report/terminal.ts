/**
 * What a report's words may do to a terminal. Everything that is printed there passes `safe`; columns are counted by
 * `width`, and lines are broken by `wrap`.
 */

/**
 * Control characters (escape, C1, line ends too), bidirectional controls, zero-width characters, fillers, soft hyphens,
 * tags, unpaired surrogates, and the variation selectors that hide data and no emoji needs: nothing of it is text that
 * a reader sees, all of it can change what a reader sees.
 */
const UNSAFE =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]|\u034f|[\u17b4\u17b5]|[\ufe00-\ufe0d]|\p{Surrogate}/gu;

const visible = (character: string): string => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;

/** The text with everything unsafe written as `write` says. */
export const replaceUnsafe = (text: string, write: (character: string) => string): string =>
  text.replace(UNSAFE, write);

/** The text with everything unsafe written out: ESC becomes `\u{1b}`. */
export const safe = (text: string): string => replaceUnsafe(text, visible);

/** The same for text of several lines: line ends and tabs stay. */
export const safeLines = (text: string): string =>
  replaceUnsafe(text, (character) => (character === '\n' || character === '\t' ? character : visible(character)));

/** Control characters alone written out, line ends and tabs left: for files that a terminal may be shown by "cat". */
export const withoutControls = (text: string): string => text.replace(/(?![\t\n\r])\p{Cc}/gu, visible);

/** First and last code points of stretches that take two columns: East Asian wide and full-width forms, emoji. */
const WIDE = [
  0x1100, 0x115f, 0x231a, 0x231b, 0x23e9, 0x23ec, 0x25fd, 0x25fe, 0x2614, 0x2615, 0x2648, 0x2653, 0x26aa, 0x26ab,
  0x26bd, 0x26be, 0x26c4, 0x26c5, 0x2705, 0x2705, 0x270a, 0x270b, 0x2753, 0x2755, 0x2757, 0x2757, 0x2795, 0x2797,
  0x2b1b, 0x2b1c, 0x2b50, 0x2b50, 0x2e80, 0x303e, 0x3041, 0x33ff, 0x3400, 0x4dbf, 0x4e00, 0xa4cf, 0xa960, 0xa97f,
  0xac00, 0xd7a3, 0xf900, 0xfaff, 0xfe30, 0xfe6f, 0xff00, 0xff60, 0xffe0, 0xffe6, 0x1f300, 0x1f64f, 0x1f680, 0x1f6ff,
  0x1f900, 0x1f9ff, 0x1fa70, 0x1faff, 0x20000, 0x3fffd,
];

const PRINTABLE_ASCII = /^[ -~]*$/;
const MARK = /^\p{M}$/u;

function columnsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x300) return 1;
  if (MARK.test(character)) return 0;
  for (let i = 0; i < WIDE.length; i += 2)
    if (code <= (WIDE[i + 1] as number)) return code >= (WIDE[i] as number) ? 2 : 1;
  return 1;
}

/** Columns that `text` takes on a terminal. */
export function width(text: string): number {
  if (PRINTABLE_ASCII.test(text)) return text.length;
  let columns = 0;
  for (const character of text) columns += columnsOf(character);
  return columns;
}

/** `text` with spaces behind it up to `columns`. */
export const pad = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - width(text)));

/**
 * Lines of at most `columns` columns, broken at spaces; a word that is too long for a line goes on in the next. Nothing
 * is left out but the spaces at the breaks.
 */
export function wrap(text: string, columns: number): string[] {
  const room = Math.max(2, columns);
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(' ')) {
    let rest = word;
    let size = width(rest);
    if (used > 0 && used + 1 + size <= room) {
      line += ` ${rest}`;
      used += 1 + size;
      continue;
    }
    if (used > 0) lines.push(line);
    while (size > room) {
      const head = beginning(rest, room);
      lines.push(head);
      rest = rest.slice(head.length);
      size = width(rest);
    }
    line = rest;
    used = size;
  }
  if (used > 0 || lines.length === 0) lines.push(line);
  return lines;
}

/** The longest beginning of `text` that fits; at least one character. */
function beginning(text: string, columns: number): string {
  let used = 0;
  let end = 0;
  for (const character of text) {
    used += columnsOf(character);
    if (used > columns && end > 0) break;
    end += character.length;
  }
  return text.slice(0, end);
}
