import { countWords } from '../../../lexical/tokens.ts';
import type { Block } from '../../../model/document.ts';
import type { Context } from '../context.ts';
import { anyOf } from '../grammar.ts';
import type { Section } from '../places/sections.ts';
import { trimEnd } from '../places/statement.ts';
import { endsInColon } from '../punctuation.ts';
import { evaluate } from '../tells/evaluate.ts';
import { proofAt, type Unit, unitOf } from '../unit.ts';
import type { Announced } from './announced.ts';
import { recommendationIn } from './asked-sentence.ts';
import { leadIn } from './lead-in.ts';
import { isPlainStatement } from './plain-statement.ts';

/** Sentences that a paragraph has at most where it is one of a list without marks. */
const SHORT = 2;

/** Paragraphs that are a list at least. */
const LIST = 2;

/** Words that a statement which ends in a semicolon has at least. */
const FEWEST = 4;

const OWN = new RegExp(`\\b${anyOf('asks-itself')}\\b`, 'i');

const GOES_ON = /[;,](?:\s+(?:and|or))?\s*$/;

/**
 * "We are concerned that:" and what is found in an indented passage below it, or in short paragraphs without marks. Null
 * where the block leads nothing of the kind in. What somebody else is quoted with is not the report's.
 */
export function toldBelow(
  context: Context,
  index: number,
  block: Block,
  section: Section | null,
  taken: Uint8Array,
): Unit[] | null {
  const next = context.blocks[index + 1];
  if (block.kind !== 'paragraph' || !endsInColon(block.text) || !next || taken[index + 1]) return null;
  if (next.kind !== 'paragraph' && next.kind !== 'quotation') return null;
  const announced = leadIn(context, { lead: index, items: [] }, section);
  if (!announced || !['findings', 'barriers', 'enablers'].includes(announced.holds)) return null;
  const passage = passageBelow(context, index + 1, next.kind, taken);
  if (next.kind === 'quotation' ? !OWN.test(block.text) || announced.attributedTo : passage.length < LIST) return null;
  const units: Unit[] = [];
  for (const at of passage) {
    const found = asks(context, at, section) ? [] : statementsOf(context, at, announced);
    if (found.length > 0) taken[at] = 1;
    units.push(...found);
  }
  return units.length > 0 ? units : null;
}

/** The blocks of the kind that stand together from `from` on; of paragraphs those that are short. */
function passageBelow(context: Context, from: number, kind: Block['kind'], taken: Uint8Array): number[] {
  const found: number[] = [];
  for (let at = from; context.blocks[at]?.kind === kind && !taken[at]; at++) {
    const { text } = context.blocks[at] as Block;
    if (endsInColon(text) || (kind === 'paragraph' && context.sentences(at).length > SHORT)) break;
    found.push(at);
  }
  return found;
}

/** Does a sentence of a short paragraph ask for something? Then it is read as any other. */
function asks(context: Context, at: number, section: Section | null): boolean {
  const block = context.blocks[at] as Block;
  const formal = section?.holds === 'both' || section?.holds === 'recommendations';
  return (
    block.kind === 'paragraph' &&
    context.sentences(at).some((one) => recommendationIn(context, at, block, one, section, formal) !== null)
  );
}

function statementsOf(context: Context, at: number, announced: Announced): Unit[] {
  const { text } = context.blocks[at] as Block;
  const isItem = GOES_ON.test(text) && countWords(text) >= FEWEST;
  const stretches = isItem
    ? [{ start: 0, end: text.length }]
    : context.sentences(at).filter(({ start, end }) => isPlainStatement(context, at, start, end));
  return stretches.map(({ start, end }) => {
    const verdict = evaluate(text, start, end, context.hits(at));
    const said = announced.holds === 'barriers' ? 'barrier' : announced.holds === 'enablers' ? 'enabler' : null;
    return unitOf({
      kind: 'finding',
      parts: [{ block: at, start, end: trimEnd(text, start, end, false) }],
      basis: 'section',
      proofs: [announced.proof, ...verdict.cues.slice(0, 3).map((hit) => proofAt(at, hit))],
      polarity: said === null || verdict.isPlain ? verdict.polarity : said,
      attributedTo: announced.attributedTo,
    });
  });
}
