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
      const isWord = i > start && !isJoint(text.charCodeAt(i)) && !isJoint(text.charCodeAt(start - 1));
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
      const opens = isWord && text.charCodeAt(i) === 0x20;
      from = opens ? start : -1;
      space = i;
      start = i + 1;
    }
  });
  return found;
}

/** "non-", "don't", "e.g": a letter beside these is no half of a word. */
const isJoint = (code: number): boolean => (code < 0x80 ? JOINTS[code] === 1 : code === 0x2019);

const JOINTS = new Uint8Array(0x80);
for (const sign of "-'.@/_") JOINTS[sign.charCodeAt(0)] = 1;

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

/**
 * How often each of `words` stands in the blocks. Words of ASCII are read in place, and cut out where they may be among
 * those that count; what touches another character is left to the expression.
 */
function countOf(words: ReadonlySet<string>, blocks: readonly Block[]): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (word: string): void => {
    const small = word.toLowerCase();
    if (words.has(small)) counts.set(small, (counts.get(small) ?? 0) + 1);
  };
  const likely = new WordSet([...words].join(' '));
  for (const { text } of blocks) {
    let start = 0;
    let plain = true;
    for (let i = 0; i <= text.length; i++) {
      const code = text.charCodeAt(i);
      if (code >= 0x80) plain = false;
      else if (!isAsciiLetter(code)) {
        if (!plain) for (const [word] of text.slice(start, i).matchAll(/\p{L}+/gu)) add(word);
        else if (i > start && likely.hasJoined(text, start, -1, i)) add(text.slice(start, i));
        start = i + 1;
        plain = true;
      }
    }
  }
  return counts;
}

const isAsciiLetter = (code: number): boolean => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
