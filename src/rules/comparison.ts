import { type Entry, type FamilyKeys, oneOf, readFamily } from './family.ts';
import type { Problem } from './yaml.ts';

const keys: Record<string, FamilyKeys> = {
  qualifiers: { is: { required: true, check: oneOf('scope', 'urgency') } },
  numerals: {
    value: { required: true, check: (value) => (Number.isInteger(value) ? null : 'must be a whole number') },
  },
};

/** What the comparison of two reports knows about words: rules/en/comparison/*.yml. */
export function readComparison(address: string, text: string): { data: Entry[]; problems: Problem[] } {
  const name = address.slice(address.lastIndexOf('/') + 1);
  const { entries, problems } = readFamily(text, address, keys[name] ?? {});
  return { data: entries, problems };
}
