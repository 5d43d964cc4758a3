import type { Passage } from '../model/analysis.ts';

/** What a passage says, on one line: its statement; of an analysis saved without statements, its quote. */
export const statementOf = ({ statement, at }: Passage, format: string): string =>
  statement === undefined ? readable(at.quote, format) : readable(statement, 'text');

/**
 * A quote as one line for reading: white space folded, Markdown's marks taken off where the report is Markdown. The
 * words stay as they are; the exact quote is in the JSON.
 */
export function readable(quote: string, format: string): string {
  const text = format === 'markdown' ? withoutMarks(quote) : quote;
  return text.replace(/[\s\u00a0]+/g, ' ').trim();
}

function withoutComments(text: string): string {
  const parts: string[] = [];
  let at = 0;
  for (let open = text.indexOf('<!--'); open >= 0; open = text.indexOf('<!--', at)) {
    const close = text.indexOf('-->', open + 4);
    if (close < 0) break;
    parts.push(text.slice(at, open));
    at = close + 3;
  }
  return at === 0 ? text : [...parts, text.slice(at)].join(' ');
}

/** Quote prefixes and bullets at line starts, emphasis, code and link marks, escapes, comments, tags. */
function withoutMarks(text: string): string {
  return withoutComments(text)
    .replace(/<\/?[a-zA-Z][^<>\n]{0,300}>/g, ' ')
    .replace(/^[ \t]{0,80}(?:>[ \t]?){1,20}/gm, '')
    .replace(/!?\[([^\][]{0,2000})\]\([^()\s]{0,2000}(?: "[^"\n]{0,300}")?\)/g, '$1')
    .replace(/(?<!\\)(?:(?:\*{1,3}|_{2,3}|`{1,3})(?=\S)|(?<=\S)(?:\*{1,3}|_{2,3}|`{1,3}))/g, '')
    .replace(/(?<![\p{L}\p{N}])_(?=\S)|(?<=\S)_(?![\p{L}\p{N}])/gu, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
