import type { Analysis, Passage } from '../model/analysis.ts';
import type { EditionCell, EditionRow, Editions } from '../model/editions.ts';
import { align } from './align.ts';
import { type CompareOptions, compare, docRef } from './compare.ts';
import { profile } from './profile.ts';

/** Follows every item through `analyses`: each edition against the one before, what is new against what had gone. */
export function compareEditions<Item extends Passage>(
  analyses: readonly Analysis[],
  options: CompareOptions = {},
): Editions<Item> {
  const rows: EditionRow<Item>[] = [];
  /** Rows by what stands for them in the edition before: more than one row after a merger. */
  let current = new Map<Item, EditionRow<Item>[]>();
  const gone = new Map<EditionRow<Item>, { item: Item; format: string }>();

  analyses.forEach((analysis, edition) => {
    const next = new Map<Item, EditionRow<Item>[]>();
    const put = (row: EditionRow<Item>, cell: EditionCell<Item>) => {
      row.cells[edition] = joined(row.cells[edition] ?? null, cell);
      row.last = edition;
      for (const item of cell.items) {
        const owners = next.get(item);
        if (!owners) next.set(item, [row]);
        else if (!owners.includes(row)) owners.push(row);
      }
    };
    const before = analyses[edition - 1];
    const fresh: Item[] = [];
    if (before === undefined)
      fresh.push(...((options.findings ? analysis.findings : analysis.recommendations) as Item[]));
    else {
      for (const change of compare<Item>(before, analysis, options).changes) {
        const owners = new Set(change.before.flatMap((item) => current.get(item) ?? []));
        if (change.kind === 'added') fresh.push(...change.after);
        else if (change.kind === 'dropped')
          for (const row of owners) gone.set(row, { item: change.before[0] as Item, format: before.document.format });
        else for (const row of owners) put(row, { status: change.kind, items: change.after, facets: change.facets });
      }
      for (const row of gone.keys()) if (row.last === edition) gone.delete(row);
    }
    for (const [row, item] of returning(gone, fresh, analysis.document.format)) {
      gone.delete(row);
      fresh.splice(fresh.indexOf(item), 1);
      put(row, { status: 'returned', items: [item], facets: [] });
    }
    for (const item of fresh) {
      const row: EditionRow<Item> = { first: edition, last: edition, cells: analyses.map(() => null) };
      rows.push(row);
      put(row, { status: 'first', items: [item], facets: [] });
    }
    current = next;
  });

  const end = analyses.length - 1;
  return {
    schema: 1,
    tool: (analyses.at(-1) as Analysis).tool,
    editions: analyses.map(docRef),
    summary: {
      rows: rows.length,
      carried: rows.filter((row) => row.first < row.last).length,
      ended: rows.filter((row) => row.last < end).length,
    },
    rows,
  };
}

/** A row that was split may have several changes in one edition: its cell holds them all. */
function joined<Item extends Passage>(cell: EditionCell<Item> | null, more: EditionCell<Item>): EditionCell<Item> {
  if (!cell) return more;
  return {
    status: cell.status === 'kept' ? more.status : cell.status,
    items: [...new Set([...cell.items, ...more.items])],
    facets: [...cell.facets, ...more.facets],
  };
}

/** What is new in an edition and yet was there before the last one. */
function returning<Item extends Passage>(
  gone: ReadonlyMap<EditionRow<Item>, { item: Item; format: string }>,
  fresh: readonly Item[],
  format: string,
): [EditionRow<Item>, Item][] {
  if (gone.size === 0 || fresh.length === 0) return [];
  const rows = [...gone.keys()];
  const earlier = [...gone.values()].map((one) => profile(one.item, one.format));
  const later = fresh.map((item) => profile(item, format));
  return align(earlier, later)
    .filter((match) => match.before.length === 1 && match.after.length === 1)
    .map((match) => [rows[match.before[0] as number] as EditionRow<Item>, fresh[match.after[0] as number] as Item]);
}
