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
  /** Where its cells hold printed pages: what a reader sorts them by. */
  pages?: true;
}

/** Rows under one heading; null where the table has no groups. */
export interface Group {
  title: string | null;
  rows: Value[][];
}

/** A list keeps its parts for JSON; elsewhere they stand in one cell. */
export type Value = string | number | readonly string[];

export const cellOf = (value: Value): string | number => (typeof value === 'object' ? value.join('; ') : value);

export const textOf = (value: Value): string => String(cellOf(value));

export const isGrouped = (table: Table): boolean => table.groups.some((group) => group.title !== null);

/** For formats without headings: one list of rows, the group's title as their first column. */
export function flatten(table: Table): { columns: TableColumn[]; rows: Value[][] } {
  if (!isGrouped(table)) return { columns: table.columns, rows: table.groups.flatMap((group) => group.rows) };
  return {
    columns: [{ key: 'group', header: 'Group', kind: 'label' }, ...table.columns],
    rows: table.groups.flatMap((group) => group.rows.map((row) => [group.title ?? '', ...row])),
  };
}
