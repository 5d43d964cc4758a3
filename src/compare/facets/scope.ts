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

/** Numbers by their digits, with the word that says of what: "30 courts". */
function numbers(text: string): Map<string, string> {
  const found = new Map<string, string>();
  const tokens = tokenize(text);
  for (let i = 0; i < tokens.count; i++) {
    const word = text.slice(tokens.start[i], tokens.end[i]);
    const number = /^\d/.test(word) ? word : numerals.get(fold(word));
    if (number === undefined) continue;
    const next = i + 1 < tokens.count ? text.slice(tokens.start[i + 1], tokens.end[i + 1]) : '';
    const last = next === '' || functionWords.has(fold(next)) ? i : i + 1;
    found.set(number, text.slice(tokens.start[i], tokens.end[last]));
  }
  return found;
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
