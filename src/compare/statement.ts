import { withoutMarkup } from './markup.ts';

/** The words of a passage as a reader sees them, on one line. */
export interface Statement {
  text: string;
  /** Letters and digits alone, in lower case: two statements with one key say the same in the same words. */
  key: string;
}

/**
 * Numbers of sub-items: "i.", "(a)", "2)", "•" at the start of a line that follows a finished one. The look-behind is
 * what keeps "by 31 December / 2030." whole where a line just happens to begin with a number.
 */
const SUB_ITEM =
  /(^|[.;:,!?—–]['"’”)\]]*|\b(?:and|or))([ \t]*\n\s*)(?:[-•*·▪◦‣○●–—][ \t]+)?(?:\(?(?:[ivxlcIVXLC]{1,6}|[a-zA-Z]|\d{1,3})[.)](?:(?=\s)[ \t]*|(?<=[ivx\d][.)])(?=\p{Lu}\p{Ll})))?/gu;

/** The same within a line, in brackets: "(a) ...; (b) ... and (c) ...". */
const INLINE_ITEM = /([.;:,]|\b(?:and|or))\s+\((?:[ivxlc]{1,6}|[a-z]|\d{1,2})\)(?=\s)/gi;

/** Number of a note glued to the end of a word: "principles,113 a framework". Years and "No.12" are no such thing. */
const NOTE_NUMBER = /(\p{L}{4}[.,;:”’"')\]]+)\d{1,3}(?=\s|$)/gu;

/** A word broken at a line end keeps its hyphen: whether it is a compound cannot be told, and the key drops hyphens. */
const BROKEN_WORD = /(\p{L})-[ \t]*\r?\n\s*(?=\p{Ll})/gu;

/**
 * `quote` is a raw slice of the source; `format` that of its document. The item's own number stands outside the quote.
 */
export function readStatement(quote: string, format: string): Statement {
  const plain = format === 'markdown' ? withoutMarkup(quote) : quote;
  const text = plain
    .replaceAll('\u00ad', '')
    .replaceAll('\r\n', '\n')
    .replace(SUB_ITEM, '$1$2')
    .replace(INLINE_ITEM, '$1')
    .replace(BROKEN_WORD, '$1-')
    .replace(NOTE_NUMBER, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  return { text, key: keyOf(text) };
}

export const keyOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
