import type { Mark } from '../marks.ts';
import { regionOfTitle } from '../regions.ts';
import { isEnded, isShort } from './edges.ts';
import type { Line } from './lines.ts';
import { type Note, type NoteLabel, readLabel } from './note-label.ts';

/** Zones tried on one page: enough for any real page, and a bound for others. */
const TRIES = 6;
/** Part of the notes of a zone whose marks must be found in the text; of one whose labels look like a list's. */
const MARKED = 0.5;
const MARKED_DOTTED = 0.8;
/** Notes of a zone that are looked up. */
const SAMPLE = 12;

/** What the notes of a report are looked for by. */
export interface Sought {
  /** By label, the first that is no doubtful one. */
  everywhere: ReadonlyMap<string, number>;
  /** Labels with a stop, or those without one? */
  dotted: boolean;
  /** The marks on the page, worked out when they are first asked for. */
  here: () => PageMarks;
}

/** By label, where it is first found as a mark on a page; among the likely ones also doubtful ones that few pages have. */
type PageMarks = Record<'sure' | 'likely', Map<string, number>>;

/**
 * The notes at the foot of `column`, a column of the page or all of it: from which of its lines on, and what they are.
 * `last` is the number of the last note before.
 */
export function findZone(
  text: string,
  column: readonly Line[],
  last: number,
  { everywhere, dotted, here }: Sought,
): { from: number; notes: Note[] } | null {
  const starts: { at: number; rank: number }[] = [];
  column.forEach((line, at) => {
    const found = readLabel(text, line);
    const rank = found && found.dotted === dotted ? rankOf(found, last, line, isSetOff(text, line, column[at - 1])) : 0;
    if (rank > 0) starts.push({ at, rank });
  });
  if (starts.length === 0) return null;
  const { sure, likely } = here();
  // The likeliest first; of these the last on the page, because a number in the text above may look like a label.
  starts.sort((a, b) => b.rank - a.rank || (a.rank === SKIPPING ? a.at - b.at : b.at - a.at));
  for (const { at, rank } of starts.slice(0, TRIES)) {
    const notes = readZone(text, column, at);
    if (!notes) continue;
    const apart =
      at === 0
        ? Number(notes[0]?.label) === last + 1 && last > 0
          ? 'goes-on'
          : 'alone'
        : isTitled(text, column[at - 1])
          ? 'alone'
          : null;
    if (isMarked(notes, rank === SKIPPING ? sure : likely, everywhere, apart)) return { from: at, notes };
  }
  return null;
}

/** Notes that may be missing between one page and the next, where the marks tell that they go on. */
const SKIPPED = 30;
const SKIPPING = 1;

/** How likely a label is the first of its page: 3 set off and next in the sequence, down to 1 after a leap; 0 not. */
function rankOf(found: NoteLabel, last: number, line: Line, setOff: boolean): number {
  const number = Number(found.label);
  const isNext = number === 1 || number === last + 1 || Number.isNaN(number);
  if (isNext && setOff) return 3;
  if (isNext && found.text === line.end) return 2;
  return setOff && number > last && number <= last + SKIPPED ? SKIPPING : 0;
}

/** Does white space stand above the line, or a short line with white space above it: the heading "Notes"? */
const isSetOff = (text: string, line: Line, above: Line | undefined): boolean =>
  line.turn || line.gap > 0 || (above !== undefined && above.gap > 0 && isShort(text, above, line));

/** The marks on `page`; `marks` are those of the text, in source order. */
export function marksOn(page: readonly Line[], marks: readonly Mark[]): PageMarks {
  const sure = new Map<string, number>();
  const likely = new Map<string, number>();
  let from = Number.POSITIVE_INFINITY;
  let to = 0;
  for (const { start, end } of page) {
    from = Math.min(from, start);
    to = Math.max(to, end);
  }
  for (let i = firstFrom(marks, from); i < marks.length && (marks[i] as Mark).start < to; i++) {
    const { label, start, weak } = marks[i] as Mark;
    if (!weak && !sure.has(label)) sure.set(label, start);
    if ((!weak || label.length > 1) && !likely.has(label)) likely.set(label, start);
  }
  return { sure, likely };
}

/** Index of the first mark from source offset `from` on. */
function firstFrom(marks: readonly Mark[], from: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle] as Mark).start < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Reads the notes from line `from` to the end of the page; null where body text stands between or behind them. */
function readZone(text: string, page: readonly Line[], from: number): Note[] | null {
  const notes: Note[] = [];
  for (let i = from; i < page.length; i++) {
    const line = page[i] as Line;
    const found = readLabel(text, line);
    const open = notes.at(-1);
    if (
      found &&
      (!open ||
        Number(found.label) === Number(open.label) + 1 ||
        (Number.isNaN(Number(open.label)) && (found.label === '1' || Number.isNaN(Number(found.label)))))
    ) {
      notes.push({ ...found, lines: [line] });
    } else if (!open || !continues(text, open, line)) return null;
    else open.lines.push(line);
  }
  return withOwnLines(notes);
}

/** Labels that a converter set above the texts of their notes, one line each: every label gets its own. */
function withOwnLines(notes: Note[]): Note[] {
  for (let first = 0, last = 0; last < notes.length; first = ++last) {
    while (isBare(notes[last]) && last < notes.length - 1) last++;
    const { text, lines } = notes[last] as Note;
    const [label, ...texts] = lines as [Line, ...Line[]];
    if (last === first || text !== label.end || texts.length !== last - first + 1) continue;
    for (let i = first; i <= last; i++) {
      const note = notes[i] as Note;
      note.lines = [note.lines[0] as Line, texts[i - first] as Line];
    }
  }
  return notes;
}

/** Has the note a label and nothing else? */
const isBare = (note: Note | undefined): boolean => note?.lines.length === 1 && note.text === note.lines[0]?.end;

/** A note goes on in the next line, unless white space stands before a line that is set like the body. */
function continues(text: string, note: Note, line: Line): boolean {
  if (line.gap === 0) return true;
  const first = note.lines[0] as Line;
  const above = note.lines.at(-1) as Line;
  return !isEnded(text, above) || line.left > first.left + 1;
}

/** Does the line announce notes? */
const isTitled = (text: string, line: Line | undefined): boolean =>
  line !== undefined && regionOfTitle(text.slice(line.start, line.end)) === 'notes';

/**
 * How notes stand that are not all marked on their page: they have it for themselves from its first line, or from a title
 * on, or go on those of the page before; null where other text stands above them.
 */
type Apart = 'alone' | 'goes-on' | null;

/** Do the marks of the notes stand above them on the page, or, for notes that stand apart, anywhere before? */
function isMarked(
  notes: readonly Note[],
  here: ReadonlyMap<string, number>,
  everywhere: ReadonlyMap<string, number>,
  apart: Apart,
): boolean {
  const sample = notes.slice(0, SAMPLE);
  const top = notes[0]?.lines[0]?.start ?? 0;
  const isDotted = sample.some(({ dotted }) => dotted);
  const enough = sample.length * (isDotted ? MARKED_DOTTED : MARKED);
  const above = (marks: ReadonlyMap<string, number>): number =>
    sample.filter(({ label }) => (marks.get(label) ?? top) < top).length;
  if (above(here) >= enough) return true;
  if (isDotted && apart === null) return false;
  return (sample.length > 2 || apart === 'goes-on') && above(everywhere) >= enough;
}
