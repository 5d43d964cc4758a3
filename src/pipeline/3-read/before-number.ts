import abbreviations from '../../rules/compiled/abbreviations.json' with { type: 'json' };
import { isLetter, isUpper } from './text/characters.ts';

/** "No", "para", "Art": what a report abbreviates before a number. */
const words = new Set(
  (abbreviations as unknown as { phrase: string; with: { kind: string } }[])
    .filter((entry) => entry.with.kind === 'before-number')
    .flatMap(({ phrase }) => phrase.split('|')),
);

const LONGEST = 6;

/**
 * What the stop at `end` may be, by the word before it: 'sure' is "No.", "Art."; 'maybe' is "art.", which may end a
 * sentence too; null any other word.
 */
export function beforeNumber(text: string, end: number): 'sure' | 'maybe' | null {
  let start = end;
  while (start > 0 && end - start <= LONGEST && isLetter(text.charCodeAt(start - 1))) start--;
  const word = text.slice(start, end);
  if (!words.has(word) && !words.has(word.toLowerCase())) return null;
  return isUpper(word.charCodeAt(0)) ? 'sure' : 'maybe';
}
