import type { Cell } from '../csv.ts';

/** A table ready to print: which format it goes to is not its business. */
export interface Table {
  title: string;
  columns: TableColumn[];
  groups: Group[];
}

export interface TableColumn {
  key: string;
  header: string;
  /** 'prose' takes what room is left, 'label' what it needs up to a share, 'number' what it needs. */
  kind: 'prose' | 'label' | 'number';
}

/** Rows under one heading; null where the table has no groups. */
export interface Group {
  title: string | null;
  rows: Cell[][];
}
