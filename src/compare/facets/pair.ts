import type { Passage } from '../../model/analysis.ts';
import type { Profile } from '../profile.ts';

/** A passage and its counterpart. */
export interface Pair<Item extends Passage = Passage> {
  before: Profile<Item>;
  after: Profile<Item>;
}

/** Texts for a facet: null instead of nothing. */
export const listed = (texts: readonly string[]): string | null => (texts.length > 0 ? texts.join('; ') : null);
