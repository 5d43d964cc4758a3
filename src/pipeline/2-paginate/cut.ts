import type { Span } from '../../model/span.ts';
import { formFeedStarts, hasWords } from './breaks.ts';
import { findFolioLines } from './folio-lines.ts';
import { ALONE, type Folio } from './folios.ts';
import { type MarkedPage, type Milestone, pagesFromEnds, pagesFromTops, standsAt } from './marked-pages.ts';
import { countingMarks, findMarks, type Mark } from './marks.ts';
import { withRulers } from './rulers.ts';

/** What shows where pages begin, from the surest down. */
export type CutBy = 'form-feed' | 'break' | 'mark' | 'folio' | 'nothing';

export interface Cut {
  by: CutBy;
  /** Source offsets at which pages begin; the first is 0. */
  starts: number[];
  /** Labels where marks or folio lines cut ('mark', 'folio'); all null elsewhere. */
  labels: (string | null)[];
  /** Labelled marks inside each page, as folios, where something else cuts. */
  folios: Folio[][];
  /** The marks themselves. */
  furniture: Span[];
}

/** A mark says more clearly than any line what page it is. */
const MARKED = 2 * ALONE;

export function cutPages(text: string): Cut {
  const marks = findMarks(text);
  const counting = countingMarks(marks) ?? [];
  const feeds = formFeedStarts(text);
  if (feeds.length > 1) return cutAt(feeds, 'form-feed', counting, counting);
  const breaking = marks.filter(({ label }) => !label);
  if (breaking.length > 0 && breaking.length >= counting.length - 1)
    return cutAt(startsAtBreaks(text, breaking), 'break', counting, [...breaking, ...counting]);
  if (counting.length > 0) return cutAtMarks(text, counting);
  const folioLines = findFolioLines(text);
  const cut = folioLines && cutByNumbers(text, folioLines, 'end', 'folio', folioLines);
  if (cut?.labels.some((label) => label !== null)) return cut;
  // Lines that survive of every tenth page say nothing of pages, but they are no body.
  return { by: 'nothing', starts: [0], labels: [null], folios: [[]], furniture: cut?.furniture ?? [] };
}

function cutAt(starts: number[], by: CutBy, counting: readonly Mark[], furniture: Span[]): Cut {
  const folios: Folio[][] = starts.map(() => []);
  let page = 0;
  for (const mark of counting) {
    while (page + 1 < starts.length && (starts[page + 1] as number) <= mark.start) page++;
    if (mark.label)
      folios[page]?.push({ ...mark.label, start: mark.start, end: mark.end, named: true, weight: MARKED });
  }
  return { by, starts, labels: starts.map(() => null), folios, furniture };
}

/** A break ends its page; one before the first words, or behind another with none between, breaks nothing. */
function startsAtBreaks(text: string, breaking: readonly Mark[]): number[] {
  const starts = [0];
  let from = 0;
  for (const { start, end } of breaking) {
    if (hasWords(text, from, start)) starts.push(end);
    from = end;
  }
  if (starts.length > 1 && !hasWords(text, starts.at(-1) as number, text.length)) starts.pop();
  return starts;
}

function cutAtMarks(text: string, counting: Mark[]): Cut {
  // Some converters count pages from 0; nobody prints a page 0.
  const fromZero = counting[0]?.label?.value === 0;
  const milestones = counting.map(({ start, end, label }) => {
    const value = (label?.value ?? 0) + (fromZero ? 1 : 0);
    return {
      start,
      end,
      label: { series: label?.series ?? '1', value, text: fromZero ? String(value) : (label?.text ?? '') },
    };
  });
  const furniture = withRulers(text, counting);
  return cutByNumbers(text, milestones, counting[0]?.stands ?? 'top', 'mark', furniture);
}

function cutByNumbers(
  text: string,
  milestones: readonly Milestone[],
  usual: 'top' | 'end',
  by: CutBy,
  furniture: Span[],
): Cut {
  const stands = standsAt(text, milestones, usual);
  const pages: MarkedPage[] = stands === 'top' ? pagesFromTops(text, milestones) : pagesFromEnds(text, milestones);
  return {
    by,
    starts: pages.map(({ start }) => start),
    labels: pages.map(({ label }) => label),
    folios: pages.map(() => []),
    furniture: furniture.map(({ start, end }) => ({ start, end })),
  };
}
