import type { Block, BlockKind, Region } from '../../../model/document.ts';
import { type Prose, toSource } from '../prose.ts';
import { shapeOf } from '../text/headings.ts';

/** Characters of a block that may have been cut in two: a shorter one is a line of its own, a longer one no paragraph. */
const SHORTEST = 20;
const LONGEST = 10_000;

/** Characters at the end of a block that tell whether its sentence is over: to look at all of it takes its square. */
const TAIL = 20;

/**
 * Does `text` go on with the sentence of the block before? Converters cut paragraphs at the ends of columns and pages, and
 * may set the rest apart as a quotation:
 *
 *   Inspections find faults that only the harbour
 *
 *   > master can mend.
 */
export function goesOn(before: Block, kind: BlockKind, region: Region, text: string): boolean {
  if (kind !== 'paragraph' && kind !== 'quotation') return false;
  if (before.kind !== 'paragraph' && before.kind !== 'quotation' && before.kind !== 'item') return false;
  if (before.region !== region || before.text.length < SHORTEST || before.text.length > LONGEST) return false;
  const tail = before.text.slice(-TAIL);
  // An item that lost its bullet.
  if (/;(?: and| or)?$/.test(text.slice(-TAIL))) return false;
  if (!/[\p{L}\p{N},)”"’-]$/u.test(tail) || /[.!?]["”’)]+$/.test(tail)) return false;
  // A quotation has words before it that end in a stop or colon: one behind a bare sentence is the rest of it.
  const severed = kind === 'quotation' && before.kind !== 'quotation' && /\p{L}$/u.test(tail);
  return /^\p{Ll}/u.test(text) || (severed && isSentenceCase(before.text));
}

const isSentenceCase = (text: string): boolean => shapeOf(text, 0, text.length) === 'sentence';

/** Sets `prose` behind the words of `block`; a hyphen that cuts a word between them is closed. */
export function join(block: Block, prose: Prose): void {
  const last = block.runs.at(-1);
  const isExact = last !== undefined && last.to - last.from === block.text.length - last.at && last.to - last.from > 1;
  if (isExact && /\p{Ll}-$/u.test(block.text)) {
    block.text = block.text.slice(0, -1);
    last.to--;
  } else {
    const at = last?.to ?? block.span.end;
    block.runs.push({ at: block.text.length, from: at, to: at });
    block.text += ' ';
  }
  const offset = block.text.length;
  block.text += prose.text;
  block.runs.push(...prose.runs.map((run) => ({ ...run, at: run.at + offset })));
  block.strong.push(...prose.strong.map(({ start, end }) => ({ start: start + offset, end: end + offset })));
  block.marks.push(...prose.marks.map((mark) => ({ ...mark, at: mark.at + offset })));
  block.span = { start: block.span.start, end: toSource(prose).end };
}
