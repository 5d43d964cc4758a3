import clauses from '../compiled/rules-clauses.json' with { type: 'json' };
import { RuleMatcher } from '../rule-matcher.ts';
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
  readonly #matcher: RuleMatcher<{ part: Part }>;

  constructor(rules: RuleSet = clauses) {
    this.#matcher = new RuleMatcher(rules);
  }

  /** Of the recommendation `text` from `start` to `end`, whose action begins at `action`. */
  read(text: string, start: number, end: number, action: number): Asked {
    const cuts = this.#matcher.match(text, start, end);
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
    return { opening, stretches };
  }
}

/** Nothing but spaces, commas and adverbs ("further and rapidly")? */
const isFiller = (text: string, from: number, to: number): boolean =>
  from <= to && /^(?:[\s,]|\w+ly\b|and\b)*$/.test(text.slice(from, to));
