import { skipSpace } from './cursor.ts';
import { type PlaceInWork, readBareLocator, readLocator } from './locator.ts';
import { type Names, readNames } from './names.ts';
import { backWords, documentWords, signalWords } from './words.ts';
import { readReportNumber, readSymbol } from './symbols.ts';
import { readYear, type Year } from './years.ts';

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

/** How many of a kind one citation may have in a row. It bounds what one place can cost: work stays linear. */
const MOST_SIGNALS = 4;
const MOST_YEARS = 20;
const MOST_PLACES = 6;
const MOST_NUMBERS = 40;

/** "see also", "e.g.", "see, for example,": a few signals. */
const signal: Slot = (text, at, end) => {
  let stop = -1;
  let i = at;
  for (let count = 0; ; count++) {
    const found = count < MOST_SIGNALS ? signalWords.at(text, i, end) : null;
    if (!found) return stop;
    stop = found.end;
    i = skipSpace(text, stop, end);
    if (text.charCodeAt(i) === 0x2c || text.charCodeAt(i) === 0x3a) i = skipSpace(text, i + 1, end);
  }
};

const names: Slot = (text, at, end, into) => {
  const found = readNames(text, at, end);
  if (!found) return -1;
  into.push({ slot: 'names', names: found, start: at });
  return found.end;
};

/** A phrase that may name a work: a few words, no brackets. */
const PHRASE = /^[^\s()]+(?: [^\s()]+){1,5}$/;

/** One author, up to the first comma: what follows it in a note is the title. */
const name: Slot = (text, at, end, into) => {
  const comma = text.indexOf(',', at);
  const stop = comma < 0 ? end : Math.min(comma, end);
  const found = readNames(text, at, stop);
  if (!found) return -1;
  // "Public hearing, 3 May 2010, p. 8": one capital before prose names no author; the phrase names the work.
  const next = skipSpace(text, found.end, stop);
  const phrase = next < stop && /^\p{Lu}\p{Ll}+$/u.test(text.slice(at, found.end)) && !documentWords.at(text, next, stop);
  if (phrase && !PHRASE.test(text.slice(at, stop))) return -1;
  const names = phrase ? { ...found, authors: [text.slice(at, stop)], end: stop } : found;
  into.push({ slot: 'names', names, start: at });
  return names.end;
};

/** "2019", "2019, 2020a and 2021": years up to the first thing that is none. */
const years: Slot = (text, at, end, into) => {
  let year = readYear(text, at, end);
  if (!year) return -1;
  let stop = at;
  for (let count = 1; ; count++) {
    into.push({ slot: 'year', year });
    stop = year.end;
    if (count === MOST_YEARS) return stop;
    const comma = skipSpace(text, stop, end);
    const code = text.charCodeAt(comma);
    let next = code === 0x2c || code === 0x26 ? skipSpace(text, comma + 1, end) : comma;
    if (text.startsWith('and ', next)) next = skipSpace(text, next + 4, end);
    else if (next === comma) return stop;
    // "2020a, b": a letter alone is the same year again.
    if (/^[b-h](?![\p{L}\d])/u.test(text.slice(next, next + 2)) && /\d[a-h]$/.test(year.value)) {
      year = { value: year.value.slice(0, 4) + text.charAt(next), start: next, end: next + 1 };
      continue;
    }
    const further = readYear(text, next, end);
    if (!further) return stop;
    year = further;
  }
};

