import { is } from '../grammar.ts';
import type { Hit } from '../rules.ts';
import { wordsOf } from '../words.ts';

/**
 * Does a hit of the family 'recalled' reach from before `at` to it, with no comma between? One that opens the sentence,
 * which begins at `start`, reaches over the comma that ends it: "Under article 4, States must ...".
 */
export function isRecalled(text: string, start: number, at: number, within: readonly Hit[]): boolean {
  return within.some((hit) => {
    if (hit.rule.family !== 'recalled' || hit.rule.says.scope === 'sentence' || hit.end > at) return false;
    const between = text.slice(hit.end, at);
    const opens = /^\W*$/.test(text.slice(start, hit.start));
    if (opens && hit.rule.says.scope === 'inside') return false;
    if (/[;:—]/.test(between) || between.split(',').length > (opens ? 2 : 1)) return false;
    const gap = wordsOf(text, hit.end, at).length;
    const last = text.slice(hit.start, hit.end).toLowerCase();
    return is('relative-subject', last) ? gap <= 1 : gap <= 14;
  });
}
