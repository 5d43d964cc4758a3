import fc from 'fast-check';
import { munkres } from 'munkres';
import { expect, test } from 'vitest';
import { assign, type Edge } from '../../src/compare/assign.ts';

/** Profits as a matrix; 0 is no edge. */
const matrices = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })).chain(([rows, columns]) =>
  fc.array(
    fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 20 })), { minLength: columns, maxLength: columns }),
    {
      minLength: rows,
      maxLength: rows,
    },
  ),
);

const edgesOf = (matrix: readonly (readonly number[])[]): Edge[][] =>
  matrix.map((row) => row.flatMap((profit, column) => (profit > 0 ? [{ column, profit }] : [])));

test('earns as much as the Hungarian method on the whole matrix', () => {
  fc.assert(
    fc.property(matrices, (matrix) => {
      const columns = (matrix[0] as number[]).length;
      const columnOf = assign(edgesOf(matrix), columns);
      const used = [...columnOf].filter((column) => column >= 0);
      expect(new Set(used).size).toBe(used.length);
      let profit = 0;
      columnOf.forEach((column, row) => {
        if (column < 0) return;
        expect(matrix[row]?.[column]).toBeGreaterThan(0);
        profit += matrix[row]?.[column] as number;
      });
      const best = munkres(matrix.map((row) => row.map((value) => -value)));
      expect(profit).toBe(best.reduce((sum, [row, column]) => sum + (matrix[row]?.[column] as number), 0));
    }),
    { numRuns: 500 },
  );
});

test('a greedy choice would be wrong', () => {
  // Row 0 likes column 0 best, but row 1 has nothing else.
  const columnOf = assign(
    [
      [
        { column: 0, profit: 10 },
        { column: 1, profit: 9 },
      ],
      [{ column: 0, profit: 8 }],
    ],
    2,
  );
  expect([...columnOf]).toEqual([1, 0]);
});

test('nothing to assign', () => {
  expect([...assign([], 0)]).toEqual([]);
  expect([...assign([[], []], 3)]).toEqual([-1, -1]);
});
