import type { Block, Run } from './document.ts';
import type { Span } from './span.ts';

/** Index of the run that holds readable offset `at`. */
function runAt(runs: readonly Run[], at: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle] as Run).at <= at) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

const readableEnd = (block: Block, index: number): number => block.runs[index + 1]?.at ?? block.text.length;

function isOneToOne(block: Block, index: number): boolean {
  const run = block.runs[index] as Run;
  return run.to - run.from === readableEnd(block, index) - run.at;
}

/** Source offset of the first character of readable offset `at`. */
export function sourceStart(block: Block, at: number): number {
  const index = runAt(block.runs, at);
  const run = block.runs[index];
  if (!run) return block.span.start;
  return isOneToOne(block, index) ? run.from + (at - run.at) : run.from;
}

/** Source offset behind the character that ends at readable offset `end` (exclusive). */
export function sourceEnd(block: Block, end: number): number {
  if (end <= 0) return sourceStart(block, 0);
  const index = runAt(block.runs, end - 1);
  const run = block.runs[index];
  if (!run) return block.span.end;
  return isOneToOne(block, index) ? run.from + (end - run.at) : run.to;
}

/**
 * Source span of the readable span [start, end) of `block`. Words that go on in the next column stand above their
 * beginning in the source: then the span ends with the column that they begin in.
 */
export function toSource(block: Block, start: number, end: number): Span {
  const from = sourceStart(block, start);
  const last = end > start ? runAt(block.runs, end - 1) : -1;
  for (let i = runAt(block.runs, start); i < last; i++) {
    const { to } = block.runs[i] as Run;
    const next = block.runs[i + 1] as Run;
    if (next.from >= to) continue;
    // The space that joins the columns is no word.
    const joint = block.text.charAt(next.at - 1) === ' ' ? 1 : 0;
    return { start: from, end: Math.max(from, to - joint) };
  }
  return { start: from, end: sourceEnd(block, end) };
}
