import { isWordCode } from '../../../lexical/characters.ts';

const STOPS = '.!?…';
const CLOSERS = '"\'”’)]»*';

/** Does `text` ask for what stands behind it: does it end in a colon, a dash, or in no stop at all? */
export function leadsIn(text: string): boolean {
  let end = text.length;
  while (end > 0 && CLOSERS.includes(text.charAt(end - 1))) end--;
  return end > 0 && !STOPS.includes(text.charAt(end - 1));
}

/** Letters that a bold line may have and still be a heading. */
const TITLE_LIMIT = 160;

/** Is a paragraph that is all bold a heading? A whole sentence in bold is emphasis; "Recommendation 3." is a label. */
export function isTitle(text: string): boolean {
  if (text.length > TITLE_LIMIT) return false;
  if (!isWordCode(text.codePointAt(0) ?? 0) && !/^[“"'‘([¿]/.test(text)) return false;
  return /[^.!;,]$/.test(text) || /^\p{L}+ \d+\.$/u.test(text);
}
