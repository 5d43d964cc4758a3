import type { Passage } from '../model/analysis.ts';
import { keyOf } from './statement.ts';

type Section = readonly string[];

/** A heading without its number: "4.2 Prisons" is "prisons". */
const fold = (heading: string): string => keyOf(heading.replace(/^[\s\d.()]+|^[IVXLC]+\.\s/, '')) || keyOf(heading);

/** Which headings of the later report stand for which of the earlier one, and so what was moved. */
export interface Headings {
  moved(before: Section, after: Section): boolean;
}

/**
 * A heading that is gone, most of whose items stand together under a heading that is new, was renamed: its items did
 * not move. `links` are items and their counterparts.
 */
export function compareHeadings(links: readonly (readonly [Passage, Passage])[]): Headings {
  const earlier = new Set(links.flatMap(([before]) => before.at.section.map(fold)));
  const later = new Set(links.flatMap(([, after]) => after.at.section.map(fold)));
  const counts = new Map<string, Map<string, number>>();
  for (const [before, after] of links) {
    const [from, to] = [fold(before.at.section.at(-1) ?? ''), fold(after.at.section.at(-1) ?? '')];
    if (later.has(from) || earlier.has(to)) continue;
    const row = counts.get(from) ?? new Map<string, number>();
    counts.set(from, row.set(to, (row.get(to) ?? 0) + 1));
  }
  const renamed = new Map<string, string>();
  for (const [from, row] of counts) {
    const total = [...row.values()].reduce((sum, count) => sum + count, 0);
    const [best, most] = [...row].reduce((a, b) => (b[1] > a[1] ? b : a));
    if (most * 2 > total) renamed.set(from, best);
  }
  return {
    moved(before, after) {
      if (before.length === 0 || after.length === 0) return false;
      const from = before.map((heading) => renamed.get(fold(heading)) ?? fold(heading));
      const to = after.map(fold);
      const [last, lastNow] = [from.at(-1) as string, to.at(-1) as string];
      if (last !== lastNow) return !to.includes(last) && !from.includes(lastNow);
      // "Recommendations" of one chapter, "Recommendations" of another.
      const [outer, outerNow] = [from.at(-2), to.at(-2)];
      if (outer === undefined || outerNow === undefined || outer === outerNow) return false;
      return later.has(outer) && earlier.has(outerNow);
    },
  };
}
