import type { Polarity } from '../../model/analysis.ts';
import { type Hit, hitsIn } from './rules.ts';

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

/** Words between a remedy and the cue it mutes. */
const REACH = 60;
/** In a paragraph of so many characters, praise and blame within this ratio of each other balance. */
const LONG = 450;
const EVEN = 2.2;
const STRONG = 3;

const FAMILIES = new Set(['barrier', 'enabler', 'neutral']);
const NOTHING: Verdict = { blames: false, isPlain: false, score: 0, polarity: 'neutral', cues: [] };

/** Weighs the cues of [start, end). "to address gaps" mutes "gaps"; what follows "but" counts more than what stands before. */
export function evaluate(text: string, start: number, end: number, hits: readonly Hit[]): Verdict {
  const within = hitsIn(hits, start, end);
  if (!within.some((hit) => FAMILIES.has(hit.rule.family))) return NOTHING;
  const remedies = within.filter((hit) => hit.rule.family === 'remedy');
  const isMuted = (hit: Hit) =>
    remedies.some(
      (remedy) => remedy.end <= hit.start && hit.start - remedy.end < REACH && !/[,;:.]|\b(?:but|which|that|remains?)\b/.test(text.slice(remedy.end, hit.start)),
    );
  const isQuoted = quotedIn(text, start, within);
  const turn = turnOf(text, start, end);
  const conceded = concessionOf(text, start, end);
  const totals = { barrier: 0, enabler: 0, neutral: 0 };
  const leaning = { barrier: 0, enabler: 0 };
  const cues: Hit[] = [];
  for (const family of ['barrier', 'enabler', 'neutral'] as const) {
    let last = -1;
    const own = within.filter((hit) => hit.rule.family === family && (family === 'neutral' || !isMuted(hit)) && !isQuoted.has(hit));
    own.sort((a, b) => (b.rule.says.weight ?? 0) - (a.rule.says.weight ?? 0) || a.start - b.start);
    const taken: Hit[] = [];
    for (const hit of own) {
      if (taken.some((other) => other.start < hit.end && hit.start < other.end)) continue;
      taken.push(hit);
      const weight = hit.rule.says.weight ?? 0;
      const side = family === 'enabler' && isNegated(text, start, hit) ? 'barrier' : family;
      totals[side] += weight;
      const isAside = (turn !== null && hit.start < turn) || (conceded !== null && hit.start > conceded);
      if (side !== 'neutral') leaning[side] += isAside ? weight / 2 : weight;
      last = Math.max(last, hit.end);
    }
    cues.push(...taken);
  }
  cues.sort((a, b) => a.start - b.start);
  const { barrier, enabler } = leaning;
  const isBalanced = end - start > LONG && enabler >= 3 && barrier < enabler * EVEN && enabler < barrier * EVEN;
  const polarity: Polarity = (barrier === 0 && enabler === 0) || isBalanced ? 'neutral' : barrier >= enabler ? 'barrier' : 'enabler';
  return { blames: barrier > 0, isPlain: (barrier === 0 && enabler >= STRONG) || (enabler === 0 && barrier >= STRONG), score: totals.barrier + totals.enabler + Math.min(3, totals.neutral), polarity, cues };
}

const CONCEDING = /\s(?:despite|amid|amidst|notwithstanding|in spite of|against a backdrop of|in the face of)\b/gi;
/** Characters of a main point at least. */
const MAIN_POINT = 31;

/** Where "..., despite X" or "... amid X" begins behind the main point; null where nothing is conceded there. */
function concessionOf(text: string, start: number, end: number): number | null {
  const sentence = text.slice(start, end);
  CONCEDING.lastIndex = sentence.search(/\S/) + MAIN_POINT;
  const found = CONCEDING.exec(sentence);
  return found ? start + found.index + found[0].length : null;
}

/** "did not apply best practices", "without meaningful progress": praise denied is blame. */
const DENIED = /\b(?:not|no|without|less|lack|lacks|lacked|lacking|cannot|never|missed|neither|nor|unable|fails?|failed|insufficient|limited|little|few|hardly|barely)\s+(?:[\w'’-]+\s+){0,4}$/i;

const isNegated = (text: string, start: number, hit: Hit): boolean => DENIED.test(text.slice(Math.max(start, hit.start - 50), hit.start));

/** Those of the ordered `hits` that stand between quotation marks which opened behind `start`: somebody else's words. */
function quotedIn(text: string, start: number, hits: readonly Hit[]): ReadonlySet<Hit> {
  const quoted = new Set<Hit>();
  let curly = 0;
  let straight = 0;
  let at = start;
  for (const hit of hits) {
    for (; at < hit.start; at++) {
      const code = text.charCodeAt(at);
      if (code === 0x201c) curly++;
      else if (code === 0x201d) curly = Math.max(0, curly - 1);
      else if (code === 0x22) straight++;
    }
    if (curly > 0 || straight % 2 === 1) quoted.add(hit);
  }
  return quoted;
}

/** Where the main point begins in a sentence of two minds: behind "but", or behind the comma that ends "Although ...,". */
function turnOf(text: string, start: number, end: number): number | null {
  const sentence = text.slice(start, end);
  const but = /[,;—–]\s*(?:but|yet|however|though|although)\b/i.exec(sentence);
  if (but && !/though|although/i.test(but[0])) return start + but.index;
  if (/^\s*(?:although|though|while|whilst|despite|notwithstanding|even though|even if|in spite of)\b/i.test(sentence)) {
    const comma = sentence.indexOf(',');
    if (comma > 0) return start + comma;
  }
  return null;
}
