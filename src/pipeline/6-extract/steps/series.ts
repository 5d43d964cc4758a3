import type { Block } from '../../../model/document.ts';
import { behindTopic, findImperative } from '../asks/imperative.ts';
import type { Directive } from '../asks/stance.ts';
import type { Context } from '../context.ts';
import { trimEnd } from '../places/statement.ts';
import { type Unit, unitOf } from '../unit.ts';

/** A numbered statement that stands by itself has at most so many characters. */
const LONGEST = 260;

/** Statements that a series has at least, the share of them that ask, and numbers that it may skip in one place. */
const SERIES = 5;

const ASKING = 0.7;

const SKIPPED = 2;

/** One statement of a series; `value` is its number. */
interface Member {
  block: number;
  start: number;
  number: string;
  value: number;
  directive: Directive | null;
}

/**
 * Headings or short paragraphs that stand through the report with rising numbers and ask one after the other:
 *
 *   01 Repair the dam.   ... two pages ...   02 Dams: Appoint a keeper.   ... a page ...   03 ...
 */
export function fromSeries(context: Context, taken: Uint8Array): Unit[] {
  const members: Member[] = [];
  context.blocks.forEach((block, index) => {
    if (taken[index] || (block.kind !== 'heading' && block.kind !== 'paragraph')) return;
    const found = member(block, index);
    if (found) members.push(found);
  });
  const units: Unit[] = [];
  for (const series of rising(members)) {
    if (series.length < SERIES || series.filter((one) => one.directive).length < series.length * ASKING) continue;
    for (const { block, start, number, directive } of series) {
      const { text } = context.blocks[block] as Block;
      taken[block] = 1;
      units.push(
        unitOf({
          kind: 'recommendation',
          parts: [{ block, start, end: trimEnd(text, start, text.length, false) }],
          number,
          basis: 'label',
          proofs: [{ rule: 'en/labels#numbered series', block, start: 0, end: start }],
          directive,
        }),
      );
    }
  }
  return units;
}

function member(block: Block, index: number): Member | null {
  const { text } = block;
  if (text.length > LONGEST) return null;
  const mark = /^\s*(\d{1,3})[.):]?\s+(?=\p{Lu})/u.exec(text);
  if (!mark) return null;
  const start = mark[0].length;
  return {
    block: index,
    start,
    number: mark[1] as string,
    value: Number(mark[1]),
    directive: findImperative(text, start, text.length) ?? behindTopic(text, start),
  };
}

/** Parts members into runs whose numbers rise by one, or little more. */
function rising(members: readonly Member[]): Member[][] {
  const runs: Member[][] = [];
  for (const one of members) {
    const last = runs.at(-1)?.at(-1);
    if (last && one.value > last.value && one.value <= last.value + 1 + SKIPPED) runs.at(-1)?.push(one);
    else runs.push([one]);
  }
  return runs;
}
