import { countWords } from '../../../lexical/tokens.ts';
import type { Block } from '../../../model/document.ts';
import type { Context } from '../context.ts';
import { anyOf } from '../grammar.ts';
import { titleOf } from '../places/item.ts';
import type { Section } from '../places/sections.ts';
import { trimEnd } from '../places/statement.ts';
import { endsInColon, endsInQuestion } from '../punctuation.ts';
import { evaluate } from '../tells/evaluate.ts';
import { proofAt, type Stretch, type Unit, unitOf } from '../unit.ts';
import { announcesPlainly } from './plain-statement.ts';

/** Titles that make a list at least: one alone may be anything. */
const LIST = 2;

/** Sentences of a paragraph that explains the heading above it, at most; a longer one is read by itself. */
const SHORT = 3;

/** Words of a heading that states something, at least. */
const FEWEST = 3;

const STATES = new RegExp(`\\s(?:${anyOf('describes')}|\\p{Ll}{3,}ed)\\s`, 'u');

const NUMBER = /^\s*(?:#\s?)?(?:\d{1,3}(?:\.\d{1,3})*|[A-Z]|[IVX]{1,5})[.):]\s+/;

/** Reads findings by their titles: headings or bold leads that stand together right below a heading of findings. */
export function createTitledFinding(
  context: Context,
): (index: number, section: Section | null, taken: Uint8Array) => Unit | null {
  const counts = new Map<string, number>();
  const isListed = (section: Section, kind: Block['kind']): boolean => {
    const key = `${section.block} ${kind}`;
    const known = counts.get(key) ?? countBelow(context, section.block, kind);
    counts.set(key, known);
    return known >= LIST && announcesPlainly(context, section);
  };
  return (index, section, taken) => {
    const block = context.blocks[index] as Block;
    if (!section || section.block === index || block.heading !== section.block) return null;
    if (block.kind === 'heading')
      return states(context, index) && isListed(section, 'heading') ? withBelow(context, index, section, taken) : null;
    const title = block.kind === 'paragraph' ? titleOf(context, index) : null;
    if (!title || endsInColon(block.text) || !isListed(section, 'paragraph')) return null;
    const end = trimEnd(block.text, title.start, block.text.length, false);
    return finding(context, section, [{ block: index, start: title.start, end }], title);
  };
}

/** Headings that state something, or paragraphs with a bold lead, right below the heading. */
function countBelow(context: Context, heading: number, kind: Block['kind']): number {
  let count = 0;
  for (let at = heading + 1; at < context.blocks.length && isBelow(context, at, heading); at++) {
    const block = context.blocks[at] as Block;
    if (block.kind !== kind || block.heading !== heading) continue;
    if (kind === 'heading' ? states(context, at) : titleOf(context, at) !== null) count++;
  }
  return count;
}

/** Does the block stand below the heading, or below one that does? */
function isBelow(context: Context, at: number, heading: number): boolean {
  let above = context.blocks[at]?.heading ?? null;
  while (above !== null && above > heading) above = context.blocks[above]?.heading ?? null;
  return above === heading;
}

/** "3. Buses are late", not "3. Buses": has the heading a verb, or words that blame or praise? */
function states(context: Context, index: number): boolean {
  const { text } = context.blocks[index] as Block;
  const start = NUMBER.exec(text)?.[0].length ?? 0;
  if (endsInQuestion(text) || countWords(text.slice(start)) < FEWEST) return false;
  return STATES.test(text.slice(start)) || evaluate(text, start, text.length, context.hits(index)).score >= 2;
}

/** The heading, and the paragraph below it where that is short. */
function withBelow(context: Context, index: number, section: Section, taken: Uint8Array): Unit {
  const { text } = context.blocks[index] as Block;
  const title = { block: index, start: NUMBER.exec(text)?.[0].length ?? 0, end: text.length };
  const next = context.blocks[index + 1];
  const isExplained =
    next?.kind === 'paragraph' &&
    !taken[index + 1] &&
    !endsInColon(next.text) &&
    context.sentences(index + 1).length <= SHORT;
  if (!isExplained) return finding(context, section, [title], null);
  taken[index + 1] = 1;
  const end = trimEnd(next.text, 0, next.text.length, false);
  return finding(context, section, [title, { block: index + 1, start: 0, end }], title);
}

function finding(context: Context, section: Section, parts: Stretch[], title: Stretch | null): Unit {
  const { block, start, end } = parts[0] as Stretch;
  const verdict = evaluate((context.blocks[block] as Block).text, start, end, context.hits(block));
  const said = section.holds === 'barriers' ? 'barrier' : section.holds === 'enablers' ? 'enabler' : null;
  return unitOf({
    kind: 'finding',
    parts,
    title,
    basis: 'section',
    proofs: [proofAt(section.block, section.hit), ...verdict.cues.slice(0, 3).map((hit) => proofAt(block, hit))],
    polarity: said === null || verdict.isPlain ? verdict.polarity : said,
  });
}
