import { createHash } from 'node:crypto';
import type { Evidence, Finding, Locator, Recommendation } from '../../model/analysis.ts';
import type { CitationIndex } from '../../model/citation-index.ts';
import type { Block, Document } from '../../model/document.ts';
import { createLocator } from '../../model/locate.ts';
import { toSource } from '../../model/runs.ts';
import type { Span } from '../../model/span.ts';
import { fieldsOf, readable } from './fields.ts';
import type { Extracted } from './index.ts';
import type { Proof, Stretch, Unit } from './unit.ts';
import { lettersOf } from './words.ts';

/** What later stages need of a passage beside its JSON: where it stands in the blocks. */
export interface Placed {
  block: number;
  start: number;
  end: number;
  further: Stretch[];
  title: Stretch | null;
  action: { start: number } | null;
  heading: number | null;
}

export interface Passages {
  findings: Finding[];
  recommendations: Recommendation[];
  /** In the order of `findings` and `recommendations`. */
  placed: { findings: Placed[]; recommendations: Placed[] };
}

/** Characters of a heading's number: "2.3 Money does not follow need". Readers of other formats set it apart. */
const numberLength = (heading: string): number =>
  /^\d{1,3}(?:[.)]|(?:\.\d{1,3})+[.)]?)\s+(?=\p{L})/u.exec(heading)?.[0].length ?? 0;

/**
 * The words of a part on one line. A sub-item has a dash before it, whatever its bullet or number: editions and formats
 * of a report number the same words in other ways, or not at all.
 */
function wordsOf({ text, kind }: Block, { start, end }: Stretch, below: boolean): string {
  const words = readable(text.slice(kind === 'heading' && start === 0 ? numberLength(text) : start, end));
  return below && kind === 'item' && start === 0 ? `- ${words}` : words;
}

/** Gives extracted units their places, citations, fields and ids. Concepts are left empty for the next stage. */
export function toPassages(document: Document, extracted: readonly Extracted[], cited: CitationIndex): Passages {
  const locate = createLocator(document);
  const blockOf = (index: number): Block => document.blocks[index] as Block;
  const source = (part: Stretch) => toSource(blockOf(part.block), part.start, part.end);
  const evidence = (proof: Proof): Evidence => ({ rule: proof.rule, span: source(proof) });
  const keys = new Map<string, number>();

  const locateUnit = (unit: Unit): Locator => {
    const [first, ...further] = unit.parts.map(source) as [Span, ...Span[]];
    let { end } = first;
    // A part in the next column stands above in the source: the place is told by what stands in the first.
    for (const part of further) {
      if (part.start < end) break;
      end = part.end;
    }
    return locate((unit.parts[0] as Stretch).block, { start: first.start, end });
  };

  /** Stable: a digest of the words, with a count behind it where the same words come again. */
  const keyOf = (unit: Unit): string => {
    const words = unit.parts.map((part) => lettersOf(blockOf(part.block).text.slice(part.start, part.end))).join('');
    const digest = createHash('sha256').update(words).digest('hex').slice(0, 12);
    const times = (keys.get(digest) ?? 0) + 1;
    keys.set(digest, times);
    return times === 1 ? digest : `${digest}-${times}`;
  };

  const common = ({ unit, repeats }: Extracted) => ({
    key: keyOf(unit),
    at: locateUnit(unit),
    statement: unit.parts.map((part, i) => wordsOf(blockOf(part.block), part, i > 0)).join('\n'),
    repeats: repeats.map(locateUnit),
    title: unit.title ? readable(blockOf(unit.title.block).text.slice(unit.title.start, unit.title.end)) : null,
    basis: unit.basis,
    attributedTo: unit.attributedTo,
    citations: [...new Set(unit.parts.flatMap((part) => cited.within(part.block, part.start, part.end)))],
    concepts: [],
    evidence: unit.proofs.map(evidence),
  });

  const findings: Finding[] = [];
  const recommendations: Recommendation[] = [];
  const placed: Passages['placed'] = { findings: [], recommendations: [] };
  for (const one of extracted) {
    const { unit } = one;
    const first = unit.parts[0] as Stretch;
    const at: Placed = {
      block: first.block,
      start: first.start,
      end: first.end,
      further: unit.parts.slice(1),
      title: unit.title?.block === first.block ? unit.title : null,
      action: null,
      heading: blockOf(first.block).heading,
    };
    if (unit.kind === 'finding') {
      findings.push({ id: `F${findings.length + 1}`, ...common(one), polarity: unit.polarity });
      placed.findings.push(at);
      continue;
    }
    const fields = fieldsOf(document, unit, first);
    recommendations.push({ id: `R${recommendations.length + 1}`, ...common(one), number: unit.number, ...fields });
    placed.recommendations.push({
      ...at,
      action: fields.action ? { start: unit.directive?.action ?? first.start } : null,
    });
  }
  return { findings, recommendations, placed };
}
