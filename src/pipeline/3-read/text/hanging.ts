import { type Line, SAME_INDENT as SAME } from './lines.ts';

/** Are most paragraphs set with their first line further out than the others? Converters from HTML write so. */
export function isHanging(lines: readonly Line[]): boolean {
  let out = 0;
  let flush = 0;
  for (let i = 2; i < lines.length; i++) {
    const [first, second, third] = [lines[i - 2] as Line, lines[i - 1] as Line, lines[i] as Line];
    if (second.gap + third.gap > 0 || Math.abs(second.left - third.left) > SAME) continue;
    if (first.left < second.left - SAME) out++;
    else if (first.gap > 0) flush++;
  }
  return out > flush;
}
