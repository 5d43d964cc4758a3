import { isSpace, trimSpace } from './cursor.ts';
import type { Mention } from './mention.ts';
import { namesBefore } from './names-before.ts';
import { isNoAuthor } from './not-authors.ts';
import { readBy } from './styles.ts';
import { reportingAfter, reportingBefore } from './words.ts';

/** "Okafor (2019, p. 4)": a bracket that begins with a year, and the names before it. */
export function readNarrative(text: string, from: number, bracket: number, end: number): Mention | null {
  let start = namesBefore(text, from, possessive(text, trimSpace(text, from, bracket)));
  // "In Okafor (2019)", "While Rao et al. (2020)": leave out a first word that no name begins with.
  while (start >= 0 && start < bracket) {
    const stop = wordStop(text, start, bracket);
    if (stop >= bracket || !isNoAuthor(text.slice(start, stop))) break;
    start = stop;
    while (isSpace(text.charCodeAt(start))) start++;
  }
  if (start < 0 || start >= bracket) return null;
  const reading = readBy('narrative', text, start, end);
  if (!reading || reading.end < end) return null;
  const certain = reading.strong || isReported(text, from, start, end);
  return { start, end, style: reading.style, works: reading.works, certain };
}

const possessive = (text: string, at: number): number => (/['’]s$/.test(text.slice(at - 2, at)) ? at - 2 : at);

function wordStop(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && !isSpace(text.charCodeAt(i))) i++;
  return i;
}

/** A title in quotation marks behind the comma: 'World Bank (2021), "Title"'. */
const QUOTE = /["“‘]/;

/** Does a verb of saying follow, or "according to" go before? */
function isReported(text: string, from: number, start: number, end: number): boolean {
  let after = end;
  while (isSpace(text.charCodeAt(after)) || text.charCodeAt(after) === 0x2c) after++;
  if (reportingAfter.at(text, after, text.length) || (after > end && QUOTE.test(text.charAt(after)))) return true;
  let stop = trimSpace(text, from, start);
  if (/\sthe$/i.test(text.slice(Math.max(from, stop - 4), stop))) stop = trimSpace(text, from, stop - 3);
  let word = stop;
  for (let words = 0; words < 3 && word > from; words++) {
    word = trimSpace(text, from, word);
    while (word > from && !isSpace(text.charCodeAt(word - 1))) word--;
    if (reportingBefore.at(text, word, stop)?.end === stop) return true;
  }
  return false;
}
