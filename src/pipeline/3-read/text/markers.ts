import { isDigit, isLetter, isLower, isSpace, isUpper } from './characters.ts';

/** What a marker may be read as: "(i)" is the first of a roman series or the ninth of an alphabetic one. */
export interface Reading {
  /** The form of the series: 'roman()', 'decimal.', 'dotted2', 'bullet•'. Items of one list share it. */
  style: string;
  /** Place in the series; for 'dotted' the last part alone, for a code its parts in one number. 0 for a bullet. */
  value: number;
}

/** The bullet or number that opens a line. */
export interface Start {
  /** Source offsets of the marker as printed. */
  from: number;
  to: number;
  /** Where the words behind it begin; the end of the line where it stands alone. */
  text: number;
  /** The number without brackets and stop; null for a bullet. */
  number: string | null;
  readings: Reading[];
  /** It cannot be running text: "•", "(iv)", "R12."; a dash, "2014." or "3.5" can. */
  firm: boolean;
  /** The space behind it was lost: "vii.Train". Only the number before it can tell that it is one. */
  glued?: true;
}

const FIRM_BULLETS = new Set('•▪●■□◦‣⁃∙►▶➢➤❖✓✔◆◇○♦⦁');
const LOOSE_BULLETS = new Set('-–—―*+o·»>→');
const LONGEST = 14;
/** Spaces behind a letter without brackets or stop that make a marker of it. */
const WIDE = 3;
/** More than one part of a code counts to: "F7.4-2" follows "F7.1-9". */
const PARTS = 1000;

const NUMBER =
  /^([([]?)(?:(\d{1,4})|(\d{1,3}(?:\.\d{1,3}){1,4}(?:-\d{1,3})?(?:\.?[a-z])?)|([ivxlc]{1,7}|[IVXLC]{1,7})|([A-Za-z])|([A-Z]{1,4}[-.]?\d{1,3}(?:[.-]\d{1,3})*)|(\d{1,3}(?:\.\d{1,3})*\(?[a-z]\)?))(\)\.|[.)\]:]|\.\)|)$/;

/** Reads the marker that opens the line [start, end) of `text`, if it has one. */
export function findStart(text: string, start: number, end: number): Start | null {
  const code = text.charCodeAt(start);
  if (isDigit(code) || code === PARENTHESIS || code === BRACKET) return numbered(text, start, end);
  if (!isLetter(code)) return bullet(text, start, end);
  return mayBeNumber(text, start, end) ? numbered(text, start, end) : null;
}

const PARENTHESIS = 0x28;
const BRACKET = 0x5b;

/** Words open most lines: only "a)", "IV.", "R12.", "o " and the like are worth a look. */
function mayBeNumber(text: string, start: number, end: number): boolean {
  for (let i = start + 1; i < end && i < start + LONGEST; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x29 || code === 0x2e || isDigit(code)) return true;
    if (isSpace(code)) return text.charAt(start) === 'o' ? i === start + 1 : isSpace(text.charCodeAt(i + WIDE - 1));
  }
  return false;
}

function bullet(text: string, start: number, end: number): Start | null {
  const character = text.charAt(start);
  const code = character.charCodeAt(0);
  // Symbol fonts put their bullets into the private use area.
  const firm = FIRM_BULLETS.has(character) || (code >= 0xf000 && code <= 0xf0ff);
  if (!firm && !LOOSE_BULLETS.has(character)) return null;
  const words = skipSpaces(text, start + 1, end);
  if (!firm && (words === start + 1 || words === end)) return null;
  return {
    from: start,
    to: start + 1,
    text: words,
    number: null,
    readings: [{ style: `bullet${character}`, value: 0 }],
    firm,
  };
}

function numbered(text: string, start: number, end: number): Start | null {
  let to = start;
  while (to < end && to - start <= LONGEST && !isSpace(text.charCodeAt(to))) to++;
  // "2014 was a year": digits that nothing sets apart.
  if (!isWide(text, to, end) && onlyDigits(text, start, to)) return null;
  let token = text.slice(start, to);
  if (token === 'o') return bullet(text, start, end);
  let found = to - start > LONGEST ? null : NUMBER.exec(token);
  if (!found) {
    token = GLUED.exec(token)?.[0] ?? '';
    found = token === '' ? null : NUMBER.exec(token);
    const parted = found && read(text, start, start + token.length, end, found);
    return parted && { ...parted, firm: false, glued: true };
  }
  return read(text, start, to, end, found);
}

/** A number whose space was lost before a word with a capital. */
const GLUED = /^\(?(?:\d{1,2}|[ivxlc]{1,5}|[a-z])[.)](?=\p{Lu}\p{Ll})/u;

