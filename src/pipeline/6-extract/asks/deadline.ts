import { anyOf } from '../grammar.ts';
import type { Hit } from '../rules.ts';
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
const SINCE = `\\s+of\\s+(?:the\\s+)?${anyOf('starting-event')}(?:\\s+of\\s+(?:this|the)\\s+\\p{L}+)?`;
const DURATION = new RegExp(
  `^\\s+(?:the\\s+)?(?:${anyOf('coming')}\\s+)?(?:period of\\s+)?(?:${COUNTS}[\\s-]+${UNIT}|${anyOf('single-period')})\\b(?:${SINCE})?`,
  'u',
);

/** UTF-16 units behind "by" or "within" in which a date or duration ends. */
const REACH = 90;

/** The time limit in [start, end): "by 31 October 2025", "within six months", "immediately"; the dated ones first. */
export function findDeadline(text: string, start: number, end: number, hits: readonly Hit[]): FoundDeadline | null {
  let loose: FoundDeadline | null = null;
  for (const hit of hits) {
    if (hit.rule.family !== 'deadline' || hit.start < start || hit.end > end) continue;
    const limit = hit.rule.says.limit;
    if (limit === 'nothing') {
      loose ??= { text: text.slice(hit.start, hit.end), start: hit.start, end: hit.end };
      continue;
    }
    const behind = text.slice(hit.end, Math.min(end, hit.end + REACH));
    const length = limit === 'date' ? dateEnd(behind) : (DURATION.exec(behind)?.[0].length ?? -1);
    if (length < 0) continue;
    const stop = hit.end + length;
    return { text: text.slice(hit.start, stop), start: hit.start, end: stop };
  }
  return loose;
}
