/** Number of a heading or of a line in a table of contents: "3.2", "IV.", "12.". */
const NUMBER = /^\s*(?:\d{1,3}(?:\.\d{1,3})*[.):]?|[IVXL]{1,6}[.):])\s+/;

/** Letters and digits alone, in small letters and without the number in front: two titles with one key are the same. */
export const wordKey = (text: string): string =>
  text
    .replace(NUMBER, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
