import { PhraseMatcher } from '../../lexical/phrases.ts';
import attributions from '../../rules/compiled/en-attributions.json' with { type: 'json' };
import barriers from '../../rules/compiled/en-cues-barrier.json' with { type: 'json' };
import enablers from '../../rules/compiled/en-cues-enabler.json' with { type: 'json' };
import neutrals from '../../rules/compiled/en-cues-neutral.json' with { type: 'json' };
import deadlines from '../../rules/compiled/en-deadlines.json' with { type: 'json' };
import modals from '../../rules/compiled/en-modals.json' with { type: 'json' };
import recalled from '../../rules/compiled/en-recalled.json' with { type: 'json' };
import remedies from '../../rules/compiled/en-remedies.json' with { type: 'json' };
import requests from '../../rules/compiled/en-requests.json' with { type: 'json' };
import signposts from '../../rules/compiled/en-signposts.json' with { type: 'json' };
import type { Entry } from '../../rules/family.ts';

export type Strength = 'must' | 'should' | 'consider' | 'may';

/** What the families say of their rules; which of these a rule has depends on its family. */
export interface Said {
  weight?: number;
  strength?: Strength;
  form?: 'object' | 'clause' | 'subject' | 'need';
  weak?: boolean;
  passes?: 'recommendation' | 'statement';
  scope?: 'sentence' | 'before';
  then?: 'date' | 'duration' | 'nothing';
  holds?: string;
  short?: boolean;
  id?: string;
}

export interface Rule {
  /** Address: 'en/cues/barrier#lack of'. */
  id: string;
  family: string;
  says: Said;
}

/** A rule met in a text; readable offsets. */
export interface Hit {
  rule: Rule;
  start: number;
  end: number;
  words: number;
}

/** Matches families of rules at once; a rule's `not` phrases hide its own hits that lie inside them. */
export class RuleMatcher {
  readonly #matcher: PhraseMatcher;
  readonly #rules: Rule[] = [];
  /** For each phrase given to the matcher: its rule, and whether it is one of the `not` phrases. */
  readonly #owner: number[] = [];
  readonly #hides: boolean[] = [];

  constructor(families: Record<string, readonly Entry[]>) {
    const phrases: string[] = [];
    for (const [family, entries] of Object.entries(families))
      for (const entry of entries) {
        const index = this.#rules.push({ id: entry.id, family, says: entry.with as Said }) - 1;
        for (const phrase of [entry.phrase, ...entry.not]) {
          this.#hides.push(phrases.length > 0 && this.#owner.at(-1) === index);
          this.#owner.push(index);
          phrases.push(phrase);
        }
      }
    this.#matcher = new PhraseMatcher(phrases);
  }

  /** Hits by start, longest first. */
  match(text: string, from = 0, to = text.length): Hit[] {
    const found = this.#matcher.match(text, from, to);
    if (found.length === 0) return [];
    const hiding = found.filter((hit) => this.#hides[hit.phrase]);
    const hits: Hit[] = [];
    for (const hit of found) {
      if (this.#hides[hit.phrase]) continue;
      const owner = this.#owner[hit.phrase] as number;
      const hidden = hiding.some(
        (other) => this.#owner[other.phrase] === owner && other.start <= hit.start && hit.end <= other.end,
      );
      if (!hidden) hits.push({ rule: this.#rules[owner] as Rule, start: hit.start, end: hit.end, words: hit.words });
    }
    return hits;
  }
}

let sentenceRules: RuleMatcher | undefined;

/** The rules that speak of sentences. */
export const matchSentenceRules = (text: string): Hit[] =>
  (sentenceRules ??= new RuleMatcher({
    attribution: attributions as Entry[],
    barrier: barriers as Entry[],
    enabler: enablers as Entry[],
    neutral: neutrals as Entry[],
    deadline: deadlines as Entry[],
    modal: modals as Entry[],
    recalled: recalled as Entry[],
    remedy: remedies as Entry[],
    request: requests as Entry[],
    signpost: signposts as Entry[],
  })).match(text);
