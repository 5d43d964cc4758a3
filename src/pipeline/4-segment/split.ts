import { boundaryBehind } from './boundary.ts';
import { isBullet, isEnd, isWhite, SPACE } from './characters.ts';
import { nextNumber, openingNumber, type RunIn } from './run-in-list.ts';

/**
 * Cuts `text` into sentences and gives their offsets, white space around them left out. One pass: a mark that may end a
 * sentence is looked at in its surroundings, everything else is skipped.
 *
 *   ... by half.12 "Donors" agreed, e.g. Norway. (Okafor, 2021, p. 9). Yet ...
 *              └─┘ end, note mark     └ not: abbreviation   └ goes on: a citation
 */
export function split(text: string, found: (start: number, end: number) => void): void {
  const length = text.length;
  let start = skipWhite(text, 0);
  let list: RunIn | null = openingNumber(text, start);

  const close = (end: number): void => {
    let trimmed = end;
    while (trimmed > start && isWhite(text.charCodeAt(trimmed - 1))) trimmed--;
    if (trimmed > start) found(start, trimmed);
    start = skipWhite(text, end);
    list = openingNumber(text, start) ?? list;
  };

  for (let i = start; i < length; i++) {
    const code = text.charCodeAt(i);
    if (isEnd(code)) {
      const end = boundaryBehind(text, start, i);
      if (end > 0) {
        close(end);
        i = Math.max(i, start - 1);
      } else while (i + 1 < length && isEnd(text.charCodeAt(i + 1))) i++;
    } else if (code === SPACE) {
      if (i > start && (isBullet(text.charCodeAt(i + 1)) || (list && nextNumber(text, i + 1, list)))) {
        close(i + 1);
        i = Math.max(i, start - 1);
      }
    }
  }
  if (start < length) close(length);
}

function skipWhite(text: string, at: number): number {
  while (at < text.length && isWhite(text.charCodeAt(at))) at++;
  return at;
}
