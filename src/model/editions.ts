import type { Analysis, Change, DocRef, Facet, Passage } from './analysis.ts';

/** Recommendations (or findings) through several editions of a report, the earliest first: `pincite diff A B C`. */
export interface Editions<Item extends Passage = Passage> {
  schema: 1;
  tool: Analysis['tool'];
  editions: DocRef[];
  /** Rows; those in more than one edition; those that the last edition lacks. */
  summary: { rows: number; carried: number; ended: number };
  rows: EditionRow<Item>[];
}

/** One item: a cell for each edition, null where that edition lacks it. `first` and `last` count editions from 0. */
export interface EditionRow<Item extends Passage = Passage> {
  first: number;
  last: number;
  cells: (EditionCell<Item> | null)[];
}

export interface EditionCell<Item extends Passage = Passage> {
  /** 'first': seen for the first time. 'returned': the edition before lacked it. Else what became of it since then. */
  status: 'first' | 'returned' | Exclude<Change['kind'], 'added' | 'dropped'>;
  items: Item[];
  facets: Facet[];
}
