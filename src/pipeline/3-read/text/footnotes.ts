import { findMarks, type Mark } from '../marks.ts';
import { byPage, type Line } from './lines.ts';
import type { Note } from './note-label.ts';
import { findZone, marksOn, type Sought } from './note-zone.ts';

/**
 * Parts the notes at the foot of each page from its body. A zone of notes runs from a line that begins with the next
 * number (or 1) to the end of the page, and marks with its numbers stand in the text.
 *
 *   Two wells in three ran dry.4 The
 *   council had been told of it in            body
 *
 *   3    Survey of wells, table 2            ─┐
 *   4    Letter to the council; see           │ zone
 *        the annex                           ─┘
 */
export function liftNotes(text: string, lines: readonly Line[]): { body: readonly Line[]; notes: Note[] } {
  const marks = findMarks(text);
  const everywhere = new Map<string, number>();
  for (const { label, weak, start } of marks) if (!weak && !everywhere.has(label)) everywhere.set(label, start);
  if (everywhere.size === 0) return { body: lines, notes: [] };
  // A report labels its notes in one way: "1." and "1)" are looked at only where nothing plainer is found.
  const plain = lift(text, lines, marks, { everywhere, dotted: false });
  return plain.notes.length > 0 ? plain : lift(text, lines, marks, { everywhere, dotted: true });
}

function lift(
  text: string,
  lines: readonly Line[],
  marks: readonly Mark[],
  sought: Omit<Sought, 'here'>,
): { body: Line[]; notes: Note[] } {
  const body: Line[] = [];
  const notes: Note[] = [];
  let last = 0;
  for (const page of byPage(lines)) {
    const columns = byColumn(page);
    let found = false;
    let known: ReturnType<typeof marksOn> | null = null;
    const here = () => (known ??= marksOn(page, marks));
    const liftFrom = (part: readonly Line[]): readonly Line[] => {
      const zone = findZone(text, part, last, { ...sought, here });
      if (!zone) return part;
      found = true;
      for (const note of zone.notes) notes.push(note);
      last = Number(zone.notes.at(-1)?.label) || last;
      return part.slice(0, zone.from);
    };
    const rest = columns.flatMap(liftFrom);
    // Notes that run over two columns end in neither.
    for (const line of found || columns.length === 1 ? rest : liftFrom(page)) body.push(line);
  }
  return { body, notes };
}

/** The columns of a page, each of which may have notes at its foot. */
function byColumn(page: readonly Line[]): Line[][] {
  const columns: Line[][] = [];
  for (const line of page) {
    if (line.turn || columns.length === 0) columns.push([line]);
    else columns.at(-1)?.push(line);
  }
  return columns;
}
