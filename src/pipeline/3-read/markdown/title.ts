import type { Block } from '../../../model/document.ts';
import { isPart } from '../parts.ts';
import { announced } from '../regions.ts';

/** Characters of a block that is running text: the title stands before the first. */
const PROSE = 120;

/** "4. Fees": a chapter that stands by itself. */
const NUMBERED = /^\d{1,3}(?:\.\d{1,3})*[.):]\s/;

/**
 * The title of a report whose front matter names none: the first heading, if it is the only one of its level, none is
 * outer, and no text stands before it. A part of the report ("Summary") is no title; nor is one of several headings that
 * look the same.
 */
export function titleHeading(blocks: readonly Block[]): string | null {
  const title = blocks.find(({ kind, text }) => kind === 'heading' || text.length > PROSE);
  if (title?.kind !== 'heading' || NUMBERED.test(title.text) || isPart(title.text) || announced(title) !== null)
    return null;
  const peers = blocks.filter(({ kind, level }) => kind === 'heading' && level <= title.level);
  return peers.length === 1 ? title.text : null;
}
