import { skipSpace } from './cursor.ts';
import type { Slot } from './slot.ts';
import { readYear } from './years.ts';

/** Years that one author may be cited with in a row. */
const MOST_YEARS = 20;

/** "2019", "2019, 2020a and 2021": years up to the first thing that is none. */
export const years: Slot = (text, at, end, into) => {
  let year = readYear(text, at, end);
  if (!year) return -1;
  let stop = at;
  for (let count = 1; ; count++) {
    into.push({ slot: 'year', year });
    stop = year.end;
    if (count === MOST_YEARS) return stop;
    const comma = skipSpace(text, stop, end);
    const code = text.charCodeAt(comma);
    let next = code === 0x2c || code === 0x26 ? skipSpace(text, comma + 1, end) : comma;
    if (text.startsWith('and ', next)) next = skipSpace(text, next + 4, end);
    else if (next === comma) return stop;
    // "2020a, b": a letter alone is the same year again.
    if (/^[b-h](?![\p{L}\d])/u.test(text.slice(next, next + 2)) && /\d[a-h]$/.test(year.value)) {
      year = { value: year.value.slice(0, 4) + text.charAt(next), start: next, end: next + 1 };
      continue;
    }
    const further = readYear(text, next, end);
    if (!further) return stop;
    year = further;
  }
};

/** One year alone. */
export const year: Slot = (text, at, end, into) => {
  const found = readYear(text, at, end);
  if (found) into.push({ slot: 'year', year: found });
  return found ? found.end : -1;
};
