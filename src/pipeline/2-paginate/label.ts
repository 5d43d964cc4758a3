/**
 * Printed page labels: "12", "iv", "A-3", "3-12". A label is a place in a series: its prefix and its style say which
 * series, its value where in it. Pages that follow each other have values that do.
 */
export interface Label {
  text: string;
  /** '' and a digit style for "12", 'A-' for "A-3"; labels of one series have one. Not for people. */
  series: string;
  /** From 0. */
  value: number;
}

const NUMERALS: readonly [string, number][] = [
  ['m', 1000], ['cm', 900], ['d', 500], ['cd', 400], ['c', 100], ['xc', 90],
  ['l', 50], ['xl', 40], ['x', 10], ['ix', 9], ['v', 5], ['iv', 4], ['i', 1],
]; // biome-ignore format: one line a thousand

export function toRoman(value: number): string {
  let rest = value;
  let roman = '';
  for (const [numeral, worth] of NUMERALS) {
    while (rest >= worth) {
      roman += numeral;
      rest -= worth;
    }
  }
  return roman;
}

/** Value of a Roman numeral in small letters; 0 where it is none, or not written as it should be ("iiii"). */
export function fromRoman(roman: string): number {
  let rest = roman;
  let value = 0;
  for (const [numeral, worth] of NUMERALS) {
    while (rest.startsWith(numeral)) {
      value += worth;
      rest = rest.slice(numeral.length);
    }
  }
  return rest === '' && value > 0 && toRoman(value) === roman ? value : 0;
}

const DIGITS = /^\d{1,4}$/;
const ROMAN = /^(?:[ivxlcdm]{1,10}|[IVXLCDM]{1,10})$/;
const PREFIXED = /^([A-Za-z]{1,3}[-–.]?|\d{1,2}[-–])(\d{1,4})$/;

/** Reads a word as a label; null where it is none. Numbers above 9999 and padded to five digits are no page numbers. */
export function readLabel(text: string): Label | null {
  if (DIGITS.test(text)) return { text, series: '1', value: Number(text) };
  if (ROMAN.test(text)) {
    const lower = text.toLowerCase();
    const value = fromRoman(lower);
    if (value > 0) return { text, series: text === lower ? 'i' : 'I', value };
  }
  const parts = PREFIXED.exec(text);
  return parts ? { text, series: `${parts[1]}1`, value: Number(parts[2]) } : null;
}

/** The label at `value` of a series, as it would be printed. */
export function labelAt(series: string, value: number): string {
  if (series === 'i') return toRoman(value);
  if (series === 'I') return toRoman(value).toUpperCase();
  return series.slice(0, -1) + value;
}
