import { expand } from '../lexical/phrase.ts';
import { PhraseMatcher } from '../lexical/phrases.ts';
import { stem } from '../lexical/stem.ts';
import { fold } from '../lexical/tokens.ts';
import rules from '../rules/compiled/comparison.json' with { type: 'json' };

type File = keyof typeof rules;

const single = (file: File): string[] =>
  rules[file].flatMap((entry) => expand(entry.phrase).map((path) => (path[0] as string).replace(/^=/, '')));

/** Words of grammar, folded. */
export const functionWords: ReadonlySet<string> = new Set(single('en/comparison/function-words'));

/** Stems of what nearly every recommendation says. */
export const boilerplate: ReadonlySet<string> = new Set(
  single('en/comparison/boilerplate').map((word) => stem(fold(word))),
);

/** Folded word to digits: 'thirteen' to '13'. */
export const numerals: ReadonlyMap<string, string> = new Map(
  rules['en/comparison/numerals'].map((entry) => [entry.phrase.slice(1), String(entry.with.value)]),
);

const qualifierRules = rules['en/comparison/qualifiers'];
const qualifiers = new PhraseMatcher(qualifierRules.map((entry) => entry.phrase));

export interface Qualifier {
  is: 'scope' | 'urgency';
  /** Index of its rule: two qualifiers of one rule say the same. */
  rule: number;
  start: number;
  end: number;
}

/** Qualifiers in `text`, the longest where they overlap. */
export function findQualifiers(text: string): Qualifier[] {
  let end = -1;
  const found: Qualifier[] = [];
  for (const hit of qualifiers.match(text)) {
    if (hit.start < end) continue;
    end = hit.end;
    const is = qualifierRules[hit.phrase]?.with.is as Qualifier['is'];
    found.push({ is, rule: hit.phrase, start: hit.start, end: hit.end });
  }
  return found;
}
