import type { Editions } from '../../model/editions.ts';
import { fateOf, lastStatement, names, placesOf, statusOf } from './words.ts';

/** A row an item, a column an edition, for the formats that are tables. */
export function tableOf(editions: Editions): { header: string[]; rows: string[][] } {
  return {
    header: ['Statement', ...names(editions), 'Fate'],
    rows: editions.rows.map((row) => [
      lastStatement(row),
      ...row.cells.map((cell) => (cell ? `${statusOf(cell)} (${placesOf(cell)})` : '')),
      fateOf(row, editions),
    ]),
  };
}
