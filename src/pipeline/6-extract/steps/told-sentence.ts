import { countWords } from '../../../lexical/tokens.ts';
import type { Block } from '../../../model/document.ts';
import { insideBrackets } from '../asks/clause.ts';
import { findImperative } from '../asks/imperative.ts';
import { insideQuotes } from '../asks/quotation-marks.ts';
import type { Context } from '../context.ts';
import { anyOf } from '../grammar.ts';
import type { Section } from '../places/sections.ts';
import { trimEnd } from '../places/statement.ts';
import { tagOf } from '../places/tag.ts';
import { endsInColon } from '../punctuation.ts';
import { type Hit, hitsIn } from '../rules.ts';
import { attributionOf } from '../tells/attribution.ts';
import { evaluate } from '../tells/evaluate.ts';
import { isMethod } from '../tells/method.ts';
import { proofAt, type Unit, unitOf } from '../unit.ts';
import { opensList } from './opens-list.ts';

/** Weight of cues that makes a sentence a finding, by what its section holds. */
const THRESHOLD = {
  barriers: 2,
  enablers: 2,
  findings: 2,
  both: 2,
  none: 3,
  context: 4,
  response: 4,
  recommendations: 5,
} as const;

/** The weight that a sentence of `section` needs; among arguments for what is asked no more than elsewhere. */
export const thresholdOf = (section: Section | null): number =>
  section === null || (section.holds === 'recommendations' && section.hit.rule.says.argues)
    ? THRESHOLD.none
    : THRESHOLD[section.holds];

/** What a heading that is a whole sentence weighs of itself; and what is taken off what somebody else says. */
const HEADLINE = 2;

const HEARSAY = 1;

/** What opens an item that ends in "(Paragraph 17)", and so sums up a passage of the body, is its conclusion. */
const CONCLUSION = 5;

const TAGGED = 'en/grammar#paragraph';

/** And off what is only supposed ("If costs rise, ..."). */
const SUPPOSED = 2;

/** Words that a finding has at least: a shorter sentence is a run-in title, if it has no verb that tells ("Nobody was in charge."). */
const SHORTEST = 5;

/** Words, and characters, that it has at least even so. */
const SHORTEST_TOLD = 4;

const FEWEST_CHARACTERS = 20;

const SUPPOSING = new RegExp(`^\\W*${anyOf('supposition')}\\b`, 'i');

/** The sentence [start, end) as a finding; null where its cues weigh less than `threshold`. */
export function findingIn(
  context: Context,
  index: number,
  block: Block,
  start: number,
  end: number,
  section: Section | null,
  threshold: number,
): Unit | null {
  const verdict = evaluate(block.text, start, end, context.hits(index));
  const tag = block.kind === 'item' && start === context.sentences(index)[0]?.start ? tagOf(block.text) : null;
  const concludes = tag !== null ? CONCLUSION : 0;
  const headline = block.kind === 'heading' ? HEADLINE : 0;
  const shown =
    section?.holds === 'recommendations' &&
    verdict.cues.some((hit) => hit.rule.family === 'neutral' && hit.rule.says.weight === 3);
  const weight = verdict.score + headline + concludes;
  // Most sentences end here: what is dearer to find out comes behind.
  if ((verdict.cues.length === 0 && concludes === 0) || (weight < threshold && !shown)) return null;
  const text = block.text.slice(start, end);
  if (endsInColon(text) && opensList(context, index)) return null;
  if (/\?["'”’)]*\s*$/.test(text) || text.length < FEWEST_CHARACTERS || /https?:\/\/|www\./.test(text)) return null;
  if (hitsIn(context.hits(index), start, end).some((hit) => isSignpost(block.text, start, hit))) return null;
  if (isMethod(text, start, verdict.cues) || isOrder(block.text, start, end)) return null;
  // What somebody is quoted with over several sentences is not what the report finds.
  if (!context.reporting && isQuoted(block.text, start, end)) return null;
  if (countWords(text) < (isTold(text) ? SHORTEST_TOLD : SHORTEST)) return null;
  const supposed = SUPPOSING.test(text) ? SUPPOSED : 0;
  const attributedTo = attributionOf(block.text, start, end, context.hits(index), context.isProper);
  const passedOn = section === null && !context.reporting && attributedTo !== null ? HEARSAY : 0;
  if (weight - passedOn - supposed < threshold && !shown) return null;
  return unitOf({
    kind: 'finding',
    parts: [{ block: index, start, end: trimEnd(block.text, start, end, false) }],
    basis: 'cue',
    proofs:
      tag !== null && verdict.cues.length === 0
        ? [{ rule: TAGGED, block: index, start: tag.start, end: block.text.length }]
        : verdict.cues.map((hit) => proofAt(index, hit)),
    polarity: section?.holds === 'barriers' && verdict.blames ? 'barrier' : verdict.polarity,
    attributedTo,
    weight: verdict.score,
  });
}

/** Does the whole sentence stand in a quotation that began before it, or begins with it, and goes on behind it? */
const isQuoted = (text: string, start: number, end: number): boolean =>
  insideQuotes(text, start, Math.min(end, start + 2)) && insideQuotes(text, start, end - 2);

/** "This chapter discusses ..."; not the bracket of a sentence that says something of its own: "Use fell (see annex 2)". */
export const isSignpost = (text: string, start: number, hit: Hit): boolean =>
  hit.rule.family === 'signpost' && !insideBrackets(text, start + 2, hit.start);

const DESCRIBES = new RegExp(`\\b(?:(?<relative>${anyOf('opens-clause-of-source')})|${anyOf('describes')})\\b`, 'i');

/** Ends in a full stop and has a verb that tells, or begins with who tells it: "I uphold the complaint." */
const isTold = (text: string): boolean =>
  /\.["'”’)]*\s*$/.test(text) && (/^\W*(?:I|We)\s/.test(text) || DESCRIBES.test(text));

/** "Work with tenants to mend what is poor": an imperative. "Progress in repairs was hampered" has a verb that tells. */
export function isOrder(text: string, start: number, end: number): boolean {
  if (findImperative(text, start, end) === null) return false;
  const verb = DESCRIBES.exec(text.slice(start, end));
  return verb === null || verb.groups?.relative !== undefined;
}
