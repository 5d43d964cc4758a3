import { anyOf, is } from '../grammar.ts';
import { type Hit, hitsIn } from '../rules.ts';
import { wordsOf } from '../words.ts';

const ACCORDING = new RegExp(`^${anyOf('names-source')}`, 'i');

/** Who says it, in a sentence that passes on what somebody says: "JS1 noted that ...", "According to staff, ...". */
export function attributionOf(text: string, start: number, end: number, hits: readonly Hit[]): string | null {
  const hit = hitsIn(hits, start, end).find(
    (one) => one.rule.family === 'attribution' && one.rule.says.passes === 'statement',
  );
  if (!hit) return null;
  if (ACCORDING.test(text.slice(hit.start, hit.end))) {
    const rest = /^\s+(?:the\s+)?([^,.;:]{2,80}),/.exec(text.slice(hit.end, end));
    return rest?.[1]?.trim() ?? null;
  }
  let before = text.slice(start, hit.start);
  const comma = Math.max(before.lastIndexOf(','), before.lastIndexOf(';'));
  if (comma >= 0 && before.length - comma > 4) before = before.slice(comma + 1);
  const words = wordsOf(before, 0, before.length);
  while (words[0] && (is('before-source', words[0].lower) || /^\d+$/.test(words[0].lower))) words.shift();
  while (is('behind-source', words.at(-1)?.lower)) words.pop();
  const first = words[0];
  const last = words.at(-1);
  if (!first || !last || words.length > 12) return null;
  if (words.some((word) => is('finds-itself', word.lower))) return null;
  return before.slice(first.start, last.end);
}
