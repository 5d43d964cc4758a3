import type { Block } from '../../model/document.ts';
import type { Link } from './find/links.ts';

const SQUARE_OPEN = 0x5b;
const LONGEST_URL = 2000;
/** Runs that the words of one link may have: emphasis and entities inside it begin new ones. */
const MOST_RUNS = 12;

/** Links in a Markdown block, read off its runs: "[" stands before the first of a link's and "](" behind the last. */
export function linksIn(block: Block, source: string): Link[] {
  const links: Link[] = [];
  for (let i = 0; i < block.runs.length; i++) {
    const run = block.runs[i] as Block['runs'][number];
    let before = run.from - 1;
    while (before > 0 && isEmphasis(source.charCodeAt(before))) before--;
    if (source.charCodeAt(before) !== SQUARE_OPEN) continue;
    for (let k = i; k < Math.min(block.runs.length, i + MOST_RUNS); k++) {
      let after = (block.runs[k] as Block['runs'][number]).to;
      while (isEmphasis(source.charCodeAt(after))) after++;
      if (!source.startsWith('](', after)) continue;
      const close = source.indexOf(')', after);
      if (close < 0 || close - after > LONGEST_URL) break;
      const url = source
        .slice(after + 2, close)
        .trim()
        .replace(/\s["'(].*$/s, '')
        .trimEnd()
        .replace(/^<|>$/g, '');
      links.push({ start: run.at, end: block.runs[k + 1]?.at ?? block.text.length, url });
      i = k;
      break;
    }
  }
  return links;
}

const isEmphasis = (code: number): boolean => code === 0x2a || code === 0x5f;
