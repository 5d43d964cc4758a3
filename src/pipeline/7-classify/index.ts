import type { Evidence, Polarity } from '../../model/analysis.ts';
import type { Block, Document } from '../../model/document.ts';
import { toSource } from '../../model/runs.ts';
import type { Span } from '../../model/span.ts';
import { nameOf } from '../../rules/rule-name.ts';
import { createChooser, FALLBACK } from '../../rules/taxonomy/choose.ts';
import { ClauseReader } from '../../rules/taxonomy/clauses.ts';
import { ConceptMatcher, type Place, type Score } from '../../rules/taxonomy/matcher.ts';
import type { Part, Taxonomy } from '../../rules/taxonomy/taxonomy.ts';

/** What classification needs to know of a finding or recommendation. */
export interface Classifiable {
  /** Index of its block, and the statement's readable offsets there. */
  block: number;
  start: number;
  end: number;
  /** Its sub-items or second paragraph, in blocks of their own. */
  further?: readonly { block: number; start: number; end: number }[];
  /** Readable span in the same block: its heading or bold lead. */
  title: Span | null;
  /** Where its action begins, a readable offset; null where it has none or it is not known. */
  action: { start: number } | null;
  /** Index of the heading block above; null for none. */
  heading: number | null;
  /** Left out for recommendations. */
  polarity?: Polarity;
}

export interface Classification {
  /** Best first. */
  concepts: { id: string; evidence: Evidence[] }[];
  /** Matched, but not well enough, or driven out: best first. */
  losing: { id: string; score: number; evidence: Evidence[] }[];
}

/** Words of the title weigh twice, of the section's heading a tenth; a long list of sub-items half. */
const TITLE = 2;
const HEADING = 0.1;
const FURTHER = 0.5;

/**
 * The function that maps a passage of the document on concepts of the taxonomy: nothing that fits gives an empty list.
 * One by one, as what loses is many times what wins, and is asked for of one passage at a time.
 */
export function createClassifier(
  taxonomy: Taxonomy,
  document: Document,
  kind: 'findings' | 'recommendations',
): (passage: Classifiable) => Classification {
  const raters = new Map<Part, (places: Place[]) => { chosen: Score[]; losing: Score[] }>();
  const rater = (part: Part) => {
    const known = raters.get(part);
    if (known) return known;
    const concepts = taxonomy[part];
    const matcher = new ConceptMatcher(concepts, taxonomy.tries?.[part]);
    const chooser = createChooser(concepts, taxonomy.choose);
    const made = (places: Place[]) => chooser(matcher.score(places));
    raters.set(part, made);
    return made;
  };
  const clauses = new ClauseReader();
  /** By rule: many items have the same, and its address is one string for all. */
  const addresses = new Map<string, string>();
  const address = (rule: string): string => {
    let known = addresses.get(rule);
    if (known === undefined) {
      known = `taxonomy/${taxonomy.id}/${nameOf(rule)}`;
      addresses.set(rule, known);
    }
    return known;
  };

  return (passage) => {
    const part =
      kind === 'recommendations'
        ? kind
        : passage.polarity === 'enabler' && taxonomy.enablers.length > 0
          ? 'enablers'
          : 'barriers';
    if (taxonomy[part].length === 0) return { concepts: [], losing: [] };
    const { places, blocks } = placesOf(document, passage, clauses);
    const evidence = (score: Score): Evidence[] =>
      score.marks.length > 0
        ? score.marks.map((mark) => ({
            rule: address(mark.rule),
            span: toSource(blocks[mark.place] as Block, mark.start, mark.end),
          }))
        : [
            {
              rule: address(`${score.id}#${FALLBACK}`),
              span: toSource(blocks[0] as Block, passage.start, passage.end),
            },
          ];
    const { chosen, losing } = rater(part)(places);
    return {
      concepts: chosen.map((score) => ({ id: score.id, evidence: evidence(score) })),
      // Many times what wins, and seldom asked for.
      get losing() {
        return losing.map((score) => ({ id: score.id, score: score.score, evidence: evidence(score) }));
      },
    };
  };
}

/** The stretches of text that speak for a passage, the statement first, and the block of each. */
function placesOf(
  document: Document,
  passage: Classifiable,
  clauses: ClauseReader,
): { places: Place[]; blocks: Block[] } {
  const places: Place[] = [];
  const blocks: Block[] = [];
  const add = (index: number, start: number, end: number, factor: number, action: number | null) => {
    const block = document.blocks[index];
    if (!block || start >= end) return;
    const within = action !== null && start <= action && action < end;
    const parted = passage.polarity
      ? clauses.found(block.text, start, end)
      : clauses.asked(block.text, start, end, within ? action : null);
    places.push({ text: block.text, start, end, factor, ...parted });
    blocks.push(block);
  };
  const { block, start, end, title, heading } = passage;
  add(block, start, end, 1, passage.action?.start ?? null);
  if (title) add(block, title.start, title.end, TITLE, passage.action?.start ?? null);
  for (const one of passage.further ?? []) add(one.block, one.start, one.end, FURTHER, null);
  if (heading !== null) add(heading, 0, document.blocks[heading]?.text.length ?? 0, HEADING, null);
  return { places, blocks };
}
