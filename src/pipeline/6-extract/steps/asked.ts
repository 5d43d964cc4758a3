import { countWords } from '../../../lexical/tokens.ts';
import type { Block } from '../../../model/document.ts';
import { actorsAt, proofOf } from '../asks/credit.ts';
import { directiveIn } from '../asks/directive-in.ts';
import { behindTopic } from '../asks/imperative.ts';
import { refersBack } from '../asks/refers-back.ts';
import type { Directive } from '../asks/stance.ts';
import type { Context } from '../context.ts';
import { numberOf, partsOf, titleOf } from '../places/item.ts';
import { isParagraphNumber } from '../places/paragraph-number.ts';
import { isNames, tailOf } from '../places/statement.ts';
import { tagOf } from '../places/tag.ts';
import { type Proof, type Unit, unitOf } from '../unit.ts';
import type { Announced } from './announced.ts';
import { isLeadIn, isTagged, isVoid } from './item-kind.ts';
import { listedFinding } from './stated.ts';
import { findingIn } from './told-sentence.ts';

/** Share of a list's items that must ask for something before those that show no sign of it are taken too. */
const MAJORITY = 0.5;

/** The same among conclusions and recommendations. */
const NEARLY_ALL = 0.8;

/** Words of an item that shows no sign of a request, at least: fewer are a title. */
const FEWEST = 4;

/** Characters that a finding in a list has at least. */
const SHORTEST = 15;

/** "Strengthening oversight", "Regular training": among recommendations the first asks as an imperative does. */
const GERUND = /^\P{L}*\p{L}{3,}ing\s/u;

/** The recommendations of a list that holds some, and the findings among them. */
export function recommendationsIn(
  context: Context,
  items: number[],
  list: number,
  announced: Announced,
  taken: Uint8Array,
): Unit[] {
  const tagged = isTagged(context, items);
  const read = items.map((item) => {
    const { text } = context.blocks[item] as Block;
    const directive =
      directiveIn(context, item, 0, text.length, { formal: true, imperatives: true }) ?? behindTopic(text);
    return { item, text, directive, tag: tagOf(text) };
  });
  const share = read.filter(({ directive, text }) => directive !== null || GERUND.test(text)).length / read.length;
  const units: Unit[] = [];
  let before: Unit['actors'] = [];
  for (const { item, text, directive, tag } of read) {
    if (taken[item]) continue;
    if (isLeadIn(context, item)) continue;
    if (
      tag === null &&
      context.children(item).length === 0 &&
      context.sentences(item).length > 1 &&
      isParagraphNumber(context, item)
    )
      continue;
    const shows =
      directive === null &&
      context.hits(item).some((hit) => hit.rule.family === 'neutral' && hit.rule.says.weight === 3);
    const asks =
      tag?.holds === 'recommendation' ||
      (tag?.holds !== 'finding' &&
        (directive !== null ||
          (share >= (announced.holds === 'recommendations' ? MAJORITY : NEARLY_ALL) &&
            text.length >= SHORTEST &&
            countWords(text) >= FEWEST &&
            !isVoid(text) &&
            !shows)));
    if (!asks) {
      if (announced.holds === 'both' && text.length >= SHORTEST && !isVoid(text))
        units.push(listedFinding(context, item, list, announced, taken, tagged));
      continue;
    }
    const split =
      announced.holds === 'both' && tag?.holds !== 'recommendation' ? findingsBefore(context, item, directive) : null;
    if (split) units.push(...split.units);
    const parts = partsOf(context, item, tagged, taken);
    if (split && parts[0]) parts[0].start = split.start;
    const tail = tagged ? tailOf(text, 0, text.length) : null;
    const otherwise: Proof = announced.proof;
    // "It should also ...": whom the item before asks.
    const named = directive?.actors.length ? actorsAt(item, directive.actors) : announced.actors;
    const actors = named.length === 0 && refersBack(text, 0, text.length) ? before : named;
    before = actors;
    units.push(
      unitOf({
        kind: 'recommendation',
        parts,
        title: titleOf(context, item),
        number: numberOf(context, item),
        basis: 'section',
        proofs: [otherwise, ...(directive?.hit ? [proofOf(item, directive, otherwise)] : [])],
        directive,
        actors,
        attributedTo: tail && isNames(tail.inside) ? tail.inside : (directive?.speaker ?? announced.attributedTo),
        list,
      }),
    );
  }
  return units;
}

/** Among conclusions and recommendations: the sentences of an item that stand before its request, where they find something. */
function findingsBefore(
  context: Context,
  item: number,
  directive: Directive | null,
): { units: Unit[]; start: number } | null {
  if (!directive || directive.form === 'imperative') return null;
  const block = context.blocks[item] as Block;
  const sentences = context.sentences(item);
  const asking = sentences.findIndex(
    (sentence) => directive.action > sentence.start && directive.action <= sentence.end,
  );
  if (asking < 1) return null;
  const units = sentences
    .slice(0, asking)
    .map((sentence) => findingIn(context, item, block, sentence.start, sentence.end, context.sections[item] ?? null, 2))
    .filter((unit) => unit !== null);
  return units.length > 0 ? { units, start: (sentences[asking] as { start: number }).start } : null;
}
