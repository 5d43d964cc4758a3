import { anyOf } from '../grammar.ts';

/** A stretch of which the report says less than that it is so, and the share of a cue's weight that is left there. */
interface Reserve {
  from: number;
  to: number;
  share: number;
}

/** What is only weighed up, wished for or planned keeps so much of its weight. */
const ENTERTAINED = 0.5;

/** A bracket with more than this share of the sentence is the sentence. */
const ASIDE = 0.6;

const CONDITION = new RegExp(`(?<!even\\s)\\b${anyOf('supposes')}\\b[^,;.:)]*`, 'gi');

const ENTERTAINS = new RegExp(`\\b${anyOf('entertains')}\\b(?!\\s${anyOf('asserts-after-all')}\\b)[^,;.:]*`, 'gi');

const ANY = new RegExp(`\\b${anyOf('supposes-one')}\\s+(?:[\\w'’-]+\\s+)?$`, 'i');

/**
 * How much of its weight a cue keeps at an offset of the sentence [start, end): all where the report says so outright.
 *
 *   The quay leaks (there is a lack of tar).    0    in brackets
 *   If there is a lack of tar, paint it.        0    only supposed
 *   The quay may suffer from a lack of tar.     1/2  only entertained
 *   The quay suffers from a lack of tar.        1
 */
export function assertedIn(text: string, start: number, end: number): (at: number) => number {
  const sentence = text.slice(start, end);
  const reserves: Reserve[] = [];
  for (const { pattern, share, most } of [
    { pattern: /\([^()]*\)/g, share: 0, most: sentence.length * ASIDE },
    { pattern: CONDITION, share: 0, most: sentence.length },
    { pattern: ENTERTAINS, share: ENTERTAINED, most: sentence.length },
  ])
    for (const match of sentence.matchAll(pattern)) {
      if (match[0].length > most) continue;
      reserves.push({ from: start + match.index, to: start + match.index + match[0].length, share });
    }
  return (at) => {
    let share = ANY.test(text.slice(Math.max(start, at - 30), at)) ? 0 : 1;
    for (const reserve of reserves) if (reserve.from < at && at < reserve.to) share = Math.min(share, reserve.share);
    return share;
  };
}
