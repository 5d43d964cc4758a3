import type { Span } from '../../model/span.ts';

/** A label with its number as it is named somewhere: "Finding 4". */
export interface Named {
  /** Stem of the label's last word: 'find' of "Key findings". */
  noun: string;
  number: string;
  /** It names a recommendation; else a finding. */
  recommends: boolean;
  span: Span;
}

/** A number, behind at most an abbreviation for "number"; then what may stand between two numbers of one list. */
const NUMBER = /\s{0,4}(?:[A-Za-z]{1,3}\.?\s|#)?\s?(\d{1,4}(?:\.\d{1,3})*[a-z]?)(?![\d%])/y;
const BETWEEN =
  /\s{0,2}(?:[,;&/–—-]|\band\b|\bor\b|\bto\b)+\s{0,2}(?:and\s|&\s)?(\d{1,4}(?:\.\d{1,3})*[a-z]?)(?![\d%])/y;
const RANGE = /[–—-]|\bto\b/;
const LONGEST_RANGE = 20;

/** The numbers that stand right behind offset `at`: '4', '2, 3 and 5', '4-6' (as 4, 5, 6). Before `end`. */
export function numbersAfter(text: string, at: number, end: number): string[] {
  NUMBER.lastIndex = at;
  let match = NUMBER.exec(text);
  const numbers: string[] = [];
  while (match && NUMBER.lastIndex <= end && numbers.length <= LONGEST_RANGE) {
    const number = match[1] as string;
    const from = Number(numbers.at(-1));
    const to = Number(number);
    if (RANGE.test(match[0]) && Number.isInteger(from) && Number.isInteger(to) && to - from <= LONGEST_RANGE)
      for (let between = from + 1; between < to; between++) numbers.push(String(between));
    numbers.push(number);
    BETWEEN.lastIndex = match.index + match[0].length;
    if (BETWEEN.lastIndex > end) break;
    match = BETWEEN.exec(text);
    NUMBER.lastIndex = BETWEEN.lastIndex;
  }
  return numbers;
}
