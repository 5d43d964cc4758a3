import type { Block } from '../../model/document.ts';
import { findMarks } from './marks.ts';

/** Notes that stand among the paragraphs with their numbers rising: so many at least, and numbers left out between two. */
const ENOUGH = 3;
const SKIPPED = 3;
/** Share of them that a mark before them must point to. */
const POINTED = 0.6;

/**
 * Converters that lose the foot of the page leave footnotes between the paragraphs: "12 Quay Act 2004, s. 3." Such a
 * paragraph opens with the next number, and a mark with that number stands in the text before it. They become notes.
 */
export function markNoteParagraphs(blocks: readonly Block[]): void {
  const open = blocks.flatMap((block, index) => {
    const number = block.kind === 'paragraph' && block.region === 'body' ? OPENS.exec(block.text)?.[1] : undefined;
    return number === undefined ? [] : [{ index, number }];
  });
  if (open.length < ENOUGH) return;
  const marked = labelsBefore(blocks);
  for (const series of rising(open)) {
    if (series.length < ENOUGH) continue;
    const pointed = series.filter(({ index, number }) => (marked.get(number) ?? blocks.length) < index);
    if (pointed.length < series.length * POINTED) continue;
    for (const { index, number } of series) {
      const block = blocks[index] as Block;
      block.kind = 'note';
      block.label = number;
    }
  }
}

const OPENS = /^(\d{1,3})\s+(?=[\p{Lu}“"(_[])/u;

/** By label, the first block with such a mark in its text. */
function labelsBefore(blocks: readonly Block[]): Map<string, number> {
  const first = new Map<string, number>();
  blocks.forEach((block, index) => {
    if (block.region !== 'body' || block.kind === 'note') return;
    for (const { label } of findMarks(block.text)) if (!first.has(label)) first.set(label, index);
    for (const label of bracketed(block.text)) if (!first.has(label)) first.set(label, index);
  });
  return first;
}

/** "[12]": a mark, or a citation by number; either way what it points to is no paragraph of the body. */
const bracketed = (text: string): string[] =>
  text.includes('[') ? Array.from(text.matchAll(/\[(\d{1,3})\]/g), (match) => match[1] as string) : [];

interface Numbered {
  index: number;
  number: string;
}

function rising(all: readonly Numbered[]): Numbered[][] {
  const series: Numbered[][] = [];
  for (const one of all) {
    const step = Number(one.number) - Number(series.at(-1)?.at(-1)?.number ?? Number.NaN);
    if (step > 0 && step <= 1 + SKIPPED) series.at(-1)?.push(one);
    else series.push([one]);
  }
  return series;
}
