import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { analyze } from '../../src/analyze.ts';
import { compare } from '../../src/compare/index.ts';
import type { Change, Recommendation } from '../../src/model/analysis.ts';

/** Each folder: two reports from bytes to diff, why the pair is there, and what must come out. */
const PAIRS = new URL('../../fixtures/pairs/', import.meta.url);

const numbers = (items: readonly Recommendation[]): string => items.map(({ number }) => number ?? '?').join('+');

/** 'changed 1 > 2: weaker, number': facets of category and wording left out, which the taxonomy or any edit may turn. */
const outline = ({ kind, before, after, facets }: Change<Recommendation>): string => {
  const kinds = new Set(
    facets.map((facet) => facet.kind).filter((facet) => facet !== 'wording' && facet !== 'concept'),
  );
  const told = kinds.size > 0 ? `: ${[...kinds].join(', ')}` : '';
  return `${[kind, numbers(before), '>', numbers(after)].filter((part) => part !== '').join(' ')}${told}`;
};

test.each(readdirSync(PAIRS))('%s', async (name) => {
  const files = readdirSync(new URL(`${name}/`, PAIRS));
  const read = (start: string) => {
    const file = files.find((one) => one.startsWith(start)) as string;
    return analyze(readFileSync(new URL(`${name}/${file}`, PAIRS)), file);
  };
  const { changes } = compare<Recommendation>(await read('before'), await read('after'));
  const expected = readFileSync(new URL(`${name}/expected.txt`, PAIRS), 'utf8')
    .trim()
    .split('\n');
  expect(changes.map(outline)).toEqual(expected);
});
