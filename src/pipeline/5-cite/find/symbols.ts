import { isWordCode } from '../../../lexical/characters.ts';
import compiled from '../../../rules/compiled/document-symbols.json' with { type: 'json' };

const roots = (type: string): Set<string> =>
  new Set(
    (compiled as { words: string[]; type: string }[])
      .filter((entry) => entry.type === type)
      .flatMap((entry) => entry.words),
  );

const slashed = roots('slashed');
const bracketed = roots('bracketed');
const dashed = roots('dashed');

/** A document symbol or report number, its line breaks closed. */
export interface Symbol {
  value: string;
  end: number;
}

/**
 * "A/HRC/44/5", "CEDAW/C/SVN/CO/5-6/Add.1", "E/C.12/..": parts of capitals and figures joined by "/". A hyphen at the
 * end of a line may stand apart from the figure behind it ("5- 6").
 */
const SLASHED =
  /([A-Z]{1,6}(?:\.\d{1,3})?)((?:\/[A-Z0-9][A-Za-z0-9.]{0,15}(?:-\s?[A-Za-z0-9.]{1,15}){0,3}(?:\([A-Z0-9-]{1,9}\))?){1,8})/y;
const BRACKETED = /([A-Z]{1,5})\s?\((?:19|20)\d\d\)\s?\d{1,5}(?:\/\d)?(?: final(?:\/\d)?)?/y;
const DASHED = /([A-Z]{2,8})(?:\/[A-Z-]{2,12})?((?:-\d{1,6}){1,4}[A-Z]{0,3})/y;

/** The document symbol at `at`. */
export function readSymbol(text: string, at: number, end: number): Symbol | null {
  if (at > 0 && isWordCode(text.charCodeAt(at - 1))) return null;
  const slash = run(SLASHED, text, at, end);
  if (slash) {
    const value = slash[0].replace(/\s+/g, '').replace(/(?<!\.)\.+$/, '');
    const root = (slash[1] as string).replace(/\..*/, '');
    const parts = value.split('/').length;
    // A symbol that no list knows must be long and numbered to the end.
    const known = slashed.has(root) && /\d/.test(slash[2] as string);
    const alike = parts >= 4 && /\d[A-Za-z.]*$/.test(value) && /\/[A-Z]/.test(value);
    const stop = at + slash[0].replace(/(?<!\.)\.+$/, '').length;
    if ((known || alike) && !/[%_=?~@\p{L}]/u.test(text.charAt(stop))) return { value, end: stop };
  }
  const bracket = run(BRACKETED, text, at, end);
  if (bracket && bracketed.has(bracket[1] as string))
    return { value: bracket[0].replace(/\s+/g, ' '), end: at + bracket[0].length };
  return null;
}

/** The report number at `at`: a known office, or two groups of figures. */
export function readReportNumber(text: string, at: number, end: number): Symbol | null {
  if (at > 0 && isWordCode(text.charCodeAt(at - 1))) return null;
  const found = run(DASHED, text, at, end);
  if (!found) return null;
  const stop = at + found[0].length;
  if (isWordCode(text.charCodeAt(stop))) return null;
  const groups = (found[2] as string).split('-').length - 1;
  return dashed.has(found[1] as string) && groups >= 2 ? { value: found[0], end: stop } : null;
}

function run(pattern: RegExp, text: string, at: number, end: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found && pattern.lastIndex <= end ? found : null;
}

const LONGEST = 60;

/** Where the symbol begins in which there is a mark at `at`; not before `from`. */
export function symbolStart(text: string, from: number, at: number): number {
  let start = at;
  const least = Math.max(from, at - LONGEST);
  while (start > least && isPart(text.charCodeAt(start - 1))) start--;
  return start;
}

/** A capital, a figure, "." "/" or "-" */
const isPart = (code: number): boolean =>
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x2d && code <= 0x39) ||
  (code >= 0x61 && code <= 0x7a) ||
  code === 0x5f ||
  code === 0x3a;
