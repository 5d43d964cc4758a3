import type { Analysis, Change, Diff, DocRef, Edit, Facet, Passage } from '../model/analysis.ts';
import { align, type Match } from './align.ts';
import { wordEdits } from './edits.ts';
import { facetsOfAsk, facetsOfPlace, tidy } from './facets/index.ts';
import type { Pair } from './facets/pair.ts';
import { wording } from './facets/wording.ts';
import { compareHeadings, type Headings } from './headings.ts';
import { inOrder } from './order.ts';
import { type Profile, profile } from './profile.ts';
import { summarize } from './summary.ts';

export interface CompareOptions {
  /** Follow findings instead of recommendations. */
  findings?: boolean;
}

/** What became of each recommendation (or finding) of `before` in `after`. */
export function compare<Item extends Passage>(
  before: Analysis,
  after: Analysis,
  options: CompareOptions = {},
): Diff<Item> {
  const earlier = profiles<Item>(before, options);
  const later = profiles<Item>(after, options);
  const matches = inOrder(align(earlier, later));
  const pairsOf = (match: Match): Pair<Item>[] =>
    match.before.flatMap((i) =>
      match.after.map((j) => ({ before: earlier[i] as Profile<Item>, after: later[j] as Profile<Item> })),
    );
  const headings = compareHeadings(matches.flatMap(pairsOf).map((pair) => [pair.before.item, pair.after.item]));
  const sameTaxonomy = before.taxonomy.id === after.taxonomy.id;
  const changes = matches.map((match) => {
    const from = match.before.map((i) => earlier[i] as Profile<Item>);
    const to = match.after.map((j) => later[j] as Profile<Item>);
    return changeOf(from, to, pairsOf(match), match.similarity, headings, sameTaxonomy);
  });
  return {
    schema: 1,
    tool: after.tool,
    before: docRef(before),
    after: docRef(after),
    summary: summarize(changes),
    changes,
  };
}

export function profiles<Item extends Passage>(analysis: Analysis, options: CompareOptions): Profile<Item>[] {
  const items = (options.findings ? analysis.findings : analysis.recommendations) as Item[];
  return items.map((item) => profile(item, analysis.document.format));
}

export const docRef = ({ document: { name, title, published, digest } }: Analysis): DocRef => ({
  name,
  title,
  published,
  digest,
});

function changeOf<Item extends Passage>(
  from: readonly Profile<Item>[],
  to: readonly Profile<Item>[],
  pairs: readonly Pair<Item>[],
  similarity: number | null,
  headings: Headings,
  sameTaxonomy: boolean,
): Change<Item> {
  const kind = kindOf(from, to, pairs);
  const edits = editsOf(textOf(from), textOf(to), kind === 'kept');
  const facets: Facet[] = [];
  if (kind !== 'kept' && pairs.length > 0) facets.push(...wording(edits), ...pairs.flatMap(facetsOfAsk));
  facets.push(...pairs.flatMap((pair) => facetsOfPlace(pair, headings, sameTaxonomy)));
  return {
    kind,
    before: from.map((one) => one.item),
    after: to.map((one) => one.item),
    similarity: similarity === null ? null : Math.round(similarity * 1000) / 1000,
    facets: tidy(facets),
    edits,
  };
}

function kindOf(from: readonly Profile[], to: readonly Profile[], pairs: readonly Pair[]): Change['kind'] {
  if (from.length === 0) return 'added';
  if (to.length === 0) return 'dropped';
  if (to.length > 1) return 'split';
  if (from.length > 1) return 'merged';
  return pairs.every((pair) => pair.before.statement.key === pair.after.statement.key) ? 'kept' : 'changed';
}

const textOf = (profiles: readonly Profile[]): string => profiles.map((one) => one.statement.text).join(' ');

function editsOf(before: string, after: string, kept: boolean): Edit[] {
  if (kept) return [{ kind: 'equal', text: after }];
  if (before === '') return [{ kind: 'insert', text: after }];
  if (after === '') return [{ kind: 'delete', text: before }];
  return wordEdits(before, after);
}
