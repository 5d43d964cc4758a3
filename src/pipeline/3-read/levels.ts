import type { Block } from '../../model/document.ts';
import { type Entry, findEntries } from './contents-entries.ts';
import type { Heading } from './heading.ts';
import { isPart } from './parts.ts';
import { rankHeadings } from './ranks.ts';
import { wordKey } from './word-key.ts';

/** Headings that a table of contents must list to be believed. */
const LISTED = 3;

/**
 * Sets the levels of headings, 1 for the outermost, from the whole report. The reader gives each the rank of its form
 * (numbered, capitals, a title line; in Markdown the number of marks). What tells more, in this order: the depth of its
 * entry in the table of contents; which forms stand directly over which; among those of one form, the ones that stand
 * over others of it, as "Findings" over "Water supply", and the names of a report's main parts.
 *
 * `marked` tells that these are the marks of Markdown, which are believed, unless nearly all headings bear the same:
 * there are converters that write "##" for any.
 */
export function settleLevels(text: string, blocks: Block[], { marked }: { marked: boolean }): void {
  const entries = findEntries(text, blocks);
  if (!marked && entries.length > 0) promote(blocks, entries);
  const headings = collect(blocks, entries);
  if (headings.length === 0 || (marked && !isFlat(headings))) return;
  if (marked) numberForms(blocks, headings);
  const ranks = rankHeadings(blocks, headings);
  const open: number[] = [];
  headings.forEach(({ block }, i) => {
    const own = ranks[i] as number;
    while (open.length > 0 && (open.at(-1) as number) >= own) open.pop();
    (blocks[block] as Block).level = open.push(own);
  });
}

function collect(blocks: readonly Block[], entries: readonly Entry[]): Heading[] {
  const headings: Heading[] = [];
  blocks.forEach(({ kind, level, text }, block) => {
    if (kind !== 'heading') return;
    headings.push({ block, form: level, key: wordKey(text), entry: null, over: blocks[block + 1]?.kind === 'heading' });
  });
  const next = places(entries);
  let last = -1;
  for (const heading of headings) {
    const at = next(heading.key, last);
    if (at === undefined) continue;
    heading.entry = entries[at] as Entry;
    last = at;
  }
  if (headings.filter(({ entry }) => entry).length < LISTED) for (const heading of headings) heading.entry = null;
  return headings;
}

/**
 * Finds the first entry with a key behind another entry: both stand in the order of the report, so that `behind` never
 * falls, and an entry that was passed by is not looked at again.
 */
function places(entries: readonly Entry[]): (key: string, behind: number) => number | undefined {
  const at = new Map<string, { places: number[]; next: number }>();
  entries.forEach(({ keys }, i) => {
    for (const key of keys) {
      const known = at.get(key);
      if (known) known.places.push(i);
      else at.set(key, { places: [i], next: 0 });
    }
  });
  return (key, behind) => {
    const known = at.get(key);
    if (!known) return undefined;
    while ((known.places[known.next] ?? Number.POSITIVE_INFINITY) <= behind) known.next++;
    return known.places[known.next];
  };
}

/** Characters of a paragraph that may be a title. */
const TITLE = 200;

/** A paragraph that the table of contents lists, word for word and once, is a heading like the others that it lists. */
function promote(blocks: Block[], entries: readonly Entry[]): void {
  const keys = new Set(entries.flatMap((entry) => entry.keys));
  const listed = blocks.filter((block) => block.kind === 'heading' && keys.has(wordKey(block.text)));
  if (listed.length < LISTED) return;
  const form = Math.max(...listed.map((block) => block.level));
  for (const block of blocks) {
    if (block.kind !== 'paragraph' || block.region !== 'body' || block.text.length > TITLE || block.parent !== null)
      continue;
    if (!keys.has(wordKey(block.text))) continue;
    block.kind = 'heading';
    block.level = form;
  }
}

/** Part of the headings that share a rank where converters know but one. */
const FLAT = 0.9;
const FEWEST = 4;

function isFlat(headings: readonly Heading[]): boolean {
  const counts = new Map<number, number>();
  for (const { form } of headings) counts.set(form, (counts.get(form) ?? 0) + 1);
  return (
    headings.length >= FEWEST && Math.max(...counts.values()) >= Math.min(headings.length - 1, headings.length * FLAT)
  );
}

/** Depth of the number that a heading bears: 0 for "3", 1 for "3.2"; null where it bears none. */
const numberDepth = (text: string): number | null => {
  const number = /^\s*\d{1,3}((?:\.\d{1,3})*)[.):]?\s/.exec(text);
  return number && ((number[1] as string).match(/\./g)?.length ?? 0);
};

/** Where the marks tell nothing, numbers do: "3.2" stands below "3", and what bears none below both. */
function numberForms(blocks: readonly Block[], headings: readonly Heading[]): void {
  const depths = headings.map(({ block }) => numberDepth((blocks[block] as Block).text));
  if (depths.filter((depth) => depth !== null).length < FEWEST) return;
  const first = depths.findIndex((depth) => depth !== null);
  headings.forEach((heading, i) => {
    const depth = depths[i] ?? (i < first || isPart((blocks[heading.block] as Block).text) ? 0 : UNNUMBERED);
    heading.form += depth / 10;
  });
}

const UNNUMBERED = 6;
