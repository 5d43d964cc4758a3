import { ALONE, type Folio } from './folios.ts';
import { labelAt } from './label.ts';
import type { Numbered } from './sequence.ts';

/** Fills what the stretches of `sequence.ts` leave open, each function a way of its own; in place. */

/** A gap between two pages of one series that leaves room for just its pages: they are counted. */
export function joinAcrossGaps(numbered: (Numbered | null)[]): void {
  let before: Numbered | null = null;
  let beforeAt = -1;
  numbered.forEach((here, page) => {
    if (!here) return;
    if (before && before.series === here.series && here.value - before.value === page - beforeAt)
      for (let gap = beforeAt + 1; gap < page; gap++)
        numbered[gap] = counted(before.series, before.value + gap - beforeAt);
    before = here;
    beforeAt = page;
  });
}

const counted = (series: string, value: number): Numbered => ({
  label: labelAt(series, value),
  series,
  value,
  folio: null,
});

/**
 * A number that stands alone on its line on a page between stretches, and would be in order there: "ii" between the
 * title page and page 1, or the one page before numbers were skipped.
 */
export function acceptSingles(candidates: readonly Folio[][], numbered: (Numbered | null)[]): void {
  if (!numbered.some(Boolean)) return;
  const after: (Numbered | null)[] = [];
  for (let page = numbered.length - 1, next: Numbered | null = null; page >= 0; page--) {
    after[page] = next;
    next = numbered[page] ?? next;
  }
  let before: Numbered | null = null;
  for (let page = 0; page < numbered.length; page++) {
    if (!numbered[page]) {
      const next = after[page] ?? null;
      const folio = candidates[page]?.find((one) => one.weight >= ALONE && fitsBetween(one, before, next));
      if (folio) numbered[page] = { label: folio.text, series: folio.series, value: folio.value, folio };
    }
    before = numbered[page] ?? before;
  }
}

function fitsBetween(folio: Folio, before: Numbered | null, next: Numbered | null): boolean {
  if (folio.series === before?.series)
    return (
      folio.value > before.value &&
      folio.value - before.value < 20 &&
      (next?.series !== folio.series || folio.value < next.value)
    );
  // Roman pages come before the arabic ones.
  return folio.series.toLowerCase() === 'i' && before === null && next?.series === '1' && folio.value < 20;
}

/** The pages before a first number, down to 1: front pages and chapter openings often leave theirs out. */
export function countDown(numbered: (Numbered | null)[]): void {
  const last = new Map<string, number>();
  for (let page = 0; page < numbered.length; page++) {
    const here = numbered[page];
    if (!here) continue;
    if (page > 0 && !numbered[page - 1]) {
      const lower = last.get(here.series) ?? 0;
      const floor = lower < here.value ? lower : 0;
      let free = page;
      while (free > 0 && !numbered[free - 1]) free--;
      const reachesOne = here.value - (page - free) <= 1;
      // Not down to 1 within the gap: what the pages before it are is anybody's guess, but for the next one.
      const from = reachesOne ? free : page - 1;
      for (let gap = page - 1; gap >= from; gap--) {
        const value = here.value - (page - gap);
        if (value <= floor) break;
        numbered[gap] = counted(here.series, value);
      }
    }
    last.set(here.series, here.value);
  }
}
