import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extractionFamilies } from '../../src/rules/extraction.ts';
import { readFamily } from '../../src/rules/family.ts';

const file = 'en/actions';
const text = readFileSync(new URL(`../../src/rules/${file}.yml`, import.meta.url), 'utf8');
const { entries, problems } = readFamily(text, file, extractionFamilies[file]);
const verbs = entries.filter((entry) => entry.with.strength !== undefined);

describe('the verbs of action', () => {
  it('load, each matching its example', () => {
    expect(problems).toEqual([]);
  });

  it('are many, at every strength', () => {
    const single = verbs.filter((entry) => !entry.phrase.includes(' ')).flatMap((entry) => entry.phrase.split('|'));
    expect(single.length).toBeGreaterThan(350);
    expect(new Set(verbs.map((entry) => entry.with.strength))).toEqual(new Set([1, 2, 3, 4, 5]));
  });

  it('have a strength or a role, never both, and only verbs are ambiguous', () => {
    for (const { phrase, with: own } of entries) {
      expect(
        [own.strength, own.role].filter((one) => one !== undefined),
        phrase,
      ).toHaveLength(1);
      if (own.ambiguous) expect(own.strength, phrase).toBeDefined();
    }
  });
});
