import { anyOf } from '../grammar.ts';

const MONTH = `(?:${anyOf('month')}|${anyOf('short-month')}\\.?)`;
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
const YEARS = '(?:[-/–]\\d{2,4})?';

/** One behind the other and not as one expression: behind words that may be missing, that takes ten times as long to compile. */
const DATES = [
  new RegExp(`${DAY}\\s+(?:of\\s+)?${MONTH},?\\s+\\d{4}\\b`, 'y'),
  new RegExp(`${MONTH}\\s+\\d{1,2},?\\s+\\d{4}\\b`, 'y'),
  new RegExp(`${MONTH},?\\s+\\d{4}\\b`, 'y'),
  new RegExp(`${DAY}\\s+${MONTH}\\b`, 'y'),
  new RegExp(`(?:the\\s+)?${anyOf('season')}(?:\\s+of)?\\s+\\d{4}\\b`, 'y'),
  /Q[1-4]\s+\d{4}\b/y,
  new RegExp(`${anyOf('budget-year')}\\s+\\d{4}${YEARS}\\b`, 'y'),
  new RegExp(`(?:19|20)\\d\\d${YEARS}\\b`, 'y'),
  new RegExp(`(?:the\\s+)?end of (?:${anyOf('coming-year')}|${MONTH})\\b`, 'y'),
];

const SPACE = /\s+/y;
const ARTICLE = /the\s+/y;
const EDGE = new RegExp(`${anyOf('edge-of-period')}\\s+of\\s+`, 'y');

/** Where the date ends that `text` begins with behind white space: " the end of March 2027". -1 where it begins with none. */
export function dateEnd(text: string): number {
  const space = endOf(SPACE, text, 0);
  if (space < 0) return -1;
  const article = endOf(ARTICLE, text, space);
  for (const opening of article < 0 ? [space] : [article, space])
    for (const from of [endOf(EDGE, text, opening), opening]) {
      if (from < 0) continue;
      for (const date of DATES) {
        const end = endOf(date, text, from);
        if (end >= 0) return end;
      }
    }
  return -1;
}

function endOf(expression: RegExp, text: string, from: number): number {
  expression.lastIndex = from;
  return expression.test(text) ? expression.lastIndex : -1;
}
