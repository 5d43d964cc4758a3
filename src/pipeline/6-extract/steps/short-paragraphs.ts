import type { Block } from '../../../model/document.ts';
import type { Context } from '../context.ts';
import { isParagraphNumber } from '../places/paragraph-number.ts';
import type { Section } from '../places/sections.ts';
import { trimEnd } from '../places/statement.ts';
import { evaluate } from '../tells/evaluate.ts';
import { proofAt, type Unit, unitOf } from '../unit.ts';
import { announcesPlainly, isPlainStatement } from './plain-statement.ts';

/** Sentences that a paragraph which makes one point has at most. */
const SHORT = 3;

/** Share of the paragraphs right below a heading that must be as short before each is taken for a finding. */
const MOST = 0.8;

/**
 * Below "Findings" paragraphs are often a list without marks: each makes one point, and its first sentence is the point,
 * though no word of it blames or praises. So are short paragraphs with numbers. A page of prose below the same heading is
 * none.
 */
export function createPointOf(context: Context): (index: number, section: Section | null) => Unit | null {
  const lists = new Map<number, boolean>();
  const isList = (section: Section): boolean => {
    const known = lists.get(section.block);
    if (known !== undefined) return known;
    const found = announcesPlainly(context, section) && areShort(context, section);
    lists.set(section.block, found);
    return found;
  };
  return (index, section) => {
    const block = context.blocks[index] as Block;
    if (!section || block.heading !== section.block) return null;
    const isNumbered = block.kind === 'item' && isParagraphNumber(context, index);
    if (isNumbered ? !announcesPlainly(context, section) : block.kind !== 'paragraph' || !isList(section)) return null;
    const [first, ...more] = context.sentences(index);
    if (!first || more.length >= SHORT || !isPlainStatement(context, index, first.start, first.end)) return null;
    const { start, end } = first;
    const verdict = evaluate(block.text, start, end, context.hits(index));
    const said = section.holds === 'barriers' ? 'barrier' : section.holds === 'enablers' ? 'enabler' : null;
    return unitOf({
      kind: 'finding',
      parts: [{ block: index, start, end: trimEnd(block.text, start, end, false) }],
      basis: 'section',
      proofs: [proofAt(section.block, section.hit), ...verdict.cues.slice(0, 3).map((hit) => proofAt(index, hit))],
      polarity: said === null || verdict.isPlain ? verdict.polarity : said,
    });
  };
}

/** Are most paragraphs right below the heading short? One alone is a finding below "Finding", and may be anything below "Issue". */
function areShort(context: Context, { block: heading, hit }: Section): boolean {
  let all = 0;
  let short = 0;
  for (let at = heading + 1; context.blocks[at]?.heading === heading; at++) {
    if (context.blocks[at]?.kind !== 'paragraph') continue;
    all++;
    if (context.sentences(at).length <= SHORT) short++;
  }
  return all >= (hit.rule.says.short ? 2 : 1) && short >= all * MOST;
}
