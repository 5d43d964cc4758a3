import type { Block } from '../../model/document.ts';
import type { Span } from '../../model/span.ts';
import stems from '../../rules/compiled/stems.json' with { type: 'json' };
import { omit } from './omit.ts';
import { isLetter, isLower } from './text/characters.ts';
import { WordSet } from './text/word-set.ts';

/** Letters of the shortest word that is looked for in two halves, and of the longest. */
const SHORTEST = 6;
const LONGEST = 30;
/** How often the report spells the word whole, for each time that it has it in halves. */
const SPELLED = 2;

/** Two halves with a space between them, in a block. */
interface Halves {
  block: number;
  from: number;
  space: number;
  to: number;
}

/**
 * Type that is set tight or wide makes some converters put a space into a word: "Recommendat ions", "harbou r". It goes
 * where the report spells the word whole twice as often, and one half is no word: it stands nowhere else in the report,
 * and the rules do not know it. So "in sight" stays beside "insight", and "life cycle" beside "lifecycle".
 */
export function mendBrokenWords(source: string, blocks: readonly Block[]): void {
  const found = findHalves(new WordSet(source), blocks);
  if (found.length === 0) return;
  const spaces = new Map<number, Span[]>();
  for (const { block, space } of chosen(found, blocks)) {
    const gap = { start: space, end: space + 1 };
    const known = spaces.get(block);
    if (known) known.push(gap);
    else spaces.set(block, [gap]);
  }
  for (const [block, gaps] of spaces) omit(blocks[block] as Block, gaps);
}

/** Pairs of words that would make a word of the report. */
function findHalves(words: WordSet, blocks: readonly Block[]): Halves[] {
  const found: Halves[] = [];
  blocks.forEach(({ text, kind }, block) => {
    if (kind === 'code') return;
    let from = -1;
    let space = -1;
    let start = 0;
    for (let i = 0; i <= text.length; i++) {
      if (isLetter(text.charCodeAt(i))) continue;
      const isWord = i > start && !isJoint(text.charAt(i)) && !isJoint(text.charAt(start - 1));
      const length = i - from - 1;
      if (
        isWord &&
        from >= 0 &&
        length >= SHORTEST &&
        length <= LONGEST &&
        isLower(text.charCodeAt(start)) &&
        words.hasJoined(text, from, space, i)
      )
        found.push({ block, from, space, to: i });
      const opens = isWord && text.charAt(i) === ' ';
      from = opens ? start : -1;
      space = i;
      start = i + 1;
    }
  });
  return found;
}

/** "non-", "don't", "e.g": a letter beside these is no half of a word. */
const isJoint = (sign: string): boolean => "-'’.@/_".includes(sign) && sign !== '';

function chosen(found: readonly Halves[], blocks: readonly Block[]): Halves[] {
  const parts = found.map(({ block, from, space, to }) => {
    const text = blocks[block]?.text ?? '';
    return [text.slice(from, space).toLowerCase(), text.slice(space + 1, to).toLowerCase()] as const;
  });
  const times = new Map<string, number>();
  for (const [left, right] of parts) times.set(`${left} ${right}`, (times.get(`${left} ${right}`) ?? 0) + 1);
  const counts = countOf(new Set(parts.flatMap(([left, right]) => [left, right, left + right])), blocks);
  const known = new Set(stems.words.split(' '));
  const count = (word: string): number => counts.get(word) ?? 0;
  return found.filter((_, i) => {
    const [left, right] = parts[i] as readonly [string, string];
    const broken = times.get(`${left} ${right}`) as number;
    const whole = count(left + right);
    const isNone = (half: string): boolean => half.length > 1 && count(half) <= broken && !known.has(half);
    // The other half is no common word of its own, or a letter.
    const isRest = (half: string): boolean => half.length === 1 || count(half) < whole;
    return whole >= broken * SPELLED && ((isNone(left) && isRest(right)) || (isNone(right) && isRest(left)));
  });
}

/** How often each of `words` stands in the blocks. */
function countOf(words: ReadonlySet<string>, blocks: readonly Block[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of blocks)
    for (const [word] of text.matchAll(/\p{L}+/gu)) {
      const small = word.toLowerCase();
      if (words.has(small)) counts.set(small, (counts.get(small) ?? 0) + 1);
    }
  return counts;
}
