import type { Analysis } from '../../model/analysis.ts';
import { type Row, rowsOf } from '../table/rows.ts';

/** Names of concepts by id, where the taxonomy is at hand; an id without one stands for itself. */
export type Labels = ReadonlyMap<string, string>;

/** Barrier concepts against recommendation concepts, with the items that link them. */
export interface Matrix {
  title: string;
  /** Recommendation concepts that answer any barrier, those with most links first. */
  columns: { id: string; label: string }[];
  rows: MatrixRow[];
  /** Barriers that no recommendation answers, and recommendations with no finding behind them: the items themselves. */
  unanswered: Row[];
  ungrounded: Row[];
  /** Barriers and recommendations in all. */
  counts: { barriers: number; recommendations: number };
}

export interface MatrixRow {
  id: string;
  label: string;
  findings: string[];
  unanswered: string[];
  /** One a column: ids of recommendations of that concept which answer a finding of this one. */
  cells: string[][];
}

/** Stands for barriers and recommendations that no concept takes. */
const UNCLASSIFIED = 'unclassified';

export function matrixOf(analysis: Analysis, labels: Labels = new Map()): Matrix {
  const { document, findings, recommendations, links, coverage } = analysis;
  const conceptsOf = new Map(
    [...findings, ...recommendations].map(({ id, concepts }) => [
      id,
      concepts.length > 0 ? concepts.map((one) => one.id) : [UNCLASSIFIED],
    ]),
  );
  const cells = new Map<string, Map<string, Set<string>>>();
  const weight = new Map<string, number>();
  for (const { finding, recommendation } of links)
    for (const barrier of conceptsOf.get(finding) ?? [])
      for (const answer of conceptsOf.get(recommendation) ?? []) {
        const row = cells.get(barrier) ?? new Map<string, Set<string>>();
        cells.set(barrier, row);
        row.set(answer, (row.get(answer) ?? new Set()).add(recommendation));
        weight.set(answer, (weight.get(answer) ?? 0) + 1);
      }
  const columns = [...weight].sort((a, b) => b[1] - a[1]).map(([id]) => ({ id, label: labels.get(id) ?? id }));
  const unanswered = new Set(coverage.unanswered);
  const order = new Map(recommendations.map(({ id }, index) => [id, index]));
  const row = (id: string, ids: string[]): MatrixRow => ({
    id,
    label: labels.get(id) ?? id,
    findings: ids,
    unanswered: ids.filter((one) => unanswered.has(one)),
    cells: columns.map((column) =>
      [...(cells.get(id)?.get(column.id) ?? [])].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)),
    ),
  });
  const barriers = findings.filter((finding) => finding.polarity === 'barrier');
  const loose = barriers.filter((finding) => finding.concepts.length === 0).map(({ id }) => id);
  const items = new Map(rowsOf(analysis).map((one) => [one.id, one]));
  const itemsOf = (ids: readonly string[]) => ids.flatMap((id) => items.get(id) ?? []);
  return {
    title: document.title ?? document.name,
    columns,
    rows: [
      ...coverage.byConcept.map(({ barrier, findings: ids }) => row(barrier, ids)),
      ...(loose.length > 0 ? [row(UNCLASSIFIED, loose)] : []),
    ],
    unanswered: itemsOf(coverage.unanswered),
    ungrounded: itemsOf(coverage.ungrounded),
    counts: { barriers: barriers.length, recommendations: recommendations.length },
  };
}

/** 'F3  p. 12  The statement', in parts: what every format says of an item. */
export const placeOf = ({ page, line }: Row): string => (page === '' ? `line ${line}` : `p. ${page}`);

/** One line that tells the whole: what is answered, what is not. */
export function summaryOf({ counts, unanswered, ungrounded }: Matrix): string {
  const { barriers, recommendations } = counts;
  if (barriers === 0) return `No barrier found; ${recommendations} recommendations.`;
  return `${barriers - unanswered.length} of ${barriers} barriers are answered; ${recommendations - ungrounded.length} of ${recommendations} recommendations have a finding behind them.`;
}
