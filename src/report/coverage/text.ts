import type { Paint } from '../paint.ts';
import type { Row } from '../table/rows.ts';
import { pad, safe, width, wrap } from '../terminal.ts';
import { type Matrix, type MatrixRow, placeOf, summaryOf } from './matrix.ts';

/** Columns of a cell of the grid, and of the column of barriers: below that the matrix is printed as a list. */
const CELL = 12;
const HEAD = 22;
const GAP = '  ';

/** For a terminal: a grid where it fits, else a list by barrier; then what is not answered. Wrapped, never cut. */
export function coverageToText(matrix: Matrix, columns: number, paint: Paint): string {
  const lines = [...wrap(safe(matrix.title), columns).map(paint.bold), ...wrap(summaryOf(matrix), columns)];
  if (matrix.rows.length > 0) {
    const fits = columns >= HEAD + (matrix.columns.length + 2) * (CELL + GAP.length);
    lines.push('', ...(fits ? grid(matrix, columns, paint) : list(matrix, columns, paint)));
  }
  items('Barriers that no recommendation answers', matrix.unanswered, paint.red);
  items('Recommendations with no finding behind them', matrix.ungrounded, paint.yellow);
  return `${lines.join('\n')}\n`;

  function items(title: string, rows: readonly Row[], colour: (text: string) => string): void {
    if (rows.length === 0) return;
    lines.push('', ...wrap(`${title} (${rows.length})`, columns).map(paint.bold));
    for (const row of rows) {
      const mark = `${row.id} `.padEnd(5);
      const wrapped = wrap(safe(`${row.statement} (${placeOf(row)})`), columns - mark.length);
      lines.push(...wrapped.map((line, i) => (i === 0 ? colour(mark) : ' '.repeat(mark.length)) + line));
    }
  }
}

function grid({ columns, rows }: Matrix, total: number, paint: Paint): string[] {
  const cell = Math.min(24, Math.max(CELL, Math.floor((total - HEAD) / (columns.length + 2)) - GAP.length));
  const heads = ['Barrier', 'Findings', ...columns.map((column) => column.label)];
  // Most ids stand in the column of findings: it has the room of two.
  const sizes = heads.map((_, i) => (i === 0 ? HEAD : i === 1 ? 2 * cell + GAP.length : cell));
  const line = (cells: string[]): string[] => {
    const wrapped = cells.map((text, i) => wrap(safe(text), sizes[i] as number));
    const height = Math.max(...wrapped.map((one) => one.length));
    return Array.from({ length: height }, (_, at) =>
      wrapped
        .map((one, i) => pad(one[at] ?? '', sizes[i] as number))
        .join(GAP)
        .trimEnd(),
    );
  };
  const rule = sizes.map((size) => '─'.repeat(size)).join(GAP);
  return [
    ...line(heads).map(paint.bold),
    paint.dim(rule),
    ...rows.flatMap((row) => line([row.label, row.findings.join(' '), ...row.cells.map(idsOrNone)])),
  ];
}

const idsOrNone = (ids: readonly string[]): string => (ids.length > 0 ? ids.join(' ') : '·');

function list({ columns, rows }: Matrix, total: number, paint: Paint): string[] {
  const size = Math.min(30, Math.max(...columns.map((column) => width(column.label)), 12), Math.floor(total / 2));
  return rows.flatMap((row, at) => [
    ...(at > 0 ? [''] : []),
    ...wrap(safe(row.label), total).map(paint.bold),
    ...parts(row),
  ]);

  function parts(row: MatrixRow): string[] {
    const answers = columns
      .map((column, i) => [column.label, row.cells[i] ?? []] as const)
      .filter(([, ids]) => ids.length > 0);
    return [
      ...part('findings', row.findings),
      ...answers.flatMap(([label, ids]) => part(label, ids)),
      ...(row.unanswered.length > 0 ? part('not answered', row.unanswered).map(paint.red) : []),
    ];
  }

  function part(label: string, ids: readonly string[]): string[] {
    const left = wrap(safe(label), size);
    const right = wrap(safe(ids.join(' ')), total - size - 4);
    return Array.from({ length: Math.max(left.length, right.length) }, (_, i) =>
      `  ${pad(left[i] ?? '', size)}  ${right[i] ?? ''}`.trimEnd(),
    );
  }
}
