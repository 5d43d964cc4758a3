import type { Block } from '../../model/document.ts';
import { isDigit, isSpace } from './text/characters.ts';
import { wordKey } from './word-key.ts';

/** A line of a table of contents. */
export interface Entry {
  /** What its title may be: some run over two lines, and a number at the end is a page or part of the title. */
  keys: string[];
  /** 0 for the outermost. */
  depth: number;
  /** It is told by its indent; else only by white space before groups. */
  sure: boolean;
}

interface Line {
  words: string;
  /** Columns before its first word. */
  left: number;
  /** A blank line stands above. */
  apart: boolean;
}

/** Characters that a line of a table of contents has at most. */
const LONGEST = 300;
const TAB_WIDTH = 8;

/** The entries of the tables of contents among `blocks`, in order. */
export function findEntries(text: string, blocks: readonly Block[]): Entry[] {
  const lines: Line[] = [];
  let end = -1;
  for (const { region, kind, span } of blocks) {
    if (region !== 'contents' || kind === 'note' || span.end <= end) continue;
    const from = text.lastIndexOf('\n', span.start - 1) + 1;
    addLines(text, Math.max(from, end), span.end, lines);
    end = span.end;
  }
  const depths = depthsOf(lines);
  return lines.map(({ words }, i) => ({
    keys: [...new Set(keysOf(words).concat(keysOf(`${words} ${lines[i + 1]?.words ?? ''}`)))],
    depth: depths.depth[i] as number,
    sure: depths.sure,
  }));
}

function addLines(text: string, from: number, to: number, lines: Line[]): void {
  for (let at = from; at < to; ) {
    let end = text.indexOf('\n', at);
    if (end < 0 || end > to) end = to;
    let left = 0;
    let i = at;
    for (; i < end && (isSpace(text.charCodeAt(i)) || LEAD.has(text.charAt(i))); i++)
      left = text.charAt(i) === '\t' ? left + TAB_WIDTH - (left % TAB_WIDTH) : left + 1;
    if (i < end && end - i <= LONGEST)
      lines.push({
        words: text.slice(i, end),
        left,
        apart: text.charAt(at - 1) === '\n' && isBlankAbove(text, at - 1),
      });
    at = end + 1;
  }
}

/** Bullets, and the marks of a table or a link in Markdown. */
const LEAD = new Set('•*-|[');

function isBlankAbove(text: string, lineEnd: number): boolean {
  let i = lineEnd - 1;
  while (i >= 0 && text.charAt(i) !== '\n' && isSpace(text.charCodeAt(i))) i--;
  return i < 0 || text.charAt(i) === '\n';
}

const LEADERS = /(?:[.…_·][\s.…_·|]*){4,}[\s\S]*$/;
/** bounded: by PAGE_WITHIN, the characters at the end of an entry in which its page number stands. */
const PAGE = /[\s|]+(?:\d{1,4}|[ivxl]{1,6})[\s|]*$/;

const PAGE_WITHIN = 40;

function keysOf(words: string): string[] {
  const plain = words.replace(/\]\([^()]*\)/g, '').replace(/[*_`]/g, '');
  const cut = plain.replace(LEADERS, '');
  const tail = cut.slice(-PAGE_WITHIN);
  const named = cut.slice(0, cut.length - tail.length) + tail.replace(PAGE, '');
  return [...new Set([cut, named].map(wordKey))].filter(
    (key) => (key !== '' && !isDigit(key.charCodeAt(0))) || key.length > 4,
  );
}

/** Depth of each line: by its indent where there are two or more, else by the blank lines that part groups. */
function depthsOf(lines: readonly Line[]): { depth: number[]; sure: boolean } {
  const steps = indents(lines);
  if (steps.length > 1)
    return { depth: lines.map(({ left }) => steps.findLastIndex((step) => left >= step)), sure: true };
  const groups = lines.filter((line, i) => line.apart && i + 2 < lines.length && !lines[i + 1]?.apart).length;
  return { depth: lines.map(({ apart }) => (apart || groups < 2 ? 0 : 1)), sure: false };
}

/** Part of the lines that share an indent that counts; columns that two of them differ by at least. */
const SHARE = 0.1;
const STEP = 2;

function indents(lines: readonly Line[]): number[] {
  const counts = new Map<number, number>();
  for (const { left } of lines) counts.set(left, (counts.get(left) ?? 0) + 1);
  const steps: number[] = [];
  for (const [left, count] of [...counts].sort(([a], [b]) => a - b)) {
    if (count < Math.max(2, lines.length * SHARE) && steps.length > 0) continue;
    if (steps.length === 0 || left - (steps.at(-1) as number) >= STEP) steps.push(left);
  }
  return steps;
}
