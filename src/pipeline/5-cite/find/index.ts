import { readBracket } from './bracket.ts';
import type { Mention } from './mention.ts';
import { readNarrative } from './narrative.ts';
import { scan } from './scan.ts';
import { readYear } from './years.ts';

/** Citations in a block's readable text, in order, disjoint. */
export function find(text: string): Mention[] {
  const triggers = scan(text);
  const mentions: Mention[] = [];
  let done = 0;
  for (const { start, end, year } of triggers.round) {
    if (start < done || !year) continue;
    const mention = readYear(text, start + 1, end - 1)
      ? readNarrative(text, done, start, end)
      : readBracket('bracket', text, start, end);
    if (!mention) continue;
    mentions.push(mention);
    done = end;
  }
  return mentions;
}
