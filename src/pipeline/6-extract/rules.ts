import { type Hit as HitOf, RuleMatcher as Matcher } from '../../rules/rule-matcher.ts';

export type Strength = 'must' | 'should' | 'consider' | 'may';

/** What the families say of their rules; which of these a rule has depends on its family. */
export interface Said {
  weight?: number;
  strength?: Strength;
  form?: 'object' | 'clause' | 'subject' | 'need';
  weak?: boolean;
  past?: boolean;
  passes?: 'recommendation' | 'statement';
  scope?: 'sentence' | 'before' | 'inside';
  limit?: 'date' | 'duration' | 'nothing';
  holds?: string;
  short?: boolean;
  argues?: boolean;
  id?: string;
}

export type Hit = HitOf<Said>;
export type RuleMatcher = Matcher<Said>;
export const RuleMatcher = Matcher<Said>;

/** Those of the ordered `hits` that lie in [start, end). */
export function hitsIn(hits: readonly Hit[], start: number, end: number): Hit[] {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle] as Hit).start < start) low = middle + 1;
    else high = middle;
  }
  const found: Hit[] = [];
  for (let hit = hits[low]; hit && hit.start < end; hit = hits[++low]) if (hit.end <= end) found.push(hit);
  return found;
}
