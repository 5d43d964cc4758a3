import rules from '../../../rules/compiled/rules-deadlines.json' with { type: 'json' };
import { anyOf } from '../grammar.ts';
import { RuleMatcher } from '../rules.ts';
import { dateEnd } from './date.ts';

/** When something is to be done; readable offsets. */
export interface FoundDeadline {
  text: string;
  start: number;
  end: number;
}

const COUNT = `(?:\\d+|${anyOf('count')})`;
const COUNTS = `${COUNT}(?:\\s+${anyOf('joins-counts')}\\s+${COUNT})?`;
const UNIT = `(?:more\\s+)?(?:${anyOf('kind-of-day')}\\s+)?${anyOf('unit-of-time')}`;
const SINCE = new RegExp(
  `\\s+of\\s+(?:the\\s+)?${anyOf('starting-event')}(?:\\s+of\\s+(?:this|the)\\s+\\p{L}+)?`,
  'uy',
);
const DURATION = new RegExp(
  `^\\s+(?:the\\s+)?(?:${anyOf('coming')}\\s+)?(?:period of\\s+)?(?:${COUNTS}[\\s-]+${UNIT}|${anyOf('single-period')})\\b`,
  'u',
);

/** UTF-16 units behind "by" or "within" in which a date or duration ends. */
const REACH = 90;

/** UTF-16 units beside a statement that its rules may need to see. */
const BESIDE = 200;

let matcher: RuleMatcher | undefined;

/** The time limit in [start, end): "by 31 October 2025", "within six months", "immediately"; the dated ones first. */
export function findDeadline(text: string, start: number, end: number): FoundDeadline | null {
  matcher ??= new RuleMatcher(rules);
  let loose: FoundDeadline | null = null;
  for (const hit of matcher.match(text, Math.max(0, start - BESIDE), Math.min(text.length, end + BESIDE))) {
    if (hit.start < start || hit.end > end) continue;
    const limit = hit.rule.says.limit;
    if (limit === 'nothing') {
      loose ??= { text: text.slice(hit.start, hit.end), start: hit.start, end: hit.end };
      continue;
    }
    const behind = text.slice(hit.end, Math.min(end, hit.end + REACH));
    const length = limit === 'date' ? dateEnd(behind) : durationEnd(behind);
    if (length < 0) continue;
    const stop = hit.end + length;
    return { text: text.slice(hit.start, stop), start: hit.start, end: stop };
  }
  return loose;
}

/** Where the duration ends that `text` begins with, "of publication" and the like included; -1 where it begins with none. */
function durationEnd(text: string): number {
  const end = DURATION.exec(text)?.[0].length ?? -1;
  if (end < 0) return -1;
  SINCE.lastIndex = end;
  return SINCE.test(text) ? SINCE.lastIndex : end;
}
