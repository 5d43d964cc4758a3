import { beforeNumber } from './before-number.ts';
import { isClosing, isDigit, isLetter, isSpace, isUpper } from './text/characters.ts';

/** What may be a note mark: digits or a star set behind a word or a stop. */
export interface Mark {
  label: string;
  /** Offsets into the text that was searched. */
  start: number;
  end: number;
  /** Little but the place in the sequence speaks for it: "CO2", "treaties, 3 the". */
  weak: boolean;
}

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const SYMBOLS = new Set('*†‡');
const LONGEST = 4;

const isSuperscript = (code: number): boolean =>
  code === 0xb9 || code === 0xb2 || code === 0xb3 || code === 0x2070 || (code >= 0x2074 && code <= 0x2079);

/** "law)13", "improved.12 Yet", "text ¹²", "review.^6", "Review*", "37,38": candidates in `text`, in order. */
export function findMarks(text: string, from = 0, to = text.length): Mark[] {
  const marks: Mark[] = [];
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x39 && code < 0xb2) continue;
    if (code < 0x3a ? !isDigit(code) && code !== 0x2a : !isSuperscript(code) && code !== 0x2020 && code !== 0x2021)
      continue;
    let end = i + 1;
    if (isDigit(code)) while (end < to && isDigit(text.charCodeAt(end))) end++;
    else if (isSuperscript(code)) while (end < to && isSuperscript(text.charCodeAt(end))) end++;
    else while (end < to && SYMBOLS.has(text.charAt(end))) end++;
    const found = classify(text, i, end, marks.at(-1) ?? null);
    if (found) marks.push(found);
    i = end - 1;
  }
  return marks;
}

function classify(text: string, start: number, end: number, previous: Mark | null): Mark | null {
  if (end - start > LONGEST || start === 0) return null;
  const raw = text.slice(start, end);
  const before = text.charCodeAt(start - 1);
  const behind = text.charCodeAt(end);
  if (isSuperscript(raw.charCodeAt(0))) {
    const label = Array.from(raw, (digit) => SUPERSCRIPT.indexOf(digit)).join('');
    return isDigit(before) || isLetter(behind)
      ? null
      : { label, start, end, weak: isUpper(before) || isAreaUnit(text, start) };
  }
  if (SYMBOLS.has(raw.charAt(0)))
    return isLetter(before) && !isLetter(behind) ? { label: raw, start, end, weak: false } : null;
  if (raw.startsWith('0') || isLetter(behind) || behind === 0x25 || behind === 0x2f) return null;
  if (
    (behind === 0x2e || behind === 0x2c) &&
    isDigit(text.charCodeAt(end + 1)) &&
    !(behind === 0x2c && isLetter(before))
  ) {
    if (!isMarkList(text, end)) return null;
  }
  if (before === 0x5e) return { label: raw, start: start - 1, end, weak: false };
  if (previous && start - previous.end <= 2 && /^,? ?$/.test(text.slice(previous.end, start)))
    return { label: raw, start: previous.end, end, weak: false };
  if (isLetter(before)) return { label: raw, start, end, weak: isUpper(before) };
  if (isClosing(before)) return { label: raw, start, end, weak: !endsWord(text, start - 1) };
  if (isStop(before)) {
    const word = text.charCodeAt(start - 2);
    // "in 2025.12 The": a mark only behind a year and before a sentence; "3.12 Staff" is a number.
    if (isDigit(word))
      return isYear(text, start - 1) && isSpace(behind) && isUpper(text.charCodeAt(end + 1))
        ? { label: raw, start, end, weak: true }
        : null;
    // "No.10" is a number of something, "state of the art.10 Yet" is not.
    const number = before === 0x2e ? beforeNumber(text, start - 1) : null;
    if (number === 'sure') return null;
    return { label: raw, start, end, weak: number === 'maybe' || (!isClosing(word) && !isLetter(word)) };
  }
  if (isSpace(before) && isStop(text.charCodeAt(start - 2)) && (end === text.length || isSpace(behind)))
    return { label: raw, start: start - 1, end, weak: true };
  return null;
}

const isYear = (text: string, end: number): boolean =>
  /(?<!\d)(?:1[89]|20)\d\d$/.test(text.slice(Math.max(0, end - 5), end));

/** "37,38" is two marks; "37,380" is a number. */
const isMarkList = (text: string, at: number): boolean => {
  let end = at + 1;
  while (isDigit(text.charCodeAt(end))) end++;
  return text.charCodeAt(at) === 0x2c && end - at <= 3;
};

/** A bracket or quote that closes behind a word or a stop; "(a)2" could be a number of a list. */
const endsWord = (text: string, at: number): boolean =>
  isLetter(text.charCodeAt(at - 1)) || isStop(text.charCodeAt(at - 1)) || isDigit(text.charCodeAt(at - 1));

const isStop = (code: number): boolean =>
  code === 0x2e || code === 0x2c || code === 0x3b || code === 0x3a || code === 0x21 || code === 0x3f;

/** "km²", "m³" */
const isAreaUnit = (text: string, at: number): boolean =>
  text.charAt(at - 1) === 'm' && !isLetter(text.charCodeAt(at - 3));
