import type { Block, Run } from '../../model/document.ts';
import { sourceEnd, sourceStart } from '../../model/runs.ts';
import { type Span, span } from '../../model/span.ts';
import { isSpace } from './text/characters.ts';

export type Mark = Block['marks'][number];

/** Readable text before it is a block. All offsets are readable, but for `from` and `to` of runs. */
export interface Prose {
  text: string;
  runs: Run[];
  strong: Span[];
  marks: Mark[];
  /** Where the second and further source lines begin. */
  lines: Line[];
}

export interface Line {
  at: number;
  /** It begins behind a hard break. */
  hard: boolean;
}

/** Source span of the readable span [start, end). */
export const toSource = (prose: Prose, start = 0, end = prose.text.length): Span =>
  span(sourceStart(prose as unknown as Block, start), sourceEnd(prose as unknown as Block, end));

/** The part [start, end) of `prose`, white space around it left out. Costs what the part holds, not the whole. */
export function cut(prose: Prose, start: number, end: number): Prose {
  const { text } = prose;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return {
    text: text.slice(start, end),
    runs: cutRuns(prose, start, end),
    strong: within(
      prose.strong,
      (bold) => bold.end > start,
      (bold) => bold.start < end,
    ).map((bold) => span(Math.max(bold.start, start) - start, Math.min(bold.end, end) - start)),
    marks: within(
      prose.marks,
      ({ at }) => at >= start,
      ({ at }) => at <= end,
    ).map((mark) => ({ ...mark, at: mark.at - start })),
    lines: within(
      prose.lines,
      ({ at }) => at > start,
      ({ at }) => at < end,
    ).map((line) => ({ ...line, at: line.at - start })),
  };
}

function cutRuns({ text, runs }: Prose, start: number, end: number): Run[] {
  const kept: Run[] = [];
  for (let index = first(runs, ({ at }) => at > start) - 1; index < runs.length; index++) {
    const run = runs[index];
    if (!run) continue;
    if (run.at >= end) break;
    const runEnd = runs[index + 1]?.at ?? text.length;
    const before = Math.max(0, start - run.at);
    const behind = Math.max(0, runEnd - end);
    const oneToOne = run.to - run.from === runEnd - run.at;
    kept.push({
      at: run.at + before - start,
      from: oneToOne ? run.from + before : run.from,
      to: oneToOne ? run.to - behind : run.to,
    });
  }
  // A list that grew has room for more, which would be kept with every block.
  return kept.slice();
}

/** Those of an ordered list that begin late enough and end early enough. */
function within<T>(list: readonly T[], begins: (one: T) => boolean, ends: (one: T) => boolean): T[] {
  const from = first(list, begins);
  let to = from;
  while (to < list.length && ends(list[to] as T)) to++;
  return list.slice(from, to);
}

/** Index of the first of an ordered list for which `holds`, as for all behind it. */
function first<T>(list: readonly T[], holds: (one: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(list[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}
