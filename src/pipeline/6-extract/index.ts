import type { Block, Document } from '../../model/document.ts';
import { createContext } from './context.ts';
import { withoutEchoes } from './register.ts';
import { mergeRepeats, type Repeated } from './repeats.ts';
import { fromLabels } from './steps/labelled.ts';
import { fromLists } from './steps/listed.ts';
import { fromProse } from './steps/prose.ts';
import { fromSeries } from './steps/series.ts';
import { fromTables } from './steps/tabled.ts';
import { withoutTopics } from './topics.ts';
import type { Unit } from './unit.ts';

/** Findings and recommendations in reading order, each with the other places where it is said. */
export type Extracted = Repeated;

/**
 * Finds what a document states and asks. In order of certainty: what it labels, what its sections and lists announce,
 * what its sentences say; a block taken by one step is left alone by the next.
 */
export function extract(document: Document): Extracted[] {
  const context = createContext(document);
  const taken = new Uint8Array(document.blocks.length);
  document.blocks.forEach((block, index) => {
    if (!isBody(block)) taken[index] = 1;
  });
  const units: Unit[] = [];
  for (const step of [fromLabels, fromSeries, fromTables, fromLists, fromProse]) units.push(...step(context, taken));
  units.sort((a, b) => position(a) - position(b));
  return mergeRepeats(context, withoutTopics(context, withoutEchoes(context, units)));
}

const isBody = (block: Block): boolean =>
  block.region === 'body' && block.kind !== 'note' && block.kind !== 'code' && block.kind !== 'caption';

/** Blocks before offsets; a block has fewer than 2^26 characters. */
const position = (unit: Unit): number => {
  const first = unit.parts[0];
  return first ? first.block * 2 ** 26 + first.start : 0;
};
