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
import { type Hit, RuleMatcher } from './rules.ts';

let sentenceRules: RuleMatcher | undefined;

/** The rules that speak of sentences. */
export function matchSentenceRules(text: string, from = 0, to = text.length): Hit[] {
  sentenceRules ??= new RuleMatcher({
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
  });
  return sentenceRules.match(text, from, to);
}
