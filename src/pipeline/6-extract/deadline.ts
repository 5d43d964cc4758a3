import type { Hit } from './rules.ts';

/** When something is to be done; readable offsets. */
export interface FoundDeadline {
  text: string;
  start: number;
  end: number;
}

const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)';
const DATE = new RegExp(
  `^\\s+(?:the\\s+)?(?:(?:end|middle|start|beginning|close)\\s+of\\s+)?(?:\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH},?\\s+\\d{4}|${MONTH}\\s+\\d{1,2},?\\s+\\d{4}|${MONTH},?\\s+\\d{4}|\\d{1,2}(?:st|nd|rd|th)?\\s+${MONTH}|(?:the\\s+)?(?:spring|summer|autumn|fall|winter|first quarter|second quarter|third quarter|fourth quarter|first half|second half)(?:\\s+of)?\\s+\\d{4}|Q[1-4]\\s+\\d{4}|(?:financial|fiscal) year\\s+\\d{4}(?:[-/–]\\d{2,4})?|(?:19|20)\\d\\d(?:[-/–]\\d{2,4})?|(?:the\\s+)?end of (?:the year|this year|next year|${MONTH}))\\b`,
);
const COUNT = '(?:\\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|twenty[- ]four|thirty|sixty|ninety|few)';
const DURATION = new RegExp(`^\\s+(?:the\\s+)?(?:next\\s+|first\\s+|coming\\s+)?(?:period of\\s+)?(?:${COUNT}(?:\\s+(?:to|or|and)\\s+${COUNT})?[\\s-]+(?:more\\s+)?(?:working\\s+|calendar\\s+|business\\s+)?(?:hours?|days?|weeks?|months?|years?|quarters?)|(?:year|month|week|quarter))\\b(?:\\s+of\\s+(?:the\\s+)?(?:publication|receipt|adoption|date|report|entry into force|release)(?:\\s+of\\s+(?:this|the)\\s+\\p{L}+)?)?`, 'u');

/** The time limit in [start, end): "by 31 October 2025", "within six months", "immediately"; the dated ones first. */
export function findDeadline(text: string, start: number, end: number, hits: readonly Hit[]): FoundDeadline | null {
  let loose: FoundDeadline | null = null;
  for (const hit of hits) {
    if (hit.rule.family !== 'deadline' || hit.start < start || hit.end > end) continue;
    const then = hit.rule.says.then;
    if (then === 'nothing') {
      loose ??= { text: text.slice(hit.start, hit.end), start: hit.start, end: hit.end };
      continue;
    }
    const match = (then === 'date' ? DATE : DURATION).exec(text.slice(hit.end, Math.min(end, hit.end + 90)));
    if (!match) continue;
    const stop = hit.end + match[0].length;
    return { text: text.slice(hit.start, stop), start: hit.start, end: stop };
  }
  return loose;
}
