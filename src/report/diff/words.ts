import type { Change, Diff, Facet, Passage } from '../../model/analysis.ts';

/** What all formats of a diff say in the same words. */

/** Signs that tell without colour what happened. */
export const MARK: Record<Change['kind'], string> = {
  kept: '=',
  changed: '~',
  split: '~',
  merged: '~',
  dropped: '-',
  added: '+',
};

export const FACET_MARK: Partial<Record<Facet['kind'], string>> = { stronger: '↑', weaker: '↓' };

/** '~ ↓', '+': the sign of the kind, and of the force where it changed. */
export function marksOf({ kind, facets }: Change): string {
  const force = new Set(facets.map((facet) => FACET_MARK[facet.kind]).filter((mark) => mark !== undefined));
  return [MARK[kind], ...force].join(' ');
}

/** 'changed: weaker, deadline', 'split into 2', 'kept: number'. */
export function headlineOf({ kind, before, after, facets }: Change): string {
  const name =
    kind === 'split' ? `split into ${after.length}` : kind === 'merged' ? `merged from ${before.length}` : kind;
  const kinds = [...new Set(facets.map((facet) => facet.kind))].filter((facet) => facet !== 'wording');
  return kinds.length > 0 ? `${name}: ${kinds.join(', ')}` : name;
}

/** As printed; null where none is. */
export const numberOf = (item: Passage): string | null => ('number' in item ? item.number : null);

/** 'R3, no. 7, p. 9'. */
export function placeOf(item: Passage): string {
  const number = numberOf(item) === null ? null : `no. ${numberOf(item)}`;
  const { page, line } = item.at;
  return [item.id, number, page === null ? `line ${line}` : `p. ${page}`].filter((part) => part !== null).join(', ');
}

/** 'R3, no. 7, p. 9 → R5, no. 8, p. 12'. */
export const placesOf = ({ before, after }: Change): string =>
  [before, after]
    .filter((items) => items.length > 0)
    .map((items) => items.map(placeOf).join(' + '))
    .join(' → ');

const NAME: Partial<Record<Facet['kind'], string>> = { concept: 'category', moved: 'section' };

/** What a facet says beside the word edits: 'weaker: must → should', 'deadline set: by 2026'. Null for wording. */
export function facetLine({ kind, before, after }: Facet): string | null {
  if (kind === 'wording') return null;
  const name = [FACET_MARK[kind], NAME[kind] ?? kind].filter((part) => part !== undefined).join(' ');
  if (before === null && after === null) return name;
  if (before === null) return `${name} ${kind === 'actors' || kind === 'scope' ? 'added' : 'set'}: ${after}`;
  if (after === null) return `${name} ${kind === 'actors' || kind === 'scope' ? 'removed' : 'gone'}: ${before}`;
  return `${name}: ${before} → ${after}`;
}

export const facetLines = ({ facets }: Change): string[] =>
  facets.map(facetLine).filter((line): line is string => line !== null);

/** '12 kept, 5 changed (2 weaker), 3 dropped, 4 added'. */
export function stat({ summary }: Pick<Diff, 'summary'>): string {
  const count = (key: string): number => summary[key] ?? 0;
  const force = ['stronger', 'weaker'].filter((key) => count(key) > 0).map((key) => `${count(key)} ${key}`);
  const parts = ['kept', 'changed', 'split', 'merged', 'dropped', 'added']
    .filter((key) => count(key) > 0 || (key !== 'split' && key !== 'merged'))
    .map((key) => `${count(key)} ${key}${key === 'changed' && force.length > 0 ? ` (${force.join(', ')})` : ''}`);
  return parts.join(', ');
}

/** 'Annual report 2023 (2024)': how a heading names a document. */
export const nameOf = ({ name, title, published }: Diff['before']): string =>
  `${title ?? name}${published === null ? '' : ` (${published})`}`;
