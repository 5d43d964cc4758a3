import { findMarks } from '../marks.ts';
import type { Line } from './lines.ts';
import type { Note } from './note-label.ts';
import { findZone } from './note-zone.ts';

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
  const everywhere = new Set<string>();
  for (const mark of findMarks(text)) if (!mark.weak) everywhere.add(mark.label);
  if (everywhere.size === 0) return { body: lines, notes: [] };
  // A report labels its notes in one way: "1." and "1)" are looked at only where nothing plainer is found.
  const plain = lift(text, lines, everywhere, false);
  return plain.notes.length > 0 ? plain : lift(text, lines, everywhere, true);
}

function lift(
  text: string,
  lines: readonly Line[],
  everywhere: ReadonlySet<string>,
  dotted: boolean,
): { body: Line[]; notes: Note[] } {
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
