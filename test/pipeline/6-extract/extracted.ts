import { readDocument } from '../../../src/analyze.ts';
import type { Block } from '../../../src/model/document.ts';
import { extract } from '../../../src/pipeline/6-extract/index.ts';
import type { Unit } from '../../../src/pipeline/6-extract/unit.ts';

/** What a small report in Markdown states and asks: its words, and the unit. */
export async function extracted(markdown: string) {
  const document = await readDocument(new TextEncoder().encode(markdown), 'report.md');
  const wordsOf = (unit: Unit) =>
    unit.parts.map((part) => (document.blocks[part.block] as Block).text.slice(part.start, part.end)).join(' / ');
  return extract(document).map(({ unit, repeats }) => ({ unit, repeats: repeats.length, words: wordsOf(unit) }));
}

/** "R" for a recommendation, "+", "-", "=" for a finding by its polarity; each with its words. */
export async function told(markdown: string): Promise<string[]> {
  const marks = { enabler: '+', barrier: '-', neutral: '=' } as const;
  const found = await extracted(markdown);
  return found.map(({ unit, words }) => `${unit.kind === 'recommendation' ? 'R' : marks[unit.polarity]} ${words}`);
}
