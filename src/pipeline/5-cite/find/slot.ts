import type { PlaceInWork } from './locator.ts';
import type { Names } from './names.ts';
import type { Year } from './years.ts';

/** What a slot of a form took from the text. Offsets into the text. */
export type Capture =
  | { slot: 'names'; names: Names; start: number }
  | { slot: 'year'; year: Year }
  | { slot: 'place'; place: PlaceInWork }
  | { slot: 'back'; type: string }
  | { slot: 'symbol'; symbol: string }
  | { slot: 'title'; title: string }
  | { slot: 'key'; key: string };

/** Reads a slot at `at`: its end, or -1; what it took is pushed on `into`. */
export type Slot = (text: string, at: number, end: number, into: Capture[]) => number;
