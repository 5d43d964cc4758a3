import { skipSpace } from './cursor.ts';
import { acronym, name, names } from './name-slots.ts';
import { bare, locators, pages, title } from './place-slots.ts';
import type { Slot } from './slot.ts';
import { readReportNumber, readSymbol } from './symbols.ts';
import { backWords, signalWords } from './words.ts';
import { year, years } from './year-slots.ts';

/** How many of a kind one citation may have in a row. It bounds what one place can cost: work stays linear. */
const MOST_SIGNALS = 4;
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

const NOTE_NUMBER = /\s*\(?(?:foot)?n(?:ote)?\.?\s?\d{1,4}\)?/iy;

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
