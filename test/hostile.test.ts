import { describe, expect, it } from 'vitest';
import { analyze } from '../src/analyze.ts';
import { Trouble } from '../src/model/trouble.ts';
import { shapes } from './support/hostile-shapes.ts';

/** Small enough for every run of the tests; what grows with the square of the size shows already. */
const SMALL = 12_000;
const FACTOR = 8;

/** Milliseconds of processor time; what a file without a word is told is no fault. */
async function cost(text: string, name: string): Promise<number> {
  const before = process.cpuUsage();
  try {
    await analyze(new TextEncoder().encode(text), name);
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe('hostile input costs no more than its size', () => {
  for (const { name, markdown, make } of shapes)
    it(name, { timeout: 120_000 }, async () => {
      const file = markdown ? 'report.md' : 'report.txt';
      const small = await cost(make(SMALL), file);
      const large = await cost(make(SMALL * FACTOR), file);
      // Short times are mostly noise: below this no ratio is taken. A square would be 64 times.
      if (large > 1500) expect(large / Math.max(small, 20)).toBeLessThan(FACTOR * 4);
      expect(large).toBeLessThan(40_000);
    });
});
