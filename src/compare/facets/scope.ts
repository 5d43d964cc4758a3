import { fold, tokenize } from '../../lexical/tokens.ts';
import type { Facet, Passage } from '../../model/analysis.ts';
import { findQualifiers, numerals } from '../vocabulary.ts';
import { listed, type Pair } from './pair.ts';

/** What is asked became wider, narrower or conditional: numbers, and qualifiers such as "where appropriate". */
export function scope({ before, after }: Pair): Facet[] {
  const [old, fresh] = [limits(before.statement.text, before.item), limits(after.statement.text, after.item)];
  const gone = [...old].filter(([key]) => !fresh.has(key)).map(([, text]) => text);
  const come = [...fresh].filter(([key]) => !old.has(key)).map(([, text]) => text);
  const facets: Facet[] =
    gone.length + come.length > 0 ? [{ kind: 'scope', before: listed(gone), after: listed(come) }] : [];
  return [...facets, ...reversal(before.item, after.item)];
}

/** Limits by what identifies them: the rule of a qualifier, the digits of a number; with the words that show them. */
function limits(text: string, item: Passage): Map<string, string> {
  const found = new Map<string, string>();
  for (const one of findQualifiers(text))
    if (one.is === 'scope') found.set(`qualifier ${one.rule}`, text.slice(one.start, one.end));
  const inDeadline = new Set('deadline' in item ? item.deadline?.text.match(/\d+/g) : []);
  const tokens = tokenize(text);
  for (let i = 0; i < tokens.count; i++) {
    const word = text.slice(tokens.start[i], tokens.end[i]);
    const number = /^\d/.test(word) ? word : numerals.get(fold(word));
    if (number === undefined || inDeadline.has(number)) continue;
    // With the next word: "30 per", "five courts" say more than the number alone.
    found.set(`number ${number}`, text.slice(tokens.start[i], tokens.end[Math.min(i + 1, tokens.count - 1)]));
  }
  return found;
}

/** What was asked for is now warned against, or the reverse. */
function reversal(before: Passage, after: Passage): Facet[] {
  if (!('modality' in before && 'modality' in after)) return [];
  const [old, fresh] = [before.modality, after.modality];
  if (!old || !fresh || old.negated === fresh.negated) return [];
  return [{ kind: 'scope', before: old.text, after: fresh.text }];
}
