import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { extracted } from './extracted.ts';

/** Lines "K|words" of a fixture: what K says stands below the lead-in or heading: F findings, R requests, N neither. */
const linesOf = (name: string): [kind: string, words: string][] =>
  readFileSync(new URL(`../../../fixtures/sentences/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => /^[FRN]\|/.test(line))
    .map((line) => [line.slice(0, 1), line.slice(2)]);

/** Nothing in these says of itself that it was found. */
const FACTS = [
  'The depot on the east side closed in 2014 and its staff left the town.',
  'Two of the five ferries ran on the winter timetable throughout the year.',
  'The harbour office kept its records in a separate register from the port.',
];

const ORDERS = [
  'Publish the winter timetable each October.',
  'Keep one register for the harbour and the port.',
  'Train the crews of all five ferries in first aid.',
];

/** What is found of the items of a list below a lead-in or heading: F, R, N for none, "?" for some. */
async function heldBelow(above: string, items: readonly string[]): Promise<string> {
  const list = items.map((item) => `- ${item}`).join('\n');
  const found = await extracted(
    `# Ferries of the strait\n\n## The crossing today\n\nThe ferries have crossed the strait since 1921.\n\n${above}\n\n${list}\n\n## The strait\n\nThe strait is four miles wide.\n`,
  );
  const own = found.filter(({ words }) => items.includes(words));
  const kinds = new Set(own.map(({ unit }) => (unit.kind === 'finding' ? 'F' : 'R')));
  if (own.length === 0) return 'N';
  return own.length === items.length && kinds.size === 1 ? ([...kinds][0] as string) : '?';
}

const itemsFor = (kind: string): string[] => (kind === 'R' ? ORDERS : FACTS);

test.each(linesOf('lead-ins.txt'))('%s: %s', async (kind, leadIn) => {
  expect(await heldBelow(leadIn, itemsFor(kind))).toBe(kind);
});

test.each(linesOf('headings.txt'))('%s: # %s', async (kind, heading) => {
  expect(await heldBelow(`## ${heading}`, itemsFor(kind))).toBe(kind);
});
