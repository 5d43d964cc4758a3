/** What has a place in both reports: indices into their lists, either of which may be empty. */
interface Placed {
  before: readonly number[];
  after: readonly number[];
}

/** In the order of the later report; what is only in the earlier one stands behind what it stood behind there. */
export function inOrder<Match extends Placed>(matches: readonly Match[]): Match[] {
  const ordered = matches.filter((match) => match.after.length > 0).sort((a, b) => least(a.after) - least(b.after));
  const gone = matches.filter((match) => match.after.length === 0).sort((a, b) => least(a.before) - least(b.before));
  const atBefore = new Map<number, Match>();
  for (const match of matches) for (const index of match.before) atBefore.set(index, match);
  /** Dropped ones by the match that they follow; null: nothing stood before them. */
  const behind = new Map<Match | null, Match[]>();
  let anchor: Match | null = null;
  let next = 0;
  for (const match of gone) {
    for (; next < least(match.before); next++) {
      const before = atBefore.get(next);
      if (before && before.after.length > 0) anchor = before;
    }
    const queue = behind.get(anchor);
    if (queue) queue.push(match);
    else behind.set(anchor, [match]);
  }
  return [...(behind.get(null) ?? []), ...ordered.flatMap((match) => [match, ...(behind.get(match) ?? [])])];
}

const least = (indices: readonly number[]): number => indices[0] ?? 0;
