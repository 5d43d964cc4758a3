import { type PhraseHit, PhraseMatcher } from '../../lexical/phrases.ts';
import clauses from '../compiled/rules-clauses.json' with { type: 'json' };
import type { RuleSet } from '../rule-set.ts';
import type { Stretch } from './matcher.ts';

type Part = 'light' | 'purpose' | 'context' | 'detail';

/** How much the words of a part count beside those that say what is asked. */
const SHARE: Readonly<Record<Part, number>> = { light: 0.3, purpose: 0.6, context: 0.5, detail: 0.7 };

/** Where a recommendation says what is asked, and how much its other words count. Offsets are readable ones. */
export interface Asked {
  /** Where the words begin that say what is asked: the action, the light words at its head left out. */
  opening: number;
  stretches: Stretch[];
}

/**
 * Parts a recommendation by its clauses (rules/en/clauses.yml):
 *
 *   We call on all to | take steps to | end violence, | in line with the treaty, | in order to ...
 *          1               light            1                  context                purpose
 *
 * What stands before the action counts in full: it is what the action is done to as often ("Fees should be cut") as whom
 * it is asked of.
 */
export class ClauseReader {
  readonly #matcher: PhraseMatcher;
  readonly #rules: RuleSet;

  constructor(rules: RuleSet = clauses) {
    this.#rules = rules;
    this.#matcher = new PhraseMatcher(rules.trie);
  }

  /** Of the recommendation `text` from `start` to `end`, whose action begins at `action`. */
  read(text: string, start: number, end: number, action: number): Asked {
    const cuts = this.#cuts(text, start, end);
    let opening = action;
    for (const { part, hit } of cuts)
      if (part === 'light' && hit.end > opening && hit.end < end && isFiller(text, opening, hit.start))
        opening = hit.end;
    const stretches: Stretch[] = [
      { end: action, share: 1 },
      { end: opening, share: SHARE.light },
    ];
    let share = 1;
    for (const { part, hit } of cuts) {
      if (part === 'light' || hit.start <= opening) continue;
      stretches.push({ end: hit.start, share });
      share = SHARE[part];
    }
    stretches.push({ end, share });
    return { opening, stretches };
  }

  /** The marks of clauses, by start; those that a `not` phrase of their rule contains left out. */
  #cuts(text: string, start: number, end: number): { part: Part; hit: PhraseHit }[] {
    const found = this.#matcher.match(text, start, end).map((hit) => ({ hit, ...this.#ownerOf(hit) }));
    const hiding = found.filter((one) => one.hides);
    return found.filter(
      ({ hit, rule, hides }) =>
        !hides &&
        !hiding.some((other) => other.rule === rule && other.hit.start <= hit.start && hit.end <= other.hit.end),
    );
  }

  #ownerOf({ phrase }: PhraseHit): { part: Part; rule: number; hides: boolean } {
    const { rules, owner, hides } = this.#rules;
    const rule = owner[phrase] as number;
    return { part: rules[rule]?.says.part as Part, rule, hides: hides[phrase] === 1 };
  }
}

/** Nothing but spaces, commas and adverbs ("further and rapidly")? */
const isFiller = (text: string, from: number, to: number): boolean =>
  from <= to && /^(?:[\s,]|\w+ly\b|and\b)*$/.test(text.slice(from, to));
