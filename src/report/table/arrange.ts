import { pageOrder } from '../pages.ts';
import type { Row } from './rows.ts';

export const SORTS = ['page', 'category', 'actor'] as const;
export type Sort = (typeof SORTS)[number];

export const GROUPINGS = ['category', 'actor', 'work', 'section'] as const;
export type Grouping = (typeof GROUPINGS)[number];

let collator: Intl.Collator | undefined;

/** The collator is made where it is first used: every command loads this file, and few sort. */
function compareNames(a: string, b: string): number {
  collator ??= new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
  return collator.compare(a, b);
}

/** Rows in another order; those without the thing sorted by come last. Equal ones keep the order of reading. */
export function sortRows(rows: readonly Row[], by: Sort): Row[] {
  return [...rows].sort((a, b) => (by === 'page' ? byPage(a, b) : byText(sortText(a, by), sortText(b, by))));
}

const sortText = (row: Row, by: 'category' | 'actor'): string =>
  (by === 'category' ? row.categories : row.actors)[0] ?? '';

const byText = (a: string, b: string): number => Number(a === '') - Number(b === '') || compareNames(a, b);

/** By its page in the file; in a file without pages by the page that it cites, as --page does. */
function byPage(a: Row, b: Row): number {
  const [first, second] = [pageOrder(pageOf(a)), pageOrder(pageOf(b))];
  return first - second || a.line - b.line;
}

const pageOf = (row: Row): string => row.page || (row.cites.find(({ place }) => place !== '')?.place ?? '');

/** Under each heading the rows that belong there, in their order: one may stand under several actors or works. */
export function groupRows(rows: readonly Row[], by: Grouping): { title: string; rows: Row[] }[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows)
    for (const name of namesOf(row, by)) {
      const group = groups.get(name) ?? [];
      group.push(row);
      groups.set(name, group);
    }
  const titled = [...groups].map(([name, members]) => ({ name, title: name === '' ? NONE[by] : name, rows: members }));
  // Sections stand in the order of the report, all else by name.
  if (by !== 'section') titled.sort((a, b) => byText(a.name, b.name));
  return titled.map(({ title, rows: members }) => ({ title, rows: members }));
}

const NONE: Record<Grouping, string> = {
  category: 'No category',
  actor: 'No actor named',
  work: 'No work cited',
  section: 'No section',
};

function namesOf(row: Row, by: Grouping): string[] {
  const names = {
    category: () => row.categories.slice(0, 1),
    actor: () => row.actors,
    work: () => row.cites.map(({ work }) => work),
    section: () => (row.section.length > 0 ? [row.section.join(' > ')] : []),
  }[by]();
  return names.length > 0 ? [...new Set(names)] : [''];
}
