import { ALONE, APART, type Folio } from './folios.ts';
import { acceptSingles, countDown, joinAcrossGaps } from './gaps.ts';
import { labelAt } from './label.ts';

/** The label of a page, and the folio that prints it; `folio` is null where the number was counted, not read. */
export interface Numbered {
  label: string;
  series: string;
  value: number;
  folio: Folio | null;
}

/** Pages in a row whose numbers rise by one, page by page. */
interface Stretch {
  series: string;
  /** Value less the page's index. */
  shift: number;
  /** Indexes of its pages that print their number, and what prints it. */
  pages: number[];
  folios: Folio[];
  score: number;
}

/** Pages without a number (chapter openings, plates) that a stretch may run over. */
const GAP = 5;

/**
 * Labels of pages from what may be their numbers. A head is full of numbers: a year, the number of a document, of a
 * chapter. The page's is the one that is one more on the next page, so numbers vote for "value less page index", and
 * the stretches with most votes take their pages first. Gaps inside a stretch, and from its first number down to 1,
 * are counted; other pages stay null.
 */
export function numberPages(candidates: readonly Folio[][]): (Numbered | null)[] {
  const numbered: (Numbered | null)[] = candidates.map(() => null);
  const waiting = stretches(candidates).sort(
    (a, b) => b.score - a.score || (a.pages[0] as number) - (b.pages[0] as number),
  );
  for (const stretch of waiting) {
    for (const part of freeParts(stretch, numbered)) {
      if (!isConvincing(part, candidates.length)) continue;
      fill(part, numbered);
    }
  }
  joinAcrossGaps(numbered);
  acceptSingles(candidates, numbered);
  countDown(numbered);
  return numbered;
}

function stretches(candidates: readonly Folio[][]): Stretch[] {
  const open = new Map<string, Stretch>();
  const all: Stretch[] = [];
  candidates.forEach((folios, page) => {
    for (const folio of folios) {
      const shift = folio.value - page;
      const key = `${folio.series} ${shift}`;
      let stretch = open.get(key);
      const last = stretch?.pages.at(-1) ?? -1;
      if (stretch && last === page) {
        // Twice on one page, at head and foot: the one that looks more like it.
        const other = stretch.folios.at(-1) as Folio;
        if (folio.weight <= other.weight) continue;
        stretch.folios[stretch.folios.length - 1] = folio;
        stretch.score += folio.weight - other.weight;
        continue;
      }
      if (!stretch || page - last > GAP) {
        stretch = { series: folio.series, shift, pages: [], folios: [], score: 0 };
        open.set(key, stretch);
        all.push(stretch);
      }
      stretch.pages.push(page);
      stretch.folios.push(folio);
      stretch.score += folio.weight;
    }
  });
  return all.filter((stretch) => stretch.pages.length > 1 || candidates.length === 1);
}

/** A stretch less the pages that others have: what is left, in parts that no other's page lies between. */
function freeParts(stretch: Stretch, numbered: readonly (Numbered | null)[]): Stretch[] {
  const parts: Stretch[] = [];
  let part: Stretch | null = null;
  let previous = -1;
  stretch.pages.forEach((page, i) => {
    if (numbered[page]) return;
    let between = previous + 1;
    while (part && between < page && !numbered[between]) between++;
    if (!part || between < page) {
      part = { ...stretch, pages: [], folios: [], score: 0 };
      parts.push(part);
    }
    const folio = stretch.folios[i] as Folio;
    part.pages.push(page);
    part.folios.push(folio);
    part.score += folio.weight;
    previous = page;
  });
  return parts;
}

/** Footnotes rise by one from page to page too, now and then: some of the numbers must be clear folios. */
function isConvincing(stretch: Stretch, pageCount: number): boolean {
  const first = stretch.pages[0] as number;
  const length = (stretch.pages.at(-1) as number) - first + 1;
  const printed = stretch.pages.length;
  const clear = stretch.folios.filter((folio) => folio.weight >= APART).length;
  if (pageCount === 1) return stretch.score >= ALONE;
  if (printed < 2 || printed / length < 0.4 || stretch.shift + first < 0) return false;
  return printed === 2 ? clear === 2 && length <= 3 : clear >= 2 && clear >= printed / 3;
}

function fill(stretch: Stretch, numbered: (Numbered | null)[]): void {
  let next = 0;
  for (let page = stretch.pages[0] as number; page <= (stretch.pages.at(-1) as number); page++) {
    const isPrinted = stretch.pages[next] === page;
    const folio = isPrinted ? (stretch.folios[next++] as Folio) : null;
    const value = stretch.shift + page;
    numbered[page] = { label: folio?.text ?? labelAt(stretch.series, value), series: stretch.series, value, folio };
  }
}