/** What `found`, the parts of the marker [start, to), may be read as. */
function read(text: string, start: number, to: number, end: number, found: RegExpExecArray): Start | null {
  const [, open = '', decimal, dotted, roman, letter, code, compound, close = ''] = found;
  if ((open === '[') !== (close === ']')) return null;
  const words = skipSpaces(text, to, end);
  const wide = isWide(text, to, end);
  const closed = open !== '' || close !== '';
  const form = open === '' ? close : `${open}${close}`;
  const base = { from: start, to, text: words };
  if (decimal !== undefined) {
    if (!closed && !wide) return null;
    if (decimal.length === 4 && (open !== '' || !closed)) return null;
    return { ...base, number: decimal, readings: [{ style: `decimal${form}`, value: Number(decimal) }], firm: false };
  }
  if (dotted !== undefined) {
    const parts = dotted.split(/[.-]/);
    if (!closed && !wide && !opensSentence(text, words, end)) return null;
    const last = Number.parseInt(parts.at(-1) ?? '', 10);
    const value = Number.isNaN(last) ? letterValue(parts.at(-1) ?? '') : last;
    return { ...base, number: dotted, readings: [{ style: `dotted${parts.length}`, value }], firm: parts.length > 2 };
  }
  if (code !== undefined) {
    const [, letters = '', digits = ''] = /^([A-Z]+)[-.]?([\d.-]+)$/.exec(code) ?? [];
    // "R10.4-3 Train ..." needs no stop: a code of three numbers before a sentence is no word of one.
    const parts = digits.split(/[.-]/);
    const isLong = parts.length > 2 && opensSentence(text, words, end);
    if (close !== '.' && close !== ':' && close !== ')' && !wide && !isLong) return null;
    const value = parts.reduce((total, part) => total * PARTS + Number(part), 0);
    return { ...base, number: code, readings: [{ style: `code${letters}`, value }], firm: close !== '' || isLong };
  }
  if (compound !== undefined) {
    if (!closed && !wide && !compound.endsWith(')')) return null;
    const value = letterValue(/[a-z]/.exec(compound)?.[0] ?? '');
    return { ...base, number: compound, readings: [{ style: 'compound', value }], firm: false };
  }
  const letters = roman ?? letter ?? '';
  // "a   survey each roof": a letter that white space alone sets apart.
  const apart = !closed && isLower(letters.charCodeAt(0)) && words - to >= WIDE && words < end;
  if ((!closed && !apart) || close === ':') return null;
  const readings: Reading[] = [];
  const upper = isUpper(letters.charCodeAt(0));
  if (roman !== undefined) {
    const value = romanValue(letters.toLowerCase());
    if (value > 0) readings.push({ style: `${upper ? 'ROMAN' : 'roman'}${form}`, value });
  }
  if (letters.length === 1) {
    const value = letterValue(letters.toLowerCase());
    readings.push({ style: `${upper ? 'ALPHA' : 'alpha'}${form}`, value });
  }
  if (readings.length === 0) return null;
  return { ...base, number: letters, readings, firm: open !== '' };
}

/** Does white space of two columns or more, or a tab, begin at `at`? */
const isWide = (text: string, at: number, end: number): boolean =>
  at < end &&
  (text.charCodeAt(at) === 0x09 || (at + 1 < end && isSpace(text.charCodeAt(at)) && isSpace(text.charCodeAt(at + 1))));

function onlyDigits(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!isDigit(text.charCodeAt(i))) return false;
  return true;
}

const letterValue = (letter: string): number => letter.charCodeAt(0) - 0x60;

const ROMAN: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** Value of a roman number in small letters; 0 where it is none ("ivi"). */
function romanValue(text: string): number {
  let value = 0;
  for (let i = 0; i < text.length; i++) {
    const one = ROMAN[text.charAt(i)] ?? 0;
    value += one < (ROMAN[text.charAt(i + 1)] ?? 0) ? -one : one;
  }
  return value > 0 && toRoman(value) === text ? value : 0;
}

function toRoman(value: number): string {
  let text = '';
  for (const [letters, worth] of [
    ['c', 100],
    ['xc', 90],
    ['l', 50],
    ['xl', 40],
    ['x', 10],
    ['ix', 9],
    ['v', 5],
    ['iv', 4],
    ['i', 1],
  ] as const)
    for (; value >= worth; value -= worth) text += letters;
  return text;
}

function skipSpaces(text: string, from: number, end: number): number {
  while (from < end && isSpace(text.charCodeAt(from))) from++;
  return from;
}

const opensSentence = (text: string, at: number, end: number): boolean =>
  at < end && !isLower(text.charCodeAt(at)) && !isDigit(text.charCodeAt(at));
