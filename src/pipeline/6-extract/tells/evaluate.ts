import type { Polarity } from '../../../model/analysis.ts';
import { anyOf } from '../grammar.ts';
import { type Hit, hitsIn } from '../rules.ts';
import { assertedIn } from './asserted.ts';
import { isInName } from './named.ts';
import { quotedIn } from './quoted.ts';
import { concessionOf, turnOf } from './turn.ts';

/** How much a stretch says as a finding. */
export interface Verdict {
  /** Sum of the weights of cues that do not overlap. */
  score: number;
  polarity: Polarity;
  /** Does any word of it blame? */
  blames: boolean;
  /** Strong words of one kind, none of the other; or only praise, however weak: then it is none of the barriers it stands among. */
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

/** Praise that nothing beside it takes back. */
const PRAISE = 1;

/** Less praise or blame than this is neither. */
const LEANS = 0.5;

/** What counts of what is conceded. */
const ASIDE = 0.5;

type Leaning = Record<'barrier' | 'enabler', number>;

/** Which way a sentence leans, in its main point and beside it. */
interface Leanings {
  start: number;
  turn: ReturnType<typeof turnOf>;
  conceded: ReturnType<typeof concessionOf>;
  leaning: Leaning;
  aside: Leaning;
}

const SENTENCE_END = /[.!?]["'”’)]*\s+(?=\p{Lu})/gu;

const FAMILIES = new Set(['barrier', 'enabler', 'neutral']);

const NOTHING: Verdict = { blames: false, isPlain: false, score: 0, polarity: 'neutral', cues: [] };

/** A remedy reaches through the commas of what it lists ("to close gaps, delays and losses"), not into another clause. */
const UNMUTED = new RegExp(
  `[;:.]|,(?!\\s*(?:[\\w'’-]+\\s){0,3}(?:[\\w'’-]+,|${anyOf('joins-names')}\\s|$))|\\b${anyOf('unmutes')}\\b`,
);

// bounded: it is given the 40 characters before a cue.
const CLEARED = new RegExp(
  `(?<!\\bnot\\s(?:[\\w'’-]+\\s){0,2})\\b${anyOf('clears')}\\s+(?:(?!${anyOf('clears-nothing')}\\b)[\\w'’-]+\\s+){0,2}$`,
  'i',
);

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
  const sentences = sentencesOf(text, start, end);
  const totals = { barrier: 0, enabler: 0, neutral: 0 };
  const cues: Hit[] = [];
  for (const family of ['barrier', 'enabler', 'neutral'] as const) {
    const own = within.filter(
      (hit) =>
        hit.rule.family === family &&
        (family === 'neutral' || !(isMuted(hit) || isInName(text, start, hit))) &&
        !isQuoted.has(hit),
    );
    own.sort((a, b) => (b.rule.says.weight ?? 0) - (a.rule.says.weight ?? 0) || a.start - b.start);
    const taken: Hit[] = [];
    for (const hit of own) {
      if (taken.some((other) => other.start < hit.end && hit.start < other.end)) continue;
      taken.push(hit);
      const share = shareOf(hit.start);
      const weight = (hit.rule.says.weight ?? 0) * share;
      const side =
        family === 'enabler' && isNegated(text, start, hit)
          ? 'barrier'
          : family === 'barrier' && (isCleared(text, start, hit) || isRelieved(text, hit, end))
            ? 'enabler'
            : family;
      totals[side] += weight;
      if (side === 'neutral' || (family === 'barrier' && isUnproven(text, start, hit))) continue;
      const { turn, conceded, leaning, aside } = sentences.findLast((one) => one.start <= hit.start) as Leanings;
      const isAside = (turn !== null && hit.start < turn) || (conceded !== null && hit.start > conceded);
      if (isAside) aside[side] += weight;
      else leaning[side] += weight;
    }
    cues.push(...taken);
  }
  cues.sort((a, b) => a.start - b.start);
  const { barrier, enabler } = sentences.map(weighed).reduce(added);
  const isBalanced = end - start > LONG && enabler >= 3 && barrier < enabler * EVEN && enabler < barrier * EVEN;
  const polarity: Polarity =
    Math.max(barrier, enabler) < LEANS || isBalanced ? 'neutral' : barrier >= enabler ? 'barrier' : 'enabler';
  return {
    blames: barrier > 0,
    isPlain: (barrier === 0 && enabler >= PRAISE) || (enabler === 0 && barrier >= STRONG),
    score: totals.barrier + totals.enabler + Math.min(3, totals.neutral),
    polarity,
    cues,
  };
}

/** What is conceded or turned from counts less. */
function weighed({ leaning, aside }: Leanings): Leaning {
  return { barrier: leaning.barrier + aside.barrier * ASIDE, enabler: leaning.enabler + aside.enabler * ASIDE };
}

const added = (one: Leaning, other: Leaning): Leaning => ({
  barrier: one.barrier + other.barrier,
  enabler: one.enabler + other.enabler,
});

/** The sentences of [start, end), nothing leaning yet. */
function sentencesOf(text: string, start: number, end: number): Leanings[] {
  const ends = [...text.slice(start, end).matchAll(SENTENCE_END)].map((match) => start + match.index + match[0].length);
  return [start, ...ends].map((from, i) => {
    const to = ends[i] ?? end;
    return {
      start: from,
      turn: turnOf(text, from, to),
      conceded: concessionOf(text, from, to),
      leaning: { barrier: 0, enabler: 0 },
      aside: { barrier: 0, enabler: 0 },
    };
  });
}

/** "did not apply best practices", "without meaningful progress": praise denied is blame. */
const isNegated = (text: string, start: number, hit: Hit): boolean =>
  DENIED.test(text.slice(Math.max(start, hit.start - 50), hit.start));

/** "without delay", "no evidence of fraud": blame denied. A cue that holds the denial itself ("no plan") is not meant. */
const isCleared = (text: string, start: number, hit: Hit): boolean =>
  CLEARED.test(text.slice(Math.max(start, hit.start - 40), hit.start));

/** Characters before a cue, and behind it, that the next two look at. */
const NEAR = 80;

// bounded: by NEAR.
const UNPROVEN = new RegExp(
  `\\b${anyOf('clears')}\\s+(?:[\\w-]+\\s+){0,2}${anyOf('proof')}\\s+(?:of|that|for)\\s[^.;:]*$`,
  'i',
);

/** "no evidence that records were altered": what is not shown is no blame, nor praise. */
const isUnproven = (text: string, start: number, hit: Hit): boolean =>
  UNPROVEN.test(text.slice(Math.max(start, hit.start - NEAR), hit.start));

// bounded: by NEAR.
const RELIEVED = new RegExp(`^\\s+(?:(?!${anyOf('clears')}\\b)[\\w-]+\\s+){0,3}${anyOf('relieves')}\\b`, 'i');

/** "shortages have eased": blame that is going. */
const isRelieved = (text: string, hit: Hit, end: number): boolean =>
  RELIEVED.test(text.slice(hit.end, Math.min(end, hit.end + NEAR)));
