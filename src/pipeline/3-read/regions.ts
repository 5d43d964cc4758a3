import { PhraseMatcher } from '../../lexical/phrases.ts';
import type { Block, Region } from '../../model/document.ts';
import rules from '../../rules/compiled/regions.json' with { type: 'json' };
import trie from '../../rules/compiled/regions-trie.json' with { type: 'json' };
import type { Entry } from '../../rules/family.ts';
import { firstWord, onlyNumbers } from './numbers-only.ts';

const entries = rules as unknown as (Entry & {
  with: { region: Region; where: 'heading' | 'opening' | 'early' | 'line' };
})[];
const matcher = new PhraseMatcher(trie);

/** Characters of a block that are searched for a phrase at its beginning, and of a block that counts as a line. */
const OPENING = 100;
const LINE = 140;

/**
 * Marks what is not body, by its heading or by its own words. A part lasts from its heading to the next heading: of the
 * same or an outer level where the reader knows levels, of any level where what follows no longer looks like its entries.
 * In doubt a block is body.
 */
export function markRegions(blocks: readonly Block[]): void {
  const ofHeading = new Map<number, Region>();
  blocks.forEach((block, i) => {
    if (block.region === 'body' && block.kind === 'note') block.region = 'notes';
    if (block.region !== 'body') return;
    const { kind } = block;
    const above = block.heading === null ? undefined : ofHeading.get(block.heading);
    const own = kind === 'code' ? null : regionOf(block.text, kind === 'heading');
    if (kind === 'heading') {
      const region = own ?? (above && continues(above, block, blocks[i + 1]) ? above : null);
      if (region) ofHeading.set(i, region);
      if (region) block.region = region;
    } else block.region = own ?? above ?? 'body';
  });
}

/** The region that a line of text, whatever its form, gives away by its own words; null where it does not. */
export const regionOfLine = (text: string): Region | null => regionOf(text, false);

/** The part that a title announces; null where it announces none. */
export const regionOfTitle = (text: string): Region | null => (text.length <= LINE ? regionOf(text, true) : null);

/** The part that a line announces, if it is the whole of a title: some reports set theirs as plain lines. */
export const announced = (block: Block): Region | null => (block.kind === 'note' ? null : regionOfTitle(block.text));

/** The region that the words of a block give away; null where they do not. */
function regionOf(text: string, isHeading: boolean): Region | null {
  if (text.startsWith('©')) return 'boilerplate';
  const searched = text.length > LINE ? text.slice(0, OPENING) : text;
  // The phrase of a heading is all of it.
  const last = isHeading ? firstWord(searched) : searched.length;
  for (const hit of matcher.match(searched, 0, searched.length, last)) {
    const entry = entries[hit.phrase] as (typeof entries)[number];
    const opens = onlyNumbers(searched, 0, hit.start);
    const whole = isHeading && opens && onlyNumbers(searched, hit.end, searched.length);
    const fits = {
      heading: whole,
      opening: whole || (opens && !isHeading),
      early: hit.end <= OPENING && !isHeading,
      line: text.length <= LINE && !isHeading,
    };
    if (fits[entry.with.where]) return entry.with.region;
  }
  return null;
}

/** Does the part of an outer heading last below the inner `heading`, whose first block is `first`? */
function continues(region: Region, heading: Block, first: Block | undefined): boolean {
  if (heading.marker?.number || !first) return false;
  if (region === 'references' || region === 'notes')
    return /\b(?:1[89]|20)\d\d\b|https?:|www\./.test(first.text.slice(0, 400));
  return region === 'chrome' || region === 'glossary' ? first.text.length <= LINE : false;
}
