import { skipSpace } from './cursor.ts';
import { type PlaceInWork, readBareLocator, readLocator } from './locator.ts';
import type { Slot } from './slot.ts';

/** Places that one citation may name in a row: "vol. 2, chap. 3, p. 12". */
const MOST_PLACES = 6;

/** "p. 9", "chap. 3, p. 12": the first place of kind page wins, else the first. */
export const locators: Slot = (text, at, end, into) => {
  const first = readLocator(text, at, end);
  if (!first) return -1;
  let place = first;
  let stop = first.end;
  for (let count = 1; count < MOST_PLACES; count++) {
    let next = skipSpace(text, stop, end);
    const comma = text.charCodeAt(next) === 0x2c;
    if (comma) next = skipSpace(text, next + 1, end);
    const further = readLocator(text, next, end);
    if (!further) break;
    if (place.type !== 'page' && further.type === 'page') place = further;
    stop = further.end;
  }
  into.push({ slot: 'place', place });
  return stop;
};

/** "2021: 9-11", "2021, 17": pages without a word. */
export const bare: Slot = (text, at, end, into) => {
  const place = readBareLocator(text, at, end);
  if (!place) return -1;
  into.push({ slot: 'place', place });
  return place.end;
};

/** Whatever stands between the author and the locator of a note, with the comma before the locator. */
const LONGEST_TITLE = 300;

export const title: Slot = (text, at, end, into) => {
  const limit = Math.min(end, at + LONGEST_TITLE);
  for (let i = at; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x3b) return -1;
    if (code !== 0x2c || !isPage(readLocator(text, skipQuote(text, i + 1, end), end))) continue;
    into.push({
      slot: 'title',
      title: text
        .slice(at, i)
        .replace(/^[\s,.]+/, '')
        .trim(),
    });
    return skipQuote(text, i + 1, end);
  }
  return -1;
};

/** '“Title,” p. 57': the comma may stand inside the quotation. */
function skipQuote(text: string, at: number, end: number): number {
  return skipSpace(text, /["”’]/.test(text.charAt(at)) ? at + 1 : at, end);
}

const isPage = (place: PlaceInWork | null): boolean => place?.type === 'page' || place?.type === 'paragraph';

export const pages: Slot = (text, at, end, into) =>
  isPage(readLocator(text, at, end)) ? locators(text, at, end, into) : -1;
