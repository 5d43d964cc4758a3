import { countWords } from '../../lexical/tokens.ts';
import type { Block, Document } from '../../model/document.ts';
import sections from '../../rules/compiled/en-sections.json' with { type: 'json' };
import type { Entry } from '../../rules/family.ts';
import { type FoundActor, actorsIn } from './actors.ts';
import { labelOf } from './labels.ts';
import { type Hit, RuleMatcher } from './rules.ts';

export type Holds = 'recommendations' | 'barriers' | 'enablers' | 'findings' | 'both' | 'context' | 'response';

/** What a heading, or a paragraph that leads in a list, announces. */
export interface Section {
  holds: Holds;
  hit: Hit;
  /** Block index of the heading or lead-in. */
  block: number;
  /** "Recommendations for governments": whom what stands below is for. */
  addressees: FoundActor[];
}

let matcher: RuleMatcher | undefined;

/** Words of a heading that tell nothing of its kind: a `short` rule allows this many beside its own. */
const SHORT = 2;
/** A longer heading is a statement, not an announcement, but for recommendations. */
const LONG = 12;

/** What `text` announces; null for nothing. */
export function announces(text: string): { holds: Holds; hit: Hit } | null {
  const hits = (matcher ??= new RuleMatcher({ section: sections as Entry[] })).match(text);
  if (hits.length === 0) return null;
  const words = countWords(text.replace(/^[\s\dIVXivx.()A-Z]*?[.)]\s/u, ''));
  const fit = hits.filter((hit) => {
    if (hit.rule.says.short) return words <= countWords(text.slice(hit.start, hit.end)) + SHORT;
    return words <= LONG;
  });
  const of = (...kinds: string[]) => fit.find((hit) => kinds.includes(hit.rule.says.holds as string));
  const chosen = of('response') ?? of('both') ?? mixed(of('recommendations'), of('findings', 'barriers', 'enablers')) ?? of('barriers', 'enablers', 'findings', 'context');
  if (!chosen) return null;
  return { holds: chosen.rule.says.holds as Holds, hit: chosen };
}

/** "Challenges and recommendations" holds both. */
function mixed(recommendation: Hit | undefined, finding: Hit | undefined): Hit | undefined {
  if (!recommendation) return undefined;
  return finding ? { ...recommendation, rule: { ...recommendation.rule, says: { holds: 'both' } } } : recommendation;
}

type Said = NonNullable<ReturnType<typeof announces>>;

/** What each heading announces by its own words. "Recommendation 4: Train staff" is an item, "Recommendation" alone a section. */
function announcements(blocks: readonly Block[]): Map<number, Said> {
  const said = new Map<number, Said>();
  blocks.forEach((block, index) => {
    if (block.kind !== 'heading' || block.region !== 'body') return;
    const label = labelOf(block);
    const found = label !== null && label.end < block.text.length ? null : announces(block.text);
    if (found) said.set(index, found);
  });
  return said;
}

/** Other kinds of section below a heading that make it the title of them all ("Best practices": findings, recommendations). */
const OTHERS = 2;

function titles(blocks: readonly Block[], said: Map<number, Said>): (index: number) => boolean {
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
export function readSections(document: Document, isProper: (word: string) => boolean): (Section | null)[] {
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
      section = { ...found, block: index, addressees: addresseesOf(block.text, isProper) };
      // Below recommendations a heading that only sounds like findings is a topic of theirs ("Capacity gaps").
      if (above?.holds === 'recommendations' && found.holds !== 'recommendations' && found.holds !== 'both' && found.holds !== 'response')
        section = { ...above, addressees: above.addressees };
    } else if (above) {
      const named = above.holds === 'recommendations' || above.holds === 'both' ? nameAlone(block.text, isProper) : [];
      section = named.length > 0 ? { ...above, addressees: named } : above;
    }
    own.set(index, section);
    return section;
  };
  carryByNumbers(document, of, own, isProper);
  return blocks.map((block, index) => (block.kind === 'heading' ? of(index) : block.heading === null ? null : of(block.heading)));
}

/**
 * Levels of headings are often only guessed, numbers are printed: where the items below a plain heading go on with the
 * numbers of the items before it, the heading stands in the same section of recommendations or conclusions.
 */
function carryByNumbers(document: Document, of: (index: number) => Section | null, own: Map<number, Section | null>, isProper: (word: string) => boolean): void {
  const { blocks } = document;
  let section: Section | null = null;
  let last = 0;
  let waiting: number[] = [];
  blocks.forEach((block, index) => {
    if (block.region !== 'body') return;
    if (block.kind === 'heading') {
      const found = of(index);
      if (found && found.block === index) {
        section = found.holds === 'recommendations' || found.holds === 'both' ? found : null;
        last = 0;
        waiting = [];
      } else if (!found && section) {
        if (isNumbered(block.text)) section = null;
        else waiting.push(index);
      }
      return;
    }
    if (block.kind !== 'item' || block.parent !== null) return;
    const number = Number(/^\d{1,3}$/.exec(block.marker?.number ?? '')?.[0] ?? Number.NaN);
    if (Number.isNaN(number)) return;
    if (section && waiting.length > 0) {
      if (number === last + 1)
        for (const heading of waiting) {
          const named = nameAlone(blocks[heading]?.text ?? '', isProper);
          own.set(heading, named.length > 0 ? { ...section, addressees: named } : section);
        }
      else section = null;
      waiting = [];
    }
    last = number;
  });
}

const isNumbered = (text: string): boolean => /^\s*(?:\d+[.)]?\s|[IVX]+[.)]\s|[A-Z][.)]\s|(?:chapter|part|annex|appendix|section)\b)/i.test(text);

/** "Recommendations for donors", "To the Ministry of Health:" */
function addresseesOf(text: string, isProper: (word: string) => boolean): FoundActor[] {
  const match = /\b(?:for|to)\s+(?=\S)/i.exec(text);
  if (!match) return [];
  return actorsIn(text, match.index + match[0].length, endOf(text), isProper);
}

/** A heading that is a name alone: "Donors", "To donors:", "For the Ministry of Health". */
export function nameAlone(text: string, isProper: (word: string) => boolean): FoundActor[] {
  const start = /^\s*(?:[\dIVXivx]+[.)]\s*|[A-Za-z][.)]\s+)*(?:for|to|addressed to)?\s*/i.exec(text)?.[0].length ?? 0;
  const end = endOf(text);
  const actors = actorsIn(text, start, end, isProper);
  const named = actors.reduce((sum, actor) => sum + countWords(actor.name), 0);
  return actors.length > 0 && countWords(text.slice(start, end)) - named <= 2 * actors.length ? actors : [];
}

const endOf = (text: string): number => text.replace(/[\s:.]+$/, '').length;
