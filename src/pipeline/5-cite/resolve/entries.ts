import type { Document } from '../../../model/document.ts';
import { readNames } from '../find/names.ts';
import { readReportNumber, readSymbol } from '../find/symbols.ts';
import { readYear } from '../find/years.ts';

/** An entry of the reference list: what is printed there, nothing guessed. */
export interface Entry {
  block: number;
  /** Readable span of the entry in its block, number left out. */
  start: number;
  end: number;
  /** 'Okafor, N.' where given names or initials are printed, else the name alone. */
  authors: string[];
  year: string;
  title: string | null;
  publisher: string | null;
  doi: string | null;
  url: string | null;
  /** "[12]" or "12." of a numbered list. */
  number: string | null;
  /** Document symbol or report number printed in it. */
  symbol: string | null;
  /** First and last page, where a range or a number of pages is printed. */
  pages: { first: number; last: number } | null;
}

/** Entries of the blocks that lie in region 'references'. */
export function readEntries(document: Document): Entry[] {
  const entries: Entry[] = [];
  document.blocks.forEach((block, index) => {
    if (block.region !== 'references' || block.kind === 'heading' || block.kind === 'caption') return;
    const entry = readEntry(block.text, block.marker?.number ?? null);
    if (entry) entries.push({ block: index, ...entry });
  });
  return entries;
}

const NUMBER = /^\s*(?:\[(\d{1,4})\]|(\d{1,4})[.)])\s+/;
const DOI = /\b10\.\d{4,9}\/[^\s"<>|]+/;
const URL = /\bhttps?:\/\/[^\s"<>|]+|\bwww\.[^\s"<>|]+/;
const YEAR = /(?<![\d/.-])(?:1[5-9]|20)\d\d[a-z]?(?![\d/-])/g;
/** Names stand before this many characters. */
const NAMES_WITHIN = 400;

export function readEntry(text: string, printed: string | null): Omit<Entry, 'block'> | null {
  const numbered = NUMBER.exec(text);
  const start = numbered ? numbered[0].length : 0;
  const dated = findYear(text, start);
  const namesEnd = dated ? dated.start : firstStop(text, start);
  const authors = readAuthors(text.slice(start, Math.min(namesEnd, start + NAMES_WITHIN)));
  if (authors.length === 0) return null;
  const url = URL.exec(text)?.[0].replace(/(?<![.,;)\]])[.,;)\]]+$/, '') ?? null;
  const doi = DOI.exec(text)?.[0].replace(/(?<![.,;)\]])[.,;)\]]+$/, '') ?? null;
  const { title, end } = readTitle(text, dated?.early ? dated.end : namesEnd);
  return {
    start,
    end: text.length,
    authors,
    year: dated?.value ?? '',
    title,
    publisher: readPublisher(text.slice(end)),
    doi,
    url,
    number: numbered?.[1] ?? numbered?.[2] ?? (printed && /^\d{1,4}$/.test(printed) ? printed : null),
    symbol: symbolIn(text, start),
    pages: readPages(text),
  };
}

interface Dated {
  value: string;
  /** Where the date begins with its bracket, and ends with it and the stop behind. */
  start: number;
  end: number;
  /** Right behind the authors: the title follows. Else it follows the title. */
  early: boolean;
}

