import type { Analysis } from '../../model/analysis.ts';
import { placesOf } from '../places.ts';

/** 'cited at pp. 9-11, 17; para. 12' for each work that is cited with a place, by its id. */
export const citedAt = (analysis: Pick<Analysis, 'citations'>): Map<string, string> =>
  new Map([...placesOf(analysis)].map(([work, places]) => [work, `cited at ${places.join('; ')}`]));
