import type { Block } from '../../model/document.ts';
import { findMarks, type Mark } from './marks.ts';
import { omit } from './omit.ts';

/** How far the note of a mark may lie from the note of the mark before, in notes: marks are repeated and skipped. */
const BACK = 6;
const AHEAD = 10;

/**
 * Ties note marks to note blocks, and takes the digits of the marks out of the readable text. A mark is one only where a
 * note with its label stands next in the sequence: "CO2" and "in 2014" have none.
 */
export function tieNotes(blocks: readonly Block[]): void {
  const notes: number[] = [];
  blocks.forEach((block, i) => {
    if (block.kind === 'note' && block.label !== null) notes.push(i);
  });
  if (notes.length === 0) {
    dropSequence(blocks);
    return;
  }
  const places = placesByLabel(blocks, notes);
  let last = -1;
  for (const block of blocks) {
    for (const mark of block.marks) {
      if (mark.note !== null) continue;
      const place = near(places.get(mark.label), last, BACK, notes.length);
      if (place !== null) mark.note = notes[place] as number;
    }
    if (!mayHoldMarks(block)) continue;
    const found: { mark: Mark; note: number }[] = [];
    for (const mark of findMarks(block.text)) {
      const place = mark.weak ? next(places.get(mark.label), last) : near(places.get(mark.label), last, BACK, AHEAD);
      if (place === null) continue;
      found.push({ mark, note: notes[place] as number });
      last = place;
    }
    if (found.length === 0) continue;
    block.marks = found.map(({ mark, note }) => ({ label: mark.label, at: mark.start, note }));
    omit(
      block,
      found.map(({ mark }) => mark),
    );
  }
}

const mayHoldMarks = (block: Block): boolean =>
  block.kind !== 'note' &&
  block.kind !== 'code' &&
  block.marks.length === 0 &&
  (block.region === 'body' || block.region === 'front');

/** Marks that count up from 1, without a note in the file: so many, and so few other candidates between them. */
const SEQUENCE = 5;
const SURE = 0.8;

/** A text may have kept the marks and lost the notes: what counts up from 1 is a mark even so. */
function dropSequence(blocks: readonly Block[]): void {
  const found: { block: Block; marks: Mark[] }[] = [];
  let last = 0;
  let others = 0;
  for (const block of blocks) {
    if (!mayHoldMarks(block)) continue;
    const strong = findMarks(block.text).filter(({ weak }) => !weak);
    const marks = strong.filter(({ label }) => Number(label) === last + 1 && ++last > 0);
    others += strong.length - marks.length;
    if (marks.length > 0) found.push({ block, marks });
  }
  if (last < SEQUENCE || last < (last + others) * SURE) return;
  for (const { block, marks } of found) {
    block.marks = marks.map(({ label, start }) => ({ label, at: start, note: null }));
    omit(block, marks);
  }
}

/** By label, places in `notes` in ascending order. */
function placesByLabel(blocks: readonly Block[], notes: readonly number[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  notes.forEach((block, place) => {
    const label = blocks[block]?.label ?? '';
    const known = places.get(label);
    if (known) known.push(place);
    else places.set(label, [place]);
  });
  return places;
}

/** The first place from `back` before `last` to `ahead` behind it; null where there is none. */
function near(places: readonly number[] | undefined, last: number, back: number, ahead: number): number | null {
  if (!places) return null;
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as number) < last - back) low = middle + 1;
    else high = middle;
  }
  const place = places[low];
  return place !== undefined && place <= last + ahead ? place : null;
}

const next = (places: readonly number[] | undefined, last: number): number | null => near(places, last, -1, 1);
