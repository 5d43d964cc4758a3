import { fold, tokenize } from '../../lexical/tokens.ts';
import type { Facet, Passage } from '../../model/analysis.ts';
import type { Profile } from '../profile.ts';
import { findQualifiers, functionWords, numerals } from '../vocabulary.ts';
import { listed, pairsOf, type Sides } from './sides.ts';

/** What is asked became wider, narrower or conditional: numbers, and qualifiers such as "where appropriate". */
export function scope(sides: Sides): Facet[] {
  const [old, fresh] = [limits(sides.before), limits(sides.after)];
  const gone = listed([...old].filter(([key]) => !fresh.has(key)).map(([, text]) => text));
  const come = listed([...fresh].filter(([key]) => !old.has(key)).map(([, text]) => text));
  const facets: Facet[] = gone === null && come === null ? [] : [{ kind: 'scope', before: gone, after: come }];
  return [...facets, ...pairsOf(sides).flatMap(([before, after]) => reversal(before.item, after.item))];
}

/** Limits by what identifies them: the rule of a qualifier, the digits of a number; with the words that show them. */
function limits(profiles: readonly Profile[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const { item, statement } of profiles) {
    for (const one of findQualifiers(statement.text))
      if (one.is === 'scope') found.set(`qualifier ${one.rule}`, statement.text.slice(one.start, one.end));
    for (const [number, words] of numbers(statement.text))
      if (!inDeadline(item, number)) found.set(`number ${number}`, words);
  }
  return found;
}

/** Amounts by their digits, with the word that says of what: "30 courts". */
function numbers(text: string): Map<string, string> {
  const found = new Map<string, string>();
  const tokens = tokenize(text);
  const word = (i: number): string => text.slice(tokens.start[i], tokens.end[i]);
  for (let i = 0; i < tokens.count; i++) {
    const number = /^\d/.test(word(i)) ? word(i) : numerals.get(fold(word(i)));
    if (number === undefined || isLabel(text, tokens.start[i] as number, tokens.end[i] as number)) continue;
    const last = i + 1 === tokens.count || functionWords.has(fold(word(i + 1))) ? i : i + 1;
    found.set(number, text.slice(tokens.start[i], tokens.end[last]));
  }
  return found;
}

/** No amount: "Chapter 3", "A-09-00200", "(1)", a note's number before the statement. */
function isLabel(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 30), start);
  const after = text.slice(end, end + 2);
  if (/[\p{L}\d]?[-–/]$/u.test(before) || /^[-–/]\d/.test(after)) return true;
  if (before.endsWith('(') && after.startsWith(')')) return true;
  return start === 0 ? /^ \p{Lu}/u.test(after) : /(?<=\s)\p{Lu}\p{Ll}+ $/u.test(before);
}

const inDeadline = (item: Passage, number: string): boolean =>
  'deadline' in item && new Set<string>(item.deadline?.text.match(/\d+/g)).has(number);

/** What was asked for is now warned against, or the reverse. */
function reversal(before: Passage, after: Passage): Facet[] {
  if (!('modality' in before && 'modality' in after)) return [];
  const [old, fresh] = [before.modality, after.modality];
  if (!old || !fresh || old.negated === fresh.negated) return [];
  return [{ kind: 'scope', before: old.text, after: fresh.text }];
}
