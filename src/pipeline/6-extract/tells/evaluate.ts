import type { Polarity } from '../../../model/analysis.ts';
import { anyOf } from '../grammar.ts';
import { type Hit, hitsIn } from '../rules.ts';
import { assertedIn } from './asserted.ts';
import { quotedIn } from './quoted.ts';
import { concessionOf, turnOf } from './turn.ts';

/** How much a stretch says as a finding. */
export interface Verdict {
  /** Sum of the weights of cues that do not overlap. */
  score: number;
  polarity: Polarity;
  /** Does any word of it blame? */
  blames: boolean;
  /** Strong words of one kind, none of the other. */
  isPlain: boolean;
  /** The cues that count, in order. */
  cues: Hit[];
}

/** Hits that are weighed of one stretch: each is held against the others, and no paragraph has so many. */
const MOST = 400;
/** UTF-16 units between a remedy and the cue it mutes. */
const REACH = 60;

/** In a paragraph of so many characters, praise and blame within this ratio of each other balance. */
const LONG = 450;

const EVEN = 2.2;

const STRONG = 3;

const FAMILIES = new Set(['barrier', 'enabler', 'neutral']);

const NOTHING: Verdict = { blames: false, isPlain: false, score: 0, polarity: 'neutral', cues: [] };

const UNMUTED = new RegExp(`[,;:.]|\\b${anyOf('unmutes')}\\b`);

const DENIED = new RegExp(`\\b${anyOf('denies')}\\s+(?:[\\w'’-]+\\s+){0,4}$`, 'i');

/** Weighs the cues of [start, end). "to address gaps" mutes "gaps"; what follows "but" counts more than what stands before. */
export function evaluate(text: string, start: number, end: number, hits: readonly Hit[]): Verdict {
  const within = hitsIn(hits, start, end).slice(0, MOST);
  if (!within.some((hit) => FAMILIES.has(hit.rule.family))) return NOTHING;
  const remedies = within.filter((hit) => hit.rule.family === 'remedy');
  const isMuted = (hit: Hit) =>
    remedies.some(
      (remedy) =>
        remedy.end <= hit.start && hit.start - remedy.end < REACH && !UNMUTED.test(text.slice(remedy.end, hit.start)),
    );
  const shareOf = assertedIn(text, start, end);
  const isQuoted = quotedIn(text, start, within);
  const turn = turnOf(text, start, end);
  const conceded = concessionOf(text, start, end);
  const totals = { barrier: 0, enabler: 0, neutral: 0 };
  const leaning = { barrier: 0, enabler: 0 };
  const cues: Hit[] = [];
  for (const family of ['barrier', 'enabler', 'neutral'] as const) {
    const own = within.filter(
      (hit) => hit.rule.family === family && (family === 'neutral' || !isMuted(hit)) && !isQuoted.has(hit),
    );
    own.sort((a, b) => (b.rule.says.weight ?? 0) - (a.rule.says.weight ?? 0) || a.start - b.start);
    const taken: Hit[] = [];
    for (const hit of own) {
      if (taken.some((other) => other.start < hit.end && hit.start < other.end)) continue;
      taken.push(hit);
      const weight = (hit.rule.says.weight ?? 0) * shareOf(hit.start);
      const side = family === 'enabler' && isNegated(text, start, hit) ? 'barrier' : family;
      totals[side] += weight;
      const isAside = (turn !== null && hit.start < turn) || (conceded !== null && hit.start > conceded);
      if (side !== 'neutral') leaning[side] += isAside ? weight / 2 : weight;
    }
    cues.push(...taken);
  }
  cues.sort((a, b) => a.start - b.start);
  const { barrier, enabler } = leaning;
  const isBalanced = end - start > LONG && enabler >= 3 && barrier < enabler * EVEN && enabler < barrier * EVEN;
  const polarity: Polarity =
    (barrier === 0 && enabler === 0) || isBalanced ? 'neutral' : barrier >= enabler ? 'barrier' : 'enabler';
  return {
    blames: barrier > 0,
    isPlain: (barrier === 0 && enabler >= STRONG) || (enabler === 0 && barrier >= STRONG),
    score: totals.barrier + totals.enabler + Math.min(3, totals.neutral),
    polarity,
    cues,
  };
}

/** "did not apply best practices", "without meaningful progress": praise denied is blame. */
const isNegated = (text: string, start: number, hit: Hit): boolean =>
  DENIED.test(text.slice(Math.max(start, hit.start - 50), hit.start));
