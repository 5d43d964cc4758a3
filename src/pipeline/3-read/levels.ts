import type { Block } from '../../model/document.ts';
import { type Entry, findEntries } from './contents-entries.ts';
import { nestForms } from './forms.ts';
import { isPart } from './parts.ts';
import { wordKey } from './word-key.ts';

/** A heading on its way to a level. */
export interface Heading {
  block: number;
  /** How it is set: the rank of its form, the least outermost. Headings of one form look the same. */
  form: number;
  key: string;
  /** Its line in the table of contents. */
  entry: Entry | null;
  /** Nothing stands between it and the next heading. */
  over: boolean;
}

/** Headings that a table of contents must list to be believed. */
const LISTED = 3;
/** Behind the depths that a table of contents tells: more than any rank. */
const DEEPER = 100;

/**
 * Sets the levels of headings, 1 for the outermost, from the whole report. The reader gives each the rank of its form
 * (numbered, capitals, a title line; in Markdown the number of marks). What tells more, in this order: the depth of its
 * entry in the table of contents; which forms stand directly over which; among those of one form, the ones that stand
 * over others of it, as "Findings" over "Water supply", and the names of a report's main parts.
 *
 * `flat` tells that ranks are as good as unknown where nearly all headings have the same: converters write "##" for any.
 */
export function settleLevels(text: string, blocks: Block[], { marked }: { marked: boolean }): void {
  const entries = findEntries(text, blocks);
  if (!marked && entries.length > 0) promote(blocks, entries);
  const headings = collect(blocks, entries);
  if (headings.length === 0 || (marked && !isFlat(headings))) return;
  if (marked) numberForms(blocks, headings);
  const ranks = rank(blocks, headings);
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

/** What each heading is ordered by: a heading lies below the last one with a lesser number. */
function rank(blocks: readonly Block[], headings: readonly Heading[]): number[] {
  const forms = nestForms(headings);
  const parts = partsOf(blocks, headings);
  const inner = splitForms(blocks, headings, parts);
  const chapter = chapterForm(blocks, headings);
  const own = headings.map((heading, i) => {
    const form = forms.get(heading.form) ?? heading.form;
    return parts[i] ? Math.min(form, chapter) : form + (inner[i] ? 0.25 : 0);
  });
  const depths = new Set(headings.flatMap(({ entry }) => (entry ? [entry.depth] : [])));
  if (depths.size < 2) return own;
  const deepest = Math.max(...depths);
  const first = headings.findIndex(({ entry }) => entry);
  return headings.map(({ entry }, i) => {
    if (entry) return DEEPER * (entry.depth + 1) + (entry.sure ? 0 : (own[i] as number));
    // The lines of the title page head nothing.
    return i < first ? DEEPER * 2 - 1 : DEEPER * (deepest + 2) + (own[i] as number);
  });
}

/** Which headings are main parts of the report: each stands once. */
function partsOf(blocks: readonly Block[], headings: readonly Heading[]): boolean[] {
  const times = new Map<string, number>();
  for (const { key } of headings) times.set(key, (times.get(key) ?? 0) + 1);
  return headings.map(({ block, key }) => times.get(key) === 1 && isPart((blocks[block] as Block).text));
}

/**
 * The outermost form of headings whose numbers count on: a main part without a number stands beside them, not below the
 * last. Running heads that were taken for headings bear the numbers of their pages.
 */
function chapterForm(blocks: readonly Block[], headings: readonly Heading[]): number {
  const last = new Map<number, number>();
  let outermost = Number.POSITIVE_INFINITY;
  for (const { block, form } of headings) {
    const { marker, text } = blocks[block] as Block;
    const value = Number.parseInt(marker?.number ?? text, 10);
    if (Number.isNaN(value)) continue;
    if (value === (last.get(form) ?? -1) + 1) outermost = Math.min(outermost, form);
    last.set(form, value);
  }
  return outermost;
}

/** Characters of a block that is running text; what stands before the first is the title page. */
const PROSE = 120;

/**
 * Of the headings of one form, those that lie below others of it: below "Findings", directly over "Water supply", also
 * "Roads", up to the next that stands over another or is a main part of a report. One pair alone tells nothing, unless
 * the upper is a main part.
 */
function splitForms(blocks: readonly Block[], headings: readonly Heading[], parts: readonly boolean[]): boolean[] {
  const body = blocks.findIndex(({ kind, text }) => kind !== 'heading' && text.length > PROSE);
  const overs = headings.map(({ block, over, form }, i) => {
    const below = headings[i + 1];
    if (!over || below?.form !== form || parts[i + 1]) return false;
    // On the title page lines stand over lines; only what stands over the first running text may be a chapter.
    return block > body || parts[i] === true || (below.block + 1 === body && !headings[i - 1]?.over);
  });
  const counts = new Map<number, number>();
  overs.forEach((over, i) => {
    const { form, block } = headings[i] as Heading;
    if (over && (block > body || parts[i])) counts.set(form, (counts.get(form) ?? 0) + (parts[i] ? 2 : 1));
  });
  const open = new Set<number>();
  return headings.map(({ form }, i) => {
    if ((counts.get(form) ?? 0) < 2) return false;
    if (overs[i]) open.add(form);
    else if (parts[i]) open.delete(form);
    return open.has(form) && !overs[i] && !parts[i];
  });
}
