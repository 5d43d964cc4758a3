/** The letters and digits of a text, folded, with the UTF-16 offset of each in the text. */
export interface Letters {
  stream: string;
  at: number[];
}

/** Markup, line breaks and hyphens at line ends do not count when two stretches of a report are compared. */
export function lettersOf(text: string): Letters {
  const at: number[] = [];
  let stream = '';
  let offset = 0;
  for (const character of text) {
    for (const folded of character.normalize('NFKC').toLowerCase()) {
      if (/[\p{L}\p{N}]/u.test(folded)) {
        stream += folded;
        for (let unit = 0; unit < folded.length; unit++) at.push(offset);
      }
    }
    offset += character.length;
  }
  return { stream, at };
}

/** Number of letters that stand before `offset`. */
export function lettersBefore({ at }: Letters, offset: number): number {
  let low = 0;
  let high = at.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
