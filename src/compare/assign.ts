/**
 * Optimal assignment on a sparse graph: the set of pairs, each row and column in one at most, whose profits add up to
 * the most. Rows are inserted one by one along a shortest augmenting path in reduced costs (the Hungarian method as
 * Jonker and Volgenant, 1987, run it, on adjacency lists instead of a matrix). Every row may stay alone at no profit.
 *
 * A matrix package would need the zeros too: 5,000 x 5,000 is 200 MB and hours; the graph has some 20 edges a row.
 * Tests hold the result against `munkres`.
 */
export interface Edge {
  column: number;
  /** > 0. */
  profit: number;
}

const ALONE = -1;

/** Column of each row, or -1. */
export function assign(rows: readonly (readonly Edge[])[], columns: number): Int32Array {
  const columnOf = new Int32Array(rows.length).fill(ALONE);
  const rowOf = new Int32Array(columns).fill(ALONE);
  // Prices: cost(row, column) - rowPrice - columnPrice >= 0 on every edge, = 0 on chosen ones; cost is -profit.
  const rowPrice = new Float64Array(rows.length);
  const columnPrice = new Float64Array(columns);
  const distance = new Float64Array(columns).fill(Number.POSITIVE_INFINITY);
  const cameFrom = new Int32Array(columns);
  const settled = new Uint8Array(columns);

  rows.forEach((edges, first) => {
    let least = 0;
    for (const edge of edges) least = Math.min(least, -edge.profit - (columnPrice[edge.column] as number));
    rowPrice[first] = least;

    const heap = new Heap(distance);
    const touched: number[] = [];
    /** Cheapest way to end: leave `loner` without a column. */
    let loner = first;
    let shortest = -least;
    let end = ALONE;
    let row = first;
    let reached = 0;
    for (;;) {
      if (reached - (rowPrice[row] as number) < shortest) {
        shortest = reached - (rowPrice[row] as number);
        loner = row;
      }
      for (const { column, profit } of rows[row] as readonly Edge[]) {
        if (settled[column]) continue;
        const length = reached - profit - (rowPrice[row] as number) - (columnPrice[column] as number);
        if (length >= (distance[column] as number)) continue;
        if (distance[column] === Number.POSITIVE_INFINITY) touched.push(column);
        distance[column] = length;
        cameFrom[column] = row;
        heap.push(column, length);
      }
      let next = heap.pop();
      while (next !== ALONE && settled[next]) next = heap.pop();
      if (next === ALONE || (distance[next] as number) >= shortest) break;
      settled[next] = 1;
      reached = distance[next] as number;
      if (rowOf[next] === ALONE) {
        shortest = reached;
        end = next;
        break;
      }
      row = rowOf[next] as number;
    }

    rowPrice[first] = (rowPrice[first] as number) + shortest;
    for (const column of touched) {
      if (settled[column] && column !== end) {
        const gain = shortest - (distance[column] as number);
        const matched = rowOf[column] as number;
        columnPrice[column] = (columnPrice[column] as number) - gain;
        rowPrice[matched] = (rowPrice[matched] as number) + gain;
      }
    }
    // Walk the path back, each row on it handing its old column to the row before.
    let column = end;
    if (end === ALONE) {
      column = columnOf[loner] as number;
      columnOf[loner] = ALONE;
    }
    while (column !== ALONE) {
      const taker = cameFrom[column] as number;
      const given = columnOf[taker] as number;
      columnOf[taker] = column;
      rowOf[column] = taker;
      column = given;
    }
    for (const one of touched) {
      distance[one] = Number.POSITIVE_INFINITY;
      settled[one] = 0;
    }
  });
  return columnOf;
}

/** Smallest distance first; entries that became stale stay in and are skipped by the caller. Ties: the lower column. */
class Heap {
  readonly #columns: number[] = [];
  readonly #keys: number[] = [];
  readonly #distance: Float64Array;

  constructor(distance: Float64Array) {
    this.#distance = distance;
  }

  #before(a: number, b: number): boolean {
    const keyA = this.#keys[a] as number;
    const keyB = this.#keys[b] as number;
    return keyA < keyB || (keyA === keyB && (this.#columns[a] as number) < (this.#columns[b] as number));
  }

  #swap(a: number, b: number): void {
    const column = this.#columns[a] as number;
    const key = this.#keys[a] as number;
    this.#columns[a] = this.#columns[b] as number;
    this.#keys[a] = this.#keys[b] as number;
    this.#columns[b] = column;
    this.#keys[b] = key;
  }

  push(column: number, key: number): void {
    let at = this.#columns.push(column) - 1;
    this.#keys.push(key);
    while (at > 0 && this.#before(at, (at - 1) >> 1)) {
      this.#swap(at, (at - 1) >> 1);
      at = (at - 1) >> 1;
    }
  }

  /** The nearest column, or -1. */
  pop(): number {
    const count = this.#columns.length;
    if (count === 0) return ALONE;
    this.#swap(0, count - 1);
    const column = this.#columns.pop() as number;
    const key = this.#keys.pop() as number;
    let at = 0;
    for (;;) {
      let best = at;
      if (2 * at + 1 < count - 1 && this.#before(2 * at + 1, best)) best = 2 * at + 1;
      if (2 * at + 2 < count - 1 && this.#before(2 * at + 2, best)) best = 2 * at + 2;
      if (best === at) break;
      this.#swap(at, best);
      at = best;
    }
    return key > (this.#distance[column] as number) ? this.pop() : column;
  }
}
