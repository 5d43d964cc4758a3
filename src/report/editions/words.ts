import type { EditionCell, EditionRow, Editions } from '../../model/editions.ts';
import { nameOf, placeOf } from '../diff/words.ts';
import { statementOf as readableOf } from '../readable.ts';

/** What all formats of a comparison of several editions say in the same words. */

const SIGN: Record<EditionCell['status'], string> = {
  first: '+',
  kept: '=',
  changed: '~',
  split: '~',
  merged: '~',
  returned: '+',
};

/** '~ changed: weaker, deadline'; '-' where the edition lacks it. */
export function statusOf(cell: EditionCell | null): string {
  if (!cell) return '-';
  const facets = [...new Set(cell.facets.map(({ kind }) => kind))].filter((kind) => kind !== 'wording');
  const name = cell.status === 'first' ? 'first seen' : cell.status;
  return `${SIGN[cell.status]} ${name}${facets.length > 0 ? `: ${facets.join(', ')}` : ''}`;
}

export const placesOf = (cell: EditionCell): string => cell.items.map(placeOf).join(' + ');

export const statementOf = (cell: EditionCell): string =>
  cell.items.map((item) => readableOf(item, 'markdown')).join(' | ');

/** As it was last asked. */
export const lastStatement = ({ cells, last }: EditionRow): string => {
  const cell = cells[last];
  return cell ? statementOf(cell) : '';
};

/** '24 followed through 3 editions: 18 carried on, 6 ended'. */
export const stat = ({ summary, editions }: Editions): string =>
  `${summary.rows} followed through ${editions.length} editions: ${summary.carried} carried on, ${summary.ended} ended`;

export const names = ({ editions }: Editions): string[] => editions.map(nameOf);

/** 'carried to the end', 'last seen in report-2021.txt'. */
export const fateOf = (row: EditionRow, { editions }: Editions): string =>
  row.last === editions.length - 1 ? 'in the last edition' : `last seen in ${editions[row.last]?.name}`;
