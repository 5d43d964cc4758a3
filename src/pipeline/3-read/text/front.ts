import type { Block, FrontMatter, Page } from '../../../model/document.ts';
import { sourceStart } from '../../../model/runs.ts';
import grammar from '../../../rules/compiled/en-grammar.json' with { type: 'json' };
import { announced, regionOfLine } from '../regions.ts';
import { shapeOf } from './headings.ts';

/** Blocks that a title page may hold, and the characters of one of its lines: longer ones are the report's own text. */
const BLOCKS = 40;
const LINE = 160;
/** Words of a title. */
const FEWEST = 3;

/** 'January|February|...': the rules' own words, as Intl takes as long to start as all else that is done at start. */
const { phrase: MONTHS } = grammar.find((entry) => entry.with.class === 'month') as { phrase: string };
const DATE = new RegExp(
  `\\b(?:(?:\\d{1,2} )?(?:${MONTHS})(?: \\d{1,2},)? (?:19|20)\\d\\d|(?:19|20)\\d\\d-\\d\\d-\\d\\d)\\b`,
);

/**
 * What the title page tells: the title (the longest line in the form of one) and the first date. Marks the lines that
 * stand before the first paragraph or list, but for the headings directly above it.
 */
export function readFront(source: string, blocks: readonly Block[], pages: readonly Page[]): FrontMatter {
  const end = pages[0]?.span.end ?? Number.POSITIVE_INFINITY;
  let first = 0;
  while (
    first < blocks.length &&
    first < BLOCKS &&
    isTitleLine(blocks[first] as Block) &&
    (blocks[first] as Block).span.start < end
  )
    first++;
  const title = blocks.slice(0, first).filter(({ text }) => regionOfLine(text) === null);
  const published =
    blocks
      .slice(0, first)
      .map(({ text }) => DATE.exec(text)?.[0])
      .find((found) => found !== undefined) ?? null;
  let body = first;
  if (first < blocks.length && first < BLOCKS) while (body > 0 && blocks[body - 1]?.kind === 'heading') body--;
  for (const block of blocks.slice(0, body)) block.region = 'front';
  return { title: titleOf(source, title), published, authors: [] };
}

const isTitleLine = (block: Block): boolean => announced(block) === null && isShort(block);

const isShort = ({ kind, text }: Block): boolean =>
  kind === 'heading' || kind === 'row' || (kind === 'paragraph' && text.length <= LINE && !/[.:;]$/.test(text));

function titleOf(source: string, lines: readonly Block[]): string | null {
  const named = lines
    .filter(({ kind, marker }) => kind !== 'row' && !marker?.number)
    .map((block) => ({ text: beforeDate(source, block), isHeading: block.kind === 'heading' }))
    .filter(({ text }) => text.split(' ').length >= FEWEST);
  const headings = named.filter(({ text, isHeading }) => isHeading || shapeOf(text, 0, text.length) === 'capitals');
  const among = headings.length > 0 ? headings : named.slice(0, 1);
  const longest = Math.max(0, ...among.map(({ text }) => text.length));
  return among.find(({ text }) => text.length === longest)?.text.replace(/(?<![*†‡])[*†‡]+$/, '') ?? null;
}

/** The lines of a block above the one that bears a date: "Dry wells" of "Dry wells / Briefing note, May 2031". */
function beforeDate(source: string, block: Block): string {
  const date = DATE.exec(block.text);
  if (!date) return block.text;
  let at = date.index;
  const line = source.lastIndexOf('\n', sourceStart(block, at));
  while (at > 0 && sourceStart(block, at) > line) at--;
  return block.text.slice(0, at).trim();
}
