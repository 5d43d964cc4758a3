import { findMarks } from '../marks.ts';
import { isDigit, isLower, isSpace } from './characters.ts';
import { isEnded, isShort } from './edges.ts';
import type { Line } from './lines.ts';

/** A footnote or endnote: its label, and its lines, the first of which holds the label. */
export interface Note {
  label: string;
  /** Source offset where its words begin. */
  text: number;
  /** "1." and "1)" number lists far more often than notes. */
  dotted: boolean;
  lines: Line[];
}

/** Zones tried on one page: enough for any real page, and a bound for others. */
const TRIES = 6;
/** Part of the notes of a zone whose marks must be found in the text; of one whose labels look like a list's. */
const MARKED = 0.5;
const MARKED_DOTTED = 0.8;
/** Notes of a zone that are looked up. */
const SAMPLE = 12;

type Label = Omit<Note, 'lines'>;

/**
 * Parts the notes at the foot of each page from its body. A zone of notes runs from a line that begins with the next
 * number (or 1) to the end of the page, and marks with its numbers stand in the text.
 *
 *   ... deemed significant.4 By 22
 *   January the disorder had led to
 *                                       body
 *   3    Joint inspection, 2024         ─┐
 *   4    Council (SDR0013); see          │ zone
 *        the annex                      ─┘
 */
export function liftNotes(text: string, lines: readonly Line[]): { body: readonly Line[]; notes: Note[] } {
  const everywhere = new Set<string>();
  for (const mark of findMarks(text)) if (!mark.weak) everywhere.add(mark.label);
  if (everywhere.size === 0) return { body: lines, notes: [] };
  // A report labels its notes in one way: "1." and "1)" are looked at only where nothing plainer is found.
  const plain = lift(text, lines, everywhere, false);
  return plain.notes.length > 0 ? plain : lift(text, lines, everywhere, true);
}

function lift(text: string, lines: readonly Line[], everywhere: ReadonlySet<string>, dotted: boolean): { body: Line[]; notes: Note[] } {
  const body: Line[] = [];
  const notes: Note[] = [];
  let last = 0;
  for (let from = 0; from < lines.length; ) {
    let to = from + 1;
    while (to < lines.length && (lines[to] as Line).page === (lines[from] as Line).page) to++;
    const page = lines.slice(from, to);
    const zone = findZone(text, page, last, everywhere, dotted);
    for (const line of zone ? page.slice(0, zone.from) : page) body.push(line);
    if (zone) {
      for (const note of zone.notes) notes.push(note);
      last = Number(zone.notes.at(-1)?.label) || last;
    }
    from = to;
  }
  return { body, notes };
}

function findZone(text: string, page: readonly Line[], last: number, everywhere: ReadonlySet<string>, dotted: boolean): { from: number; notes: Note[] } | null {
  const starts: { at: number; rank: number }[] = [];
  page.forEach((line, at) => {
    const found = readLabel(text, line);
    const rank = found && found.dotted === dotted ? rankOf(found, last, line, isSetOff(text, line, page[at - 1])) : 0;
    if (rank > 0) starts.push({ at, rank });
  });
  if (starts.length === 0) return null;
  const here = firstMarks(text, page);
  const doubtful = firstMarks(text, page, true);
  // The likeliest first; of these the last on the page, because a number in the text above may look like a label.
  starts.sort((a, b) => b.rank - a.rank || (a.rank === SKIPPING ? a.at - b.at : b.at - a.at));
  for (const { at, rank } of starts.slice(0, TRIES)) {
    const notes = readZone(text, page, at);
    if (notes && isMarked(notes, rank === SKIPPING ? here : doubtful, everywhere)) return { from: at, notes };
  }
  return null;
}

/** Notes that may be missing between one page and the next, where the marks tell that they go on. */
const SKIPPED = 30;
const SKIPPING = 1;

/** How likely a label is the first of its page: 3 set off and next in the sequence, down to 1 after a leap; 0 not. */
function rankOf(found: Label, last: number, line: Line, setOff: boolean): number {
  const number = Number(found.label);
  const isNext = number === 1 || number === last + 1 || Number.isNaN(number);
  if (isNext && setOff) return 3;
  if (isNext && found.text === line.end) return 2;
  return setOff && number > last && number <= last + SKIPPED ? SKIPPING : 0;
}

/** Does white space stand above the line, or a short line with white space above it: the heading "Notes"? */
const isSetOff = (text: string, line: Line, above: Line | undefined): boolean =>
  line.turn || line.gap > 0 || (above !== undefined && above.gap > 0 && isShort(text, above, line));

/** Where each label is first found as a mark on the page; of doubtful ones those of a number that few pages have. */
function firstMarks(text: string, page: readonly Line[], doubtful = false): Map<string, number> {
  const first = new Map<string, number>();
  const from = page[0]?.start ?? 0;
  const to = page.at(-1)?.end ?? from;
  for (const { label, start, weak } of findMarks(text, from, to)) {
    if ((!weak || (doubtful && label.length > 1)) && !first.has(label)) first.set(label, start);
  }
  return first;
}

/** Reads the notes from line `from` to the end of the page; null where body text stands between or behind them. */
function readZone(text: string, page: readonly Line[], from: number): Note[] | null {
  const notes: Note[] = [];
  for (let i = from; i < page.length; i++) {
    const line = page[i] as Line;
    const found = readLabel(text, line);
    const open = notes.at(-1);
    if (found && (!open || Number(found.label) === Number(open.label) + 1 || (Number.isNaN(Number(open.label)) && (found.label === '1' || Number.isNaN(Number(found.label)))))) {
      notes.push({ ...found, lines: [line] });
    } else if (!open || !continues(text, open, line)) return null;
    else open.lines.push(line);
  }
  return notes;
}

/** A note goes on in the next line, unless white space stands before a line that is set like the body. */
function continues(text: string, note: Note, line: Line): boolean {
  if (line.gap === 0) return true;
  const first = note.lines[0] as Line;
  const above = note.lines.at(-1) as Line;
  return !isEnded(text, above) || line.left > first.left + 1;
}

/** Do the marks of the notes stand above them on the page, or, for a page of notes alone, anywhere? */
function isMarked(notes: readonly Note[], here: ReadonlyMap<string, number>, everywhere: ReadonlySet<string>): boolean {
  const sample = notes.slice(0, SAMPLE);
  const top = notes[0]?.lines[0]?.start ?? 0;
  const enough = sample.length * (sample.some(({ dotted }) => dotted) ? MARKED_DOTTED : MARKED);
  if (sample.filter(({ label }) => (here.get(label) ?? top) < top).length >= enough) return true;
  return sample.length > 2 && sample.filter(({ label }) => everywhere.has(label)).length >= enough;
}

/** The label that opens a line: "12  Text", "12" alone, "12Text", "[12] Text", "¹² Text", "* Text". */
function readLabel(text: string, line: Line): Label | null {
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

function labelled(text: string, line: Line, label: string, at: number, dotted: boolean): Label | null {
  let words = at;
  while (words < line.end && isSpace(text.charCodeAt(words))) words++;
  if (words === at && words < line.end && (dotted || isLower(text.charCodeAt(words)) || !/[\p{L}“"‘'(]/u.test(text.charAt(words)))) return null;
  return { label, text: words, dotted };
}