/** "p. 9", "chap. 3, p. 12": the first place of kind page wins, else the first. */
const locators: Slot = (text, at, end, into) => {
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

const NOTE_NUMBER = /\s*\(?(?:foot)?n(?:ote)?\.?\s?\d{1,4}\)?/iy;

/** "2021: 9-11", "2021, 17": pages without a word. */
const bare: Slot = (text, at, end, into) => {
  const place = readBareLocator(text, at, end);
  if (!place) return -1;
  into.push({ slot: 'place', place });
  return place.end;
};

const back =
  (...types: string[]): Slot =>
  (text, at, end, into) => {
    const found = backWords.at(text, at, end);
    if (!found || !types.includes(found.type)) return -1;
    into.push({ slot: 'back', type: found.type });
    // "supra note 12", "op. cit. (n. 12)"
    NOTE_NUMBER.lastIndex = found.end;
    return NOTE_NUMBER.test(text) && NOTE_NUMBER.lastIndex <= end ? NOTE_NUMBER.lastIndex : found.end;
  };

/** pandoc: "@okafor2021", "-@{a key}" */
const KEY = /-?@(?:\{([^{}\s]{1,80})\}|([\p{L}\d_](?:[\p{L}\d_]|[:.#$%&\-+?<>~/](?=[\p{L}\d_])){0,80}))/uy;

const key: Slot = (text, at, end, into) => {
  KEY.lastIndex = at;
  const found = KEY.exec(text);
  if (!found || KEY.lastIndex > end) return -1;
  into.push({ slot: 'key', key: found[1] ?? found[2] ?? '' });
  return at + found[0].length;
};

/** The short name that a citation introduces: "Union of Rivers [UR]". */
const ACRONYM = /\p{Lu}[\p{L}&]{1,11}(?=[\])])/uy;

const acronym: Slot = (text, at) => {
  ACRONYM.lastIndex = at;
  return ACRONYM.test(text) ? ACRONYM.lastIndex : -1;
};

/** "12", "3, 5 and 7", "3-5": numbers of a numbered reference list, each a key of its own. */
const NUMBERS = /(\d{1,4})(?:\s*[-\u2010-\u2014]\s*(\d{1,4}))?/y;
const LONGEST_RANGE = 60;

const numbers: Slot = (text, at, end, into) => {
  let stop = -1;
  let i = at;
  for (let count = 0; ; count++) {
    if (count === MOST_NUMBERS) return stop;
    NUMBERS.lastIndex = i;
    const found = NUMBERS.exec(text);
    if (!found || NUMBERS.lastIndex > end) return stop;
    stop = i + found[0].length;
    const first = Number(found[1]);
    const last = Math.min(Number(found[2] ?? first), first + LONGEST_RANGE);
    for (let number = first; number <= last; number++) into.push({ slot: 'key', key: String(number) });
    i = skipSpace(text, stop, end);
    if (text.charCodeAt(i) !== 0x2c && text.charCodeAt(i) !== 0x3b) return stop;
    i = skipSpace(text, i + 1, end);
  }
};

/** Whatever stands between the author and the locator of a note, with the comma before the locator. */
const LONGEST_TITLE = 300;

const title: Slot = (text, at, end, into) => {
  const limit = Math.min(end, at + LONGEST_TITLE);
  for (let i = at; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x3b) return -1;
    if (code !== 0x2c || !isPage(readLocator(text, skipQuote(text, i + 1, end), end))) continue;
    into.push({ slot: 'title', title: text.slice(at, i).replace(/^[\s,.]+/, '').trim() });
    return skipQuote(text, i + 1, end);
  }
  return -1;
};

/** '“Title,” p. 57': the comma may stand inside the quotation. */
function skipQuote(text: string, at: number, end: number): number {
  return skipSpace(text, /["”’]/.test(text.charAt(at)) ? at + 1 : at, end);
}

const isPage = (place: PlaceInWork | null): boolean => place?.type === 'page' || place?.type === 'paragraph';

const pages: Slot = (text, at, end, into) => (isPage(readLocator(text, at, end)) ? locators(text, at, end, into) : -1);

const year: Slot = (text, at, end, into) => {
  const found = readYear(text, at, end);
  if (found) into.push({ slot: 'year', year: found });
  return found ? found.end : -1;
};

const symbol =
  (read: typeof readSymbol): Slot =>
  (text, at, end, into) => {
    const found = read(text, at, end);
    if (found) into.push({ slot: 'symbol', symbol: found.value });
    return found ? found.end : -1;
  };

/** The slots that forms of src/rules may name. */
export const slots: Record<string, Slot> = {
  SIGNAL: signal,
  AUTHORS: names,
  AUTHOR: name,
  YEARS: years,
  LOCATORS: locators,
  BARE: bare,
  IBID: back('ibid'),
  OPCIT: back('op-cit', 'supra'),
  KEY: key,
  ACRONYM: acronym,
  YEAR: year,
  PAGES: pages,
  TITLE: title,
  NUMBERS: numbers,
  SYMBOL: symbol(readSymbol),
  REPORTNUMBER: symbol(readReportNumber),
};
