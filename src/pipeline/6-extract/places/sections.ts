import { countWords } from '../../../lexical/tokens.ts';
import type { Block, Document } from '../../../model/document.ts';
import type { IsProper } from '../names/proper-names.ts';
import type { Hit } from '../rules.ts';
import type { PlacedActor } from '../unit.ts';
import { addresseesOf, nameAlone } from './addressees.ts';
import { type Announcement, announces, type Holds } from './announces.ts';
import { carryByNumbers } from './carried.ts';
import { labelOf } from './labels.ts';

/** What a heading, or a paragraph that leads in a list, announces. */
export interface Section {
  holds: Holds;
  hit: Hit;
  /** Block index of the heading or lead-in. */
  block: number;
  /** "Recommendations for governments": whom what stands below is for. */
  addressees: PlacedActor[];
}

/** What each heading announces by its own words. "Recommendation 4: Train staff" is an item, "Recommendation" alone a section. */
function announcements(blocks: readonly Block[]): Map<number, Announcement> {
  const said = new Map<number, Announcement>();
  blocks.forEach((block, index) => {
    if (block.kind !== 'heading' || block.region !== 'body') return;
    const label = labelOf(block);
    const found = label !== null && label.end < block.text.length ? null : announces(block.text);
    if (found) said.set(index, found);
  });
  return said;
}

/** Words of a heading beside those that announce, at most, where it says nothing else. */
const SPARE = 2;

const saysOnlyThat = (text: string, hit: Hit): boolean =>
  countWords(text) <= countWords(text.slice(hit.start, hit.end)) + SPARE;

/** Other kinds of section below a heading that make it the title of them all ("Best practices": findings, recommendations). */
const OTHERS = 2;

/** Tells which headings are only the title of sections of several other kinds. */
function titles(blocks: readonly Block[], said: Map<number, Announcement>): (index: number) => boolean {
  const below = new Map<number, Set<Holds>>();
  for (const [index, { holds }] of said)
    for (let at = blocks[index]?.heading ?? null; at !== null; ) {
      const own = said.get(at);
      if (own && own.holds !== holds) {
        const kinds = below.get(at) ?? new Set();
        below.set(at, kinds.add(holds));
      }
      const up: number | null = blocks[at]?.heading ?? null;
      at = up !== null && up < at ? up : null;
    }
  return (index) => (below.get(index)?.size ?? 0) >= OTHERS;
}

/** For every block the section it stands in: that of the nearest heading above that announces something. */
export function readSections(document: Document, isProper: IsProper): (Section | null)[] {
  const { blocks } = document;
  const own = new Map<number, Section | null>();
  const said = announcements(blocks);
  const isTitle = titles(blocks, said);
  const of = (index: number): Section | null => {
    const known = own.get(index);
    if (known !== undefined) return known;
    own.set(index, null);
    const block = blocks[index] as Block;
    const found = said.get(index) ?? null;
    const above = block.heading !== null && block.heading < index ? of(block.heading) : null;
    let section: Section | null = null;
    if (found && !isTitle(index)) {
      section = { ...found, block: index, addressees: addresseesOf(index, block.text, found.hit.end, isProper) };
      // Below recommendations a heading that only sounds like findings is a topic of theirs ("Capacity gaps"), but for one
      // that says nothing else ("Overall conclusion").
      if (
        above?.holds === 'recommendations' &&
        !(found.holds === 'findings' && saysOnlyThat(block.text, found.hit)) &&
        found.holds !== 'recommendations' &&
        found.holds !== 'both' &&
        found.holds !== 'response'
      )
        section = { ...above, addressees: above.addressees };
    } else if (above) {
      const named =
        above.holds === 'recommendations' || above.holds === 'both' ? nameAlone(index, block.text, isProper) : [];
      section = named.length > 0 ? { ...above, addressees: named } : above;
    }
    own.set(index, section);
    return section;
  };
  carryByNumbers(document, of, own, isProper);
  return blocks.map((block, index) =>
    block.kind === 'heading' ? of(index) : block.heading === null ? null : of(block.heading),
  );
}
