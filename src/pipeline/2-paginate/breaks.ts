import { isBlank } from './edges.ts';

/** Source offsets at which pages begin, from form feeds. A form feed belongs to the page it ends. */
export function formFeedStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\f'); at >= 0; at = text.indexOf('\f', at + 1)) starts.push(at + 1);
  // The one at the end of a file ends the last page and begins none.
  if (starts.length > 1 && !hasWords(text, starts.at(-1) as number, text.length)) starts.pop();
  return starts;
}

/** Is there anything but white space between the source offsets? */
export function hasWords(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!isBlank(text.charCodeAt(i))) return true;
  return false;
}