/** The year: in brackets behind the authors, else behind a stop, else the last one printed. */
function findYear(text: string, from: number): Dated | null {
  const bracket = /[([](?=[\dcnfuis])/g;
  bracket.lastIndex = from;
  for (let found = bracket.exec(text); found && found.index < from + NAMES_WITHIN; found = bracket.exec(text)) {
    const year = readYear(text, found.index + 1, text.length);
    if (!year) continue;
    const close = text.indexOf(found[0] === '(' ? ')' : ']', year.end);
    if (close < 0 || close - year.end > 30) continue;
    const early = !/["“]/.test(text.slice(from, found.index));
    return {
      value: year.value,
      start: early ? found.index : Math.min(firstStop(text, from), found.index),
      end: skipStops(text, close + 1),
      early,
    };
  }
  const years: RegExpExecArray[] = [];
  const beforeUrl = URL.exec(text)?.index ?? text.length;
  YEAR.lastIndex = from;
  for (let found = YEAR.exec(text); found && found.index < beforeUrl; found = YEAR.exec(text)) years.push(found);
  const first = years[0];
  const early =
    first &&
    /^[^."“]*(?:\b\p{Lu}\.[^."“]*)*[.,]\s*$/u.test(text.slice(from, first.index)) &&
    /^[.,:]/.test(text.slice(first.index + first[0].length));
  const year = early ? first : years[years.length - 1];
  if (!year) return null;
  const end = year.index + year[0].length;
  return early
    ? { value: year[0], start: year.index, end: skipStops(text, end), early: true }
    : { value: year[0], start: Math.min(firstStop(text, from), year.index), end, early: false };
}

function skipStops(text: string, at: number): number {
  while (/[\s.,:;]/.test(text.charAt(at)) && at < text.length) at++;
  return at;
}

/** The first full stop that ends no initial, or the first opening quotation mark. */
function firstStop(text: string, from: number): number {
  const stop = /(?<!\b\p{Lu})\.\s|["“‘]/gu;
  stop.lastIndex = from;
  return stop.exec(text)?.index ?? text.length;
}

/** "Okafor, N. and Rao, S." as 'Okafor, N.', 'Rao, S.'; an organisation as it is. */
function readAuthors(printed: string): string[] {
  const text = printed.replace(/(?<![\s,.:(])[\s,.:(]+$/, (end) =>
    /\p{Lu}$/u.test(printed.slice(0, printed.length - end.length)) && end.startsWith('.') ? '.' : '',
  );
  const persons = [
    // bounded: by NAMES_WITHIN.
    ...text.matchAll(/([\p{Lu}\p{Ll}'’-]+(?: [\p{L}'’-]+){0,3}),\s*((?:\p{Lu}\.?[\s-]?){1,4})(?=$|[,;&.\s]|and\b)/gu),
  ];
  if (persons.length > 0 && persons[0]?.index === 0)
    return persons.map(
      (person) => `${(person[1] as string).replace(/^(?:and|&)\s+/, '')}, ${(person[2] as string).trim()}`,
    );
  const names = readNames(text, 0, text.length);
  if (!names) return [];
  const acronym = /\(([\p{Lu}][\p{L}&]{1,9})\)/u.exec(text)?.[1];
  return acronym ? [`${names.authors[0]} (${acronym})`, ...names.authors.slice(1)] : names.authors;
}

/** Title from `at` to its closing quotation mark or full stop. */
function readTitle(text: string, at: number): { title: string | null; end: number } {
  const from = skipStops(text, at);
  const open = text.charAt(from);
  const closing = { '"': '"', '“': '”', '‘': '’', "'": "'" }[open];
  const stop = closing === undefined ? /[.?!](?=\s|$)|(?<=\S)\s(?=https?:)/g : null;
  if (stop) stop.lastIndex = from;
  const found = closing === undefined ? (stop?.exec(text)?.index ?? text.length) : text.indexOf(closing, from + 1);
  const end = found < 0 ? text.length : found;
  const title = text
    .slice(closing === undefined ? from : from + 1, end + (/[?!]/.test(text.charAt(end)) ? 1 : 0))
    .replace(/(?<![\s.,;])[\s.,;]+$/, '')
    .replace(/^[*_]+|(?<![*_])[*_]+$/g, '');
  return { title: /\p{L}/u.test(title) ? title : null, end: Math.min(text.length, end + 1) };
}

/** "London: Rivers Trust", "Rivers Trust" right behind the title; nothing where figures or a journal stand there. */
function readPublisher(rest: string): string | null {
  const part = rest.replace(/^[\s.,;”"’]+/, '').split(/\.(?:\s|$)|https?:|doi|DOI|www\.|Available/)[0] ?? '';
  const placed = /^\p{Lu}[\p{L}\s,.-]{1,40}:(.{2,80})$/su.exec(part)?.[1];
  const name = (placed ?? part)
    .trim()
    .replace(/(?:1[5-9]|20)\d\d[a-z]?$/, '')
    .replace(/(?<![\s,;])[\s,;]+$/, '')
    .trim();
  return /^\p{Lu}[^\d:()]{1,80}$/u.test(name) && name.split(/\s+/).length <= 9 ? name : null;
}

function symbolIn(text: string, from: number): string | null {
  const mark = /[A-Z]{1,6}(?=[/.-])/g;
  mark.lastIndex = from;
  for (let found = mark.exec(text); found; found = mark.exec(text)) {
    const symbol = readSymbol(text, found.index, text.length) ?? readReportNumber(text, found.index, text.length);
    if (symbol) return symbol.value;
  }
  return null;
}

function readPages(text: string): Entry['pages'] {
  const range = /\bpp?\.\s?(\d{1,5})\s?[-\u2010-\u2014]\s?(\d{1,5})/.exec(text);
  if (range) return { first: Number(range[1]), last: Number(range[2]) };
  const total = /(?<![-\u2010-\u2014\d])\b(\d{1,5})\s?(?:pp\.|pages\b|p\.(?!\s?\d))/.exec(text);
  return total ? { first: 1, last: Number(total[1]) } : null;
}
