import { isWordCode } from '../../lexical/characters.ts';
import type { Span } from '../../model/span.ts';
import type { EdgeLine } from './edges.ts';
import { LONGEST_HEAD } from './folios.ts';

/** Letters that a head must begin with alike, and the share of pages on which it does. */
const LETTERS = 14;
const SHARE = 0.5;
const LEAST = 6;

/**
 * Running heads that OCR reads differently on every page ("Ministry of Health // Confidentia1", "Ministryof Health"):
 * the outermost lines that begin with the same letters on most pages, but are spaced in more than one way. Headings of
 * pages that are made alike ("To the government of ...") are spaced alike, and stay.
 */
export function wornHeads(text: string, pages: readonly EdgeLine[][]): Span[] {
  return [
    ...alike(
      text,
      pages.map((lines) => lines.find(({ fromTop }) => fromTop === 0)),
    ),
    ...alike(
      text,
      pages.map((lines) => lines.find(({ fromFoot }) => fromFoot === 0)),
    ),
  ];
}

interface Group {
  lines: EdgeLine[];
  /** How often each spelling of the opening occurs. */
  spellings: Map<string, number>;
}

function alike(text: string, lines: readonly (EdgeLine | undefined)[]): Span[] {
  const groups = new Map<string, Group>();
  for (const line of lines) {
    if (!line || line.end - line.start > LONGEST_HEAD) continue;
    const opening = openingOf(text, line);
    if (!opening) continue;
    const group: Group = groups.get(opening.letters) ?? { lines: [], spellings: new Map() };
    groups.set(opening.letters, group);
    group.lines.push(line);
    group.spellings.set(opening.spelling, (group.spellings.get(opening.spelling) ?? 0) + 1);
  }
  for (const { lines: found, spellings } of groups.values()) {
    const often = [...spellings.values()].filter((count) => count > 1).length;
    if (found.length < Math.max(LEAST, lines.length * SHARE) || often < 2) continue;
    // A line that is much longer than most has taken in a line of the body.
    const usual = found.map(({ start, end }) => end - start).sort((a, b) => a - b)[found.length >> 1] as number;
    return found.filter(({ start, end }) => end - start <= usual * 1.3 + 10).map(({ start, end }) => ({ start, end }));
  }
  return [];
}

/** The first LETTERS letters of a line, alone and as they are spaced; null where it has fewer. */
function openingOf(text: string, line: Span): { letters: string; spelling: string } | null {
  let letters = '';
  let at = line.start;
  for (; at < line.end && letters.length < LETTERS; at++) if (isWordCode(text.charCodeAt(at))) letters += text[at];
  return letters.length === LETTERS ? { letters: letters.toLowerCase(), spelling: text.slice(line.start, at) } : null;
}
