import type { Passage } from '../../model/analysis.ts';
import type { Profile } from '../profile.ts';

/** What belongs together, before and after: one each, or several of one side after a split or merger. */
export interface Sides<Item extends Passage = Passage> {
  before: readonly Profile<Item>[];
  after: readonly Profile<Item>[];
}

/** Texts for a facet: null instead of nothing. */
export const listed = (texts: readonly string[]): string | null =>
  texts.length > 0 ? [...new Set(texts)].join('; ') : null;

/** Every passage of one side with every one of the other. */
export const pairsOf = <Item extends Passage>({ before, after }: Sides<Item>): [Profile<Item>, Profile<Item>][] =>
  before.flatMap((one) => after.map((other): [Profile<Item>, Profile<Item>] => [one, other]));
