import clauses from '../compiled/rules-clauses.json' with { type: 'json' };
import { type Hit, RuleMatcher } from '../rule-matcher.ts';
import type { RuleSet } from '../rule-set.ts';
import type { Break, Stretch } from './matcher.ts';

type Part = 'light' | 'purpose' | 'context' | 'detail';
type Reason = 'cause' | 'effect' | 'concession' | 'turn';
type Says = { part: Part | Reason };

/** How much the words of a part count beside those that say what is asked. */
const SHARE: Readonly<Record<Part, number>> = { light: 0.3, purpose: 0.6, context: 0.5, detail: 0.7 };
/** The same for findings: why it is so tells what stands in the way, what comes of it does not. */
const REASON_SHARE: Readonly<Record<Reason, number>> = { cause: 1.5, effect: 0.5, concession: 0.6, turn: 1 };
/** What a finding says behind its first sentence explains it. */
const LATER = 0.8;

/** Behind a sentence or a part that a semicolon ends; not behind "U.S. " or "J. ". */
const SENTENCE_END = /(?<![\s.(]\p{L})[.;?!]["”’)\]]?\s/gu;

/** How a passage is parted. Offsets are readable ones. */
export interface Clauses {
  /** Where the words begin that say what is asked: the action, the light words at its head left out. Null for findings. */
  opening: number | null;
  /** How much words count for kinds of action, as what is asked tells. */
  stretches: Stretch[];
  /** How much words count for other concepts, as what is found tells. */
  told: Stretch[];
  breaks: Break[];
}

/**
 * Parts a recommendation by its clauses (rules/en/clauses.yml), a finding by its reasons (rules/en/reasons.yml):
 *
 *   We call on all to | take steps to | end violence, | in line with the treaty, | in order to ...
 *          1               light            1                  context                purpose
 *
 *   Although fees fell, | repairs are late | due to a lack of tools, | which leads to | queues.
 *     concession               1                   cause                   effect
 *
 * What stands before the action counts in full: it is what the action is done to as often ("Fees should be cut") as whom
 * it is asked of.
 */
export class ClauseReader {
  readonly #matcher: RuleMatcher<Says>;

  constructor(rules: RuleSet = clauses) {
    this.#matcher = new RuleMatcher(rules);
  }

  /** Of the recommendation `text` from `start` to `end`, whose action begins at `action`; null where that is not known. */
  asked(text: string, start: number, end: number, action: number | null): Clauses {
    const hits = this.#matcher.match(text, start, end);
    const told: Stretch[] = [];
    const breaks = breaksOf(text, start, end, hits);
    if (action === null) return { opening: null, stretches: [], told, breaks };
    const cuts = hits.filter(isClause);
    let opening = action;
    for (const cut of cuts)
      if (cut.rule.says.part === 'light' && cut.end > opening && cut.end < end && isFiller(text, opening, cut.start))
        opening = cut.end;
    const stretches: Stretch[] = [
      { end: action, share: 1 },
      { end: opening, share: SHARE.light },
    ];
    let share = 1;
    for (const { rule, start: at } of cuts) {
      const { part } = rule.says;
      if (part === 'light' || at <= opening) continue;
      stretches.push({ end: at, share });
      share = SHARE[part];
    }
    stretches.push({ end, share });
    return { opening, stretches, told, breaks };
  }

  /** Of the finding `text` from `start` to `end`. */
  found(text: string, start: number, end: number): Clauses {
    const hits = this.#matcher.match(text, start, end);
    const breaks = breaksOf(text, start, end, hits);
    const told: Stretch[] = [];
    let from = start;
    for (const { at } of [...breaks.filter((one) => one.word === null), { at: end }]) {
      const within = hits.filter((hit) => isReason(hit) && hit.start >= from && hit.start < at);
      told.push(...reasons(text, from, at, within as Hit<{ part: Reason }>[], from === start ? 1 : LATER));
      from = at;
    }
    return { opening: null, stretches: [], told, breaks };
  }
}

/** The stretches of one sentence, whose plain words count `full`. */
function reasons(
  text: string,
  start: number,
  end: number,
  cuts: readonly Hit<{ part: Reason }>[],
  full: number,
): Stretch[] {
  const stretches: Stretch[] = [];
  let share = full;
  for (const { rule, start: at } of cuts) {
    const { part } = rule.says;
    stretches.push({ end: at, share });
    share = full * REASON_SHARE[part];
    if (part !== 'concession' || text.slice(start, at).trim() !== '') continue;
    // "Although fees fell, repairs are late": the comma ends it.
    const comma = text.indexOf(',', at);
    if (comma < 0 || comma >= end) continue;
    stretches.push({ end: comma, share });
    share = full;
  }
  return [...stretches, { end, share }];
}

/** Sentence ends, and words that open a clause of their own, in order. */
function breaksOf(text: string, start: number, end: number, hits: readonly Hit<Says>[]): Break[] {
  const breaks: Break[] = [];
  for (const { rule, start: at, end: behind } of hits)
    if (rule.family === 'link') breaks.push({ at, word: text.slice(at, behind).toLowerCase() });
  for (const { index } of text.slice(start, end).matchAll(SENTENCE_END))
    breaks.push({ at: start + index + 1, word: null });
  return breaks.sort((a, b) => a.at - b.at);
}

const isClause = (hit: Hit<Says>): hit is Hit<{ part: Part }> => hit.rule.family === 'clause';
const isReason = (hit: Hit<Says>): hit is Hit<{ part: Reason }> => hit.rule.family === 'reason';

/** Nothing but spaces, commas and adverbs ("further and rapidly")? */
const isFiller = (text: string, from: number, to: number): boolean =>
  from <= to && /^(?:[\s,]|\w+ly\b|and\b)*$/.test(text.slice(from, to));
