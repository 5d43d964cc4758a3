import { countWords } from '../../../lexical/tokens.ts';
import sections from '../../../rules/compiled/rules-sections.json' with { type: 'json' };
import { type Hit, RuleMatcher } from '../rules.ts';

/** What a section can hold; "both" is findings and recommendations, "response" what somebody answers to these. */
export type Holds = 'recommendations' | 'barriers' | 'enablers' | 'findings' | 'both' | 'context' | 'response';

let matcher: RuleMatcher | undefined;

function hitsOf(text: string): Hit[] {
  matcher ??= new RuleMatcher(sections);
  return matcher.match(text);
}

/** Words of a heading that tell nothing of its kind: a `short` rule allows this many beside its own. */
const SHORT = 2;

/** A longer heading is a statement, not an announcement, but for recommendations. */
const LONG = 12;

/** What `text` announces; null for nothing. */
export function announces(text: string): { holds: Holds; hit: Hit } | null {
  const hits = hitsOf(text);
  if (hits.length === 0) return null;
  const words = countWords(text.replace(/^[\s\dIVXivx.()A-Z]*?[.)]\s/u, '').replace(/\([^()]*\)/g, ''));
  const fit = hits.filter((hit) => {
    if (hit.rule.says.short) return words <= countWords(text.slice(hit.start, hit.end)) + SHORT;
    return words <= LONG;
  });
  const of = (...kinds: string[]) => fit.find((hit) => kinds.includes(hit.rule.says.holds as string));
  const response = of('response');
  const asks = of('recommendations');
  // "Recommendations and management response" opens with what is asked.
  const chosen =
    (response && asks && asks.start === opening(text) && asks.end <= response.start ? asks : response) ??
    of('both') ??
    mixed(asks, of('findings', 'barriers', 'enablers')) ??
    of('barriers', 'enablers', 'findings', 'context');
  if (!chosen) return null;
  return { holds: chosen.rule.says.holds as Holds, hit: chosen };
}

/** Recommendations that a sentence of any length speaks of; null where it speaks of none, or of replies to some. */
export function announcesAnywhere(text: string): Announcement | null {
  const hits = hitsOf(text);
  if (hits.some((hit) => hit.rule.says.holds === 'response')) return null;
  const hit = hits.find((one) => one.rule.says.holds === 'recommendations');
  return hit ? { holds: 'recommendations', hit } : null;
}

/** Where the first word begins, behind a number. */
const opening = (text: string): number => /^[\s\dIVXivx.()]*/.exec(text)?.[0].length ?? 0;

/** "Challenges and recommendations" holds both. */
function mixed(recommendation: Hit | undefined, finding: Hit | undefined): Hit | undefined {
  if (!recommendation) return undefined;
  return finding ? { ...recommendation, rule: { ...recommendation.rule, says: { holds: 'both' } } } : recommendation;
}

export type Announcement = NonNullable<ReturnType<typeof announces>>;
