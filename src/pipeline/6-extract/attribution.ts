import { type Hit, hitsIn } from './rules.ts';
import { wordsOf } from './words.ts';

const SELF = new Set(['we', 'i', 'it', 'this', 'these', 'evaluation', 'review', 'report', 'study', 'audit', 'inquiry', 'analysis', 'assessment', 'survey', 'our', 'my', 'findings', 'results', 'data', 'evidence', 'figures', 'there', 'which', 'that', 'investigation']);

/** Who says it, in a sentence that passes on what somebody says: "JS1 noted that ...", "According to staff, ...". */
export function attributionOf(text: string, start: number, end: number, hits: readonly Hit[]): string | null {
  const hit = hitsIn(hits, start, end).find((one) => one.rule.family === 'attribution' && one.rule.says.passes === 'statement');
  if (!hit) return null;
  if (/^according/i.test(text.slice(hit.start, hit.end))) {
    const rest = /^\s+(?:the\s+)?([^,.;:]{2,80}),/.exec(text.slice(hit.end, end));
    return rest?.[1]?.trim() ?? null;
  }
  let before = text.slice(start, hit.start);
  const comma = Math.max(before.lastIndexOf(','), before.lastIndexOf(';'));
  if (comma >= 0 && before.length - comma > 4) before = before.slice(comma + 1);
  const words = wordsOf(before, 0, before.length);
  while (words.length > 0 && /^(?:also|further|often|frequently|however|moreover|furthermore|likewise|and|but|although|while|that|the|as|in|had|have|has|been|clearly|\d+)$/.test(words[0]?.lower ?? '')) words.shift();
  while (words.length > 0 && /^(?:also|further|often|had|have|has|been|frequently|clearly|repeatedly|all|itself)$/.test(words.at(-1)?.lower ?? '')) words.pop();
  const first = words[0];
  const last = words.at(-1);
  if (!first || !last || words.length > 12) return null;
  if (words.some((word) => SELF.has(word.lower))) return null;
  return before.slice(first.start, last.end);
}
