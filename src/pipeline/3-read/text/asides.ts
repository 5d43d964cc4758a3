import { isEnded, startsSmall } from './edges.ts';
import { type Line, SAME_INDENT as SAME } from './lines.ts';

/** Columns by which a title or quotation in the margin stands right of the text, its lines at most, and blank lines around. */
const FAR = 20;
const MOST = 6;
const GAP = 1;

/**
 * Takes what stands in the right margin, in the middle of a sentence, behind the paragraph that it parts:
 *
 *   Members should say at once which requests
 *   they accept and which they
 *                                  Clear answers      ◀ read behind the paragraph
 *   do not, and give their reasons.
 */
export function setAsides(text: string, lines: readonly Line[]): Line[] {
  const out: Line[] = [];
  let aside: Line[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (aside.length > 0 && (line.gap > 0 || line.turn)) {
      out.push(...aside);
      aside = [];
    }
    const end = aside.length > 0 ? i : endOfAside(text, lines, i);
    if (end === i) {
      out.push(line);
      continue;
    }
    aside = lines.slice(i, end).map((own, k) => ({ ...own, gap: k === 0 ? 1 : own.gap }));
    out.push({ ...(lines[end] as Line), gap: 0 });
    i = end;
  }
  out.push(...aside);
  return out;
}

/** Index behind the lines of an aside that begins at line `at`; `at` where none does. */
function endOfAside(text: string, lines: readonly Line[], at: number): number {
  const above = lines[at - 1];
  if (!above || isEnded(text, above)) return at;
  let end = at;
  while (end - at <= MOST && isFar(lines[end], above)) end++;
  const next = lines[end];
  if (end === at || end - at > MOST || !next || next.turn || next.gap > GAP) return at;
  return Math.abs(next.left - above.left) <= SAME && startsSmall(text, next) ? end : at;
}

const isFar = (line: Line | undefined, above: Line): boolean =>
  line !== undefined && !line.turn && line.gap <= GAP && line.left >= above.left + FAR;
