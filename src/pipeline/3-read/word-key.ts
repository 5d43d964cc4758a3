/** Number of a heading or of a line in a table of contents: "3.2", "IV.", "12.". */
const NUMBER = /^\s*(?:\d{1,3}(?:\.\d{1,3})*[.):]?|[IVXL]{1,6}[.):])\s+/;

/** Letters and digits alone, in small letters and without the number in front: two titles with one key are the same. */
export function wordKey(text: string): string {
  const words = text.replace(NUMBER, '');
  if (ASCII.test(words)) return words.toLowerCase().replace(/[^a-z0-9]+/g, '');
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Most titles are: without classes of all Unicode an expression is quicker. */
const ASCII = /^[\0-\x7f]*$/;
