import { describe, expect, it } from 'vitest';
import { analyze } from '../src/analyze.ts';
import { Trouble } from '../src/model/trouble.ts';
import { shapes } from './support/hostile-shapes.ts';

/** Large enough that a step whose cost grows with the square of the size runs into the time limit below. */
const SIZE = 96_000;

/** Is every quote of the analysis the slice of its span? A file without a word is told so, which is no fault. */
async function isSound(text: string, name: string): Promise<boolean> {
  try {
    const { findings, recommendations } = await analyze(new TextEncoder().encode(text), name);
    return [...findings, ...recommendations].every(({ at }) => at.quote.length === at.span.end - at.span.start);
  } catch (error) {
    if (error instanceof Trouble) return true;
    throw error;
  }
}

describe('hostile input is read to its end', () => {
  for (const { name, markdown, make } of shapes)
    it(name, { timeout: 180_000 }, async () => {
      expect(await isSound(make(SIZE), markdown ? 'report.md' : 'report.txt')).toBe(true);
    });
});
