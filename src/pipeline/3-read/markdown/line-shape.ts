/** The list marker that opens a line: what it is, and the column at which the words of its item begin. */
export interface ListMarker {
  /** '-', '*', '+', '.' or ')': items of one list share it. */
  kind: string;
  /** Column of the item's words; lines indented as far belong to it. */
  content: number;
  /** It can open a list below the line of a paragraph: a bullet or 1, with words behind it. */
  interrupts: boolean;
  /** Words stand behind it. */
  filled: boolean;
}

const MARKER = /^(?:([-*+])|(\d{1,9})([.)]))(?:([ \t]+)(\S)?|$)/;

/** `line`: without its indent of `indent` columns. */
export function listMarker(line: string, indent: number): ListMarker | null {
  const found = MARKER.exec(line);
  if (!found) return null;
  const [, bullet, number = '', delimiter, spaces = '', first] = found;
  const width = bullet ? 1 : number.length + 1;
  const filled = first !== undefined;
  return {
    kind: bullet ?? delimiter ?? '',
    content: indent + width + (filled ? columns(spaces, indent + width) : 1),
    interrupts: filled && (bullet !== undefined || Number(number) === 1),
    filled,
  };
}

function columns(spaces: string, from: number): number {
  let column = from;
  for (const space of spaces) column += space === '\t' ? 4 - (column % 4) : 1;
  return column - from;
}

export interface Fence {
  mark: string;
  length: number;
}

const FENCE = /^(`{3,})[^`]*$|^(~{3,})/;

export function openingFence(line: string): Fence | null {
  const found = FENCE.exec(line);
  const run = found?.[1] ?? found?.[2];
  return run === undefined ? null : { mark: run.charAt(0), length: run.length };
}

export function closesFence(line: string, fence: Fence): boolean {
  const run = /^(`{3,}|~{3,})[ \t]*$/.exec(line)?.[1];
  return run?.charAt(0) === fence.mark && run.length >= fence.length;
}

/** HTML blocks that may hold blank lines: how they begin, and what ends them. */
const HTML: [RegExp, RegExp][] = [
  [/^<!--/, /-->/],
  [/^<(?:script|pre|style|textarea)(?=[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<\?/, /\?>/],
  [/^<!\[CDATA\[/, /\]\]>/],
  [/^<![a-z]/i, />/],
];

/** What ends the HTML block that opens with `line`, blank lines or not; null where a blank line ends it or none opens. */
export function openingHtml(line: string): RegExp | null {
  for (const [begins, ends] of HTML) if (begins.test(line)) return ends;
  return null;
}

/** The row of dashes below the head of a table. */
export const isTableRuler = (line: string): boolean =>
  /^[|:\- \t]+$/.test(line) && line.includes('|') && line.includes('-');

const TAG = /^<\/?([a-z][a-z0-9-]*)(?=[\s/>]|$)/i;
/** Elements of which a tag ends a paragraph above it (CommonMark 0.31, HTML blocks, condition 6). */
const BLOCKS = new Set(
  (
    'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu ' +
    'menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead title tr track ul'
  ).split(' '),
);

/** Does `line` open a block of HTML that the next blank line ends? Some tags do; any other alone on a line, but not in a paragraph. */
export function opensHtmlBlock(line: string, inParagraph: boolean): boolean {
  const name = TAG.exec(line)?.[1];
  if (name === undefined) return false;
  return BLOCKS.has(name.toLowerCase()) || (!inParagraph && /^<[^<>]*>$/.test(line));
}
