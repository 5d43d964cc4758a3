import suspended from '../../../rules/compiled/suspended.json' with { type: 'json' };
import type { Entry } from '../../../rules/family.ts';
import { isDigit, isLetter, isLower } from './characters.ts';
import { WordSet } from './word-set.ts';

const HANGING = new Set((suspended as unknown as Entry[]).map(({ phrase }) => phrase.slice(1)));

/** What to do with a hyphen at the end of a line. */
export type Hyphen = 'close' | 'keep' | 'space';

/** Words are not looked at beyond this many characters. */
const LONGEST = 40;
/** The last part of "face-to-", "state-of-", "business-as-": such words are written with hyphens. */
const LINK = 3;

const HYPHEN = 0x2010;

const isHyphen = (code: number): boolean => code === 0x2d || code === 0x2010 || code === 0xad;

/**
 * Makes the function that decides on hyphens at line ends. Print breaks "develop-ment" and "short-term" alike, so the
 * report's own words decide:
 *
 *   close   it is "‐", which the report has at line ends alone: typesetters put that where they break words
 *   keep    it writes "short-term" inside a line; no small letter follows ("UN-", "post-Soviet"); a single letter ("e-"),
 *           capitals or a link ("face-to-") stand before
 *   close   it writes "development" elsewhere
 *   keep    it writes both halves as words ("fact", "based"), or other words with the first half ("non-")
 *   close   else
 */
export function createHyphens(text: string): (end: number, start: number) => Hyphen | null {
  let known: ReadonlySet<string> | null = null;
  let words: WordSet | null = null;
  let breaks: boolean | null = null;
  return (end, start) => {
    const code = text.charCodeAt(end - 1);
    if (!isHyphen(code)) return null;
    const before = text.charCodeAt(end - 2);
    const behind = text.charCodeAt(start);
    if (code === 0xad) return 'close';
    if (code === HYPHEN) {
      if (!isLower(behind)) return isLetter(behind) || isDigit(behind) ? 'keep' : null;
      breaks ??= onlyBreaks(text);
      if (breaks) return 'close';
    }
    if (isDigit(before)) return isDigit(behind) || isLetter(behind) ? 'keep' : null;
    if (!isLetter(before)) return null;
    const left = wordBefore(text, end - 1);
    const right = wordFrom(text, start);
    if (HANGING.has(right)) return 'space';
    if (!isLower(behind)) return isLetter(behind) || isDigit(behind) ? 'keep' : null;
    if (left.length === 1 || left === left.toUpperCase()) return 'keep';
    if (left.length <= LINK && isHyphen(text.charCodeAt(end - 2 - left.length))) return 'keep';
    if (isHyphen(text.charCodeAt(start + right.length))) return 'keep';
    known ??= hyphenated(text);
    const prefix = left.toLowerCase();
    if (known.has(`${prefix}-${right}`)) return 'keep';
    words ??= new WordSet(text);
    if (words.has(left + right)) return 'close';
    return known.has(`${prefix}-`) || (left.length > LINK && right.length > LINK && words.has(right))
      ? 'keep'
      : 'close';
  };
}

/** Does the report never have U+2010 between two letters of one line? */
function onlyBreaks(text: string): boolean {
  for (let at = text.indexOf('\u2010'); at >= 0; at = text.indexOf('\u2010', at + 1))
    if (isLetter(text.charCodeAt(at - 1)) && isLetter(text.charCodeAt(at + 1))) return false;
  return true;
}

/** Every pair of words with a hyphen between them inside a line, in small letters, and its first half: "non-". */
function hyphenated(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (let at = text.indexOf('-'); at >= 0; at = text.indexOf('-', at + 1)) {
    if (!isLetter(text.charCodeAt(at - 1)) || !isLower(text.charCodeAt(at + 1))) continue;
    const left = wordBefore(text, at).toLowerCase();
    found.add(`${left}-`);
    found.add(`${left}-${wordFrom(text, at + 1)}`.toLowerCase());
  }
  return found;
}

function wordBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < LONGEST && isLetter(text.charCodeAt(start - 1))) start--;
  return text.slice(start, end);
}

function wordFrom(text: string, start: number): string {
  let end = start;
  while (end < text.length && end - start < LONGEST && isLetter(text.charCodeAt(end))) end++;
  return text.slice(start, end);
}
