import type { Heading } from './heading.ts';

/** Times that a form stands over another one, and how often as seldom the other way round, before that is a rule. */
const TIMES = 2;

/**
 * Ranks of forms that the report itself sets straight: where titles stand directly over lines in capitals again and
 * again, and never the other way round, the capitals are the inner ones. By the form's own rank.
 */
export function nestForms(headings: readonly Heading[]): Map<number, number> {
  const over = new Map<string, number>();
  headings.forEach(({ form, over: stands }, i) => {
    const below = headings[i + 1];
    if (!stands || !below || below.form === form) return;
    const pair = `${form} ${below.form}`;
    over.set(pair, (over.get(pair) ?? 0) + 1);
  });
  const ranks = new Map<number, number>();
  for (const [pair, times] of over) {
    const [outer, inner] = pair.split(' ').map(Number) as [number, number];
    if (outer < inner || times < TIMES || times < TIMES * (over.get(`${inner} ${outer}`) ?? 0)) continue;
    ranks.set(inner, Math.max(ranks.get(inner) ?? 0, outer + 0.5));
  }
  return ranks;
}
