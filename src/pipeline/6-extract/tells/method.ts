import { anyOf } from '../grammar.ts';
import type { Hit } from '../rules.ts';

/** Characters at the start of a sentence in which it tells of the enquiry. */
const OPENING = 240;

// bounded: by OPENING.
const ENQUIRES = new RegExp(
  `^\\W*(?:[^,;]{1,120},\\s+)?(?<subject>(?:\\p{L}+\\s+){0,4}?${anyOf('asks-itself')})(?:\\s+${anyOf('before-inquiring')})*\\s+${anyOf('inquires')}\\b`,
  'iu',
);

/** Is ENQUIRES worth trying? It takes long to compile. */
const MAY_ENQUIRE = new RegExp(`\\b${anyOf('inquires')}\\b`, 'iu');

const OF_ANOTHER_CLAUSE = new RegExp(`\\b${anyOf('opens-clause-of-source')}\\b`, 'i');

/** Where something else than the object of the enquiry may begin. */
const GOES_ON = new RegExp(`[;:]|\\b${anyOf('goes-on-telling')}\\b`, 'i');

/**
 * Does the sentence only tell how the enquiry was made? "We reviewed 20 files for gaps" does; "We reviewed 20 files and found
 * gaps" tells a result behind it. `cues` are those of the sentence, which begins at `start`.
 */
export function isMethod(sentence: string, start: number, cues: readonly Hit[]): boolean {
  const opening = sentence.slice(0, OPENING);
  const enquires = MAY_ENQUIRE.test(opening) ? ENQUIRES.exec(opening) : null;
  if (!enquires || OF_ANOTHER_CLAUSE.test(enquires.groups?.subject ?? '')) return false;
  const behind = enquires[0].length;
  const goesOn = GOES_ON.exec(sentence.slice(behind));
  const end = goesOn ? behind + goesOn.index : sentence.length;
  return cues.every((hit) => hit.start - start < end);
}
