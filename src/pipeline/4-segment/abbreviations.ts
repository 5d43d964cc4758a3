import abbreviationRules from '../../rules/compiled/abbreviations.json' with { type: 'json' };
import openerRules from '../../rules/compiled/openers.json' with { type: 'json' };

export type AbbreviationKind = 'never-ends' | 'before-number' | 'before-name' | 'may-end';

/** Words by kind: as printed where the rule has a capital, else in small letters. */
const kinds = new Map<string, AbbreviationKind>();
for (const { phrase, with: own } of abbreviationRules as { phrase: string; with: { kind: AbbreviationKind } }[])
  for (const word of alternatives(phrase)) kinds.set(word, own.kind);

const openers = new Set((openerRules as { phrase: string }[]).flatMap(({ phrase }) => alternatives(phrase)));

/** "et seq" is known by its last word. */
function alternatives(phrase: string): string[] {
  return phrase.split('|').map((word) => word.slice(word.lastIndexOf(' ') + 1));
}

/** Longest abbreviation that is looked for, in characters. */
const LONGEST = 8;

/** What the stop behind `word` means; null where it is an ordinary word. */
export function abbreviation(word: string): AbbreviationKind | null {
  if (word.length > LONGEST) return null;
  const exact = kinds.get(word);
  if (exact !== undefined) return exact;
  const small = word.toLowerCase();
  return small === word ? null : (kinds.get(small) ?? null);
}

/** Does `word`, with a capital, open sentences? */
export const isOpener = (word: string): boolean => openers.has(word.toLowerCase());
