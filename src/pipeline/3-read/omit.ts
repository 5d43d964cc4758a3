import type { Block, Run } from '../../model/document.ts';
import { lastAtOrBefore, type Span } from '../../model/span.ts';

/**
 * Takes readable spans out of a block: its text closes up, and its runs leave out what they stood for. `cuts` are
 * ordered and disjoint. Spans that the block holds (bold stretches, marks) move along.
 */
export function omit(block: Block, cuts: readonly Span[]): void {
  if (cuts.length === 0) return;
  const runs: Run[] = [];
  let text = '';
  let cut = 0;
  block.runs.forEach((run, i) => {
    const end = block.runs[i + 1]?.at ?? block.text.length;
    const exact = run.to - run.from === end - run.at;
    let at = run.at;
    while (at < end) {
      while (cut < cuts.length && (cuts[cut] as Span).end <= at) cut++;
      const next = cuts[cut];
      if (next && next.start <= at) {
        at = Math.min(end, next.end);
        continue;
      }
      const to = Math.min(end, next?.start ?? end);
      // A run that is one unit stands for the whole of its source, however much of it is kept.
      runs.push({
        at: text.length,
        from: exact ? run.from + at - run.at : run.from,
        to: exact ? run.from + to - run.at : run.to,
      });
      text += block.text.slice(at, to);
      at = to;
    }
  });
  const starts = cuts.map(({ start }) => start);
  const sums: number[] = [0];
  for (const { start, end } of cuts) sums.push((sums.at(-1) as number) + end - start);
  const moved = (offset: number): number => {
    const last = lastAtOrBefore(starts, offset);
    if (last < 0) return offset;
    const { start, end } = cuts[last] as Span;
    return offset - (sums[last] as number) - (Math.min(end, offset) - start);
  };
  block.strong = block.strong.map(({ start, end }) => ({ start: moved(start), end: moved(end) }));
  block.marks = block.marks.map((mark) => ({ ...mark, at: moved(mark.at) }));
  block.text = text;
  block.runs = runs;
}
