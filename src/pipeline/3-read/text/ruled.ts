import { isWordCode } from '../../../lexical/characters.ts';
import { endsSentence } from './edges.ts';
import type { Line } from './lines.ts';
import type { Start } from './markers.ts';

/** A line of dashes, stars or the like: it parts what stands above and below, and holds no word. */
export function isRule(text: string, line: Line): boolean {
  if (line.end - line.start < 3) return false;
  for (let i = line.start; i < line.end; i++) if (isWordCode(text.charCodeAt(i))) return false;
  return true;
}

/** Is the rule `line` drawn under `lines`, and about as long as the last of them? Not under a bullet. */
export function underlines(text: string, line: Line, lines: readonly Line[], start: Start | null): boolean {
  const above = lines.at(-1) as Line;
  const width = line.right - line.left;
  const words = above.right - above.left;
  return (
    line.gap === 0 &&
    lines.length <= 2 &&
    UNDERLINES.includes(text.charAt(line.start)) &&
    start?.number !== null &&
    !endsSentence(text, above) &&
    width >= words * 0.5 &&
    width <= words * 1.5 + 2
  );
}

const UNDERLINES = '=-_~^';
