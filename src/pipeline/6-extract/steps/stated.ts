import type { Block } from '../../../model/document.ts';
import type { Context } from '../context.ts';
import { anyOf, is } from '../grammar.ts';
import { announces } from '../places/announces.ts';
import { numberOf, partsOf, titleOf } from '../places/item.ts';
import { descendants } from '../places/lists.ts';
import { isParagraphNumber } from '../places/paragraph-number.ts';
import { endsInColon, endsInQuestion } from '../punctuation.ts';
import { evaluate } from '../tells/evaluate.ts';
import { proofAt, type Stretch, type Unit, unitOf } from '../unit.ts';
import { isCapital, wordsOf } from '../words.ts';
import type { Announced } from './announced.ts';
import { recommendationsIn } from './asked.ts';
import { recommendationIn } from './asked-sentence.ts';
import { leadIn } from './lead-in.ts';
import { isOrder, isSignpost } from './told-sentence.ts';

/** Characters that a finding in a list has at least. */
const SHORTEST = 15;

/** Sentences of which items with paragraph numbers have more, on average, where they are the report's prose. */
const PROSE = 1.5;

const FOLLOWING = new RegExp(`\\b${anyOf('announces-list')}\\b`, 'i');

/** The findings of a list that holds some, and what they ask beside it. */
export function findingsIn(
  context: Context,
  items: number[],
  list: number,
  announced: Announced,
  taken: Uint8Array,
): Unit[] {
  const units: Unit[] = [];
  const sentences = items.reduce((sum, item) => sum + context.sentences(item).length, 0);
  const isProse = sentences > items.length * PROSE;
  for (const item of items) {
    const block = context.blocks[item] as Block;
    if (taken[item]) continue;
    const below = context.children(item).length;
    if (block.text.length < SHORTEST && below === 0) continue;
    // A numbered paragraph of prose is read sentence by sentence.
    if (isProse && context.sentences(item).length > 1 && isParagraphNumber(context, item)) continue;
    if (endsInQuestion(block.text)) continue;
    if (below === 0 && context.sentences(item).length <= 1 && saysNothing(context, item)) continue;
    if (below === 0 && announced.holds === 'findings' && isName(context, item)) continue;
    const opens = endsInColon(block.text) && below > 0;
    if (opens && (FOLLOWING.test(block.text) || (below > 1 && announces(block.text) !== null))) continue;
    // "Plans should:" and bullets below it ask, whatever the section holds.
    const asksBelow = opens ? askedBelow(context, item) : null;
    if (asksBelow) {
      taken[item] = 1;
      units.push(...recommendationsIn(context, context.children(item) as number[], list, asksBelow, taken));
      continue;
    }
    // "Keep a log of every crossing" states nothing.
    if (isOrder(block.text, 0, context.sentences(item)[0]?.end ?? block.text.length)) continue;
    // What it asks beside what it states is a recommendation of its own.
    const sentences = context.sentences(item);
    const asked = sentences
      .map((sentence) => recommendationIn(context, item, block, sentence, null, false))
      .filter((unit) => unit !== null);
    units.push(...asked);
    if (asked.length === sentences.length) {
      taken[item] = 1;
      continue;
    }
    const unit = listedFinding(context, item, list, announced, taken, false);
    units.push(unit);
    // Numbered paragraphs below it say each its own.
    if (context.children(item).some((child) => isParagraph(context, child))) {
      unit.parts.length = 1;
      for (const below of descendants(context, item)) taken[below] = 0;
    }
  }
  return units;
}

/** What an item that ends in an open request asks in the items below it; null where it asks nothing so. */
function askedBelow(context: Context, item: number): Announced | null {
  const led = leadIn(context, { lead: item, items: context.children(item) }, null);
  return led?.holds === 'recommendations' ? led : null;
}

/** Does the item only point elsewhere in the text, or thank somebody? */
const saysNothing = (context: Context, item: number): boolean =>
  context.hits(item).some((hit) => isSignpost((context.blocks[item] as Block).text, 0, hit));

/** "Department of Home Affairs": an item that names, all in capitals but for small words, and says nothing of what it names. */
function isName(context: Context, item: number): boolean {
  const { text } = context.blocks[item] as Block;
  if (evaluate(text, 0, text.length, context.hits(item)).cues.length > 0) return false;
  return wordsOf(text, 0, text.length).every(
    ({ text: word, lower }) =>
      isCapital(word) ||
      is('preposition', lower) ||
      is('determiner', lower) ||
      is('joins-names', lower) ||
      /\d/.test(word),
  );
}

const isParagraph = (context: Context, index: number): boolean =>
  typeof context.blocks[index]?.marker?.number === 'string' && context.sentences(index).length > 1;

/** An item as a finding of its list. */
export function listedFinding(
  context: Context,
  item: number,
  list: number,
  announced: Announced,
  taken: Uint8Array,
  tagged: boolean,
): Unit {
  const block = context.blocks[item] as Block;
  const verdict = evaluate(block.text, 0, block.text.length, context.hits(item));
  const parts = partsOf(context, item, tagged, taken);
  const said = announced.holds === 'barriers' ? 'barrier' : announced.holds === 'enablers' ? 'enabler' : null;
  const polarity = said === null || verdict.isPlain ? verdict.polarity : said;
  return unitOf({
    kind: 'finding',
    parts,
    title: titleOf(context, item) ?? (parts.length > 1 && block.text.length < 160 ? (parts[0] as Stretch) : null),
    number: numberOf(context, item),
    basis: 'section',
    proofs: [announced.proof, ...verdict.cues.slice(0, 3).map((hit) => proofAt(item, hit))],
    polarity,
    attributedTo: announced.attributedTo,
    list,
  });
}
