import type { Analysis, Change, Diff, DocRef, Edit, Facet, Passage } from '../model/analysis.ts';
import { align } from './align.ts';
import { wordEdits } from './edits.ts';
import { facetsOfAsk, facetsOfPlace, tidy } from './facets/index.ts';
import { pairsOf, type Sides } from './facets/sides.ts';
import { wording } from './facets/wording.ts';
import { compareHeadings, type Headings } from './headings.ts';
import { sameLeadIn } from './lead-in.ts';
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
  const matches = inOrder(align(earlier, later)).map((match) => ({
    similarity: match.similarity,
    before: match.before.map((i) => earlier[i] as Profile<Item>),
    after: match.after.map((j) => later[j] as Profile<Item>),
  }));
  const headings = compareHeadings(matches.flatMap(pairsOf).map(([one, other]) => [one.item, other.item]));
  const sameTaxonomy = before.taxonomy.id === after.taxonomy.id;
  const changes = matches.map((match) => changeOf(match, match.similarity, headings, sameTaxonomy));
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
  sides: Sides<Item>,
  similarity: number | null,
  headings: Headings,
  sameTaxonomy: boolean,
): Change<Item> {
  const kind = kindOf(sides);
  const edits = editsOf(textOf(sides.before), textOf(sides.after), kind === 'kept');
  const facets: Facet[] = [];
  if (kind === 'changed' || kind === 'split' || kind === 'merged')
    facets.push(...wording(edits), ...facetsOfAsk(sides));
  facets.push(...facetsOfPlace(sides, headings, sameTaxonomy));
  return {
    kind,
    before: sides.before.map((one) => one.item),
    after: sides.after.map((one) => one.item),
    similarity: similarity === null ? null : rounded(similarity, kind === 'kept'),
    facets: tidy(facets),
    edits,
  };
}

/** To thousandths; 1 is for the same words alone, and "must" to "should" is not the same. */
const rounded = (similarity: number, same: boolean): number =>
  same ? 1 : Math.min(0.999, Math.round(similarity * 1000) / 1000);

function kindOf({ before, after }: Sides): Change['kind'] {
  if (before.length === 0) return 'added';
  if (after.length === 0) return 'dropped';
  if (after.length > 1) return 'split';
  if (before.length > 1) return 'merged';
  const [old, fresh] = [before[0] as Profile, after[0] as Profile];
  return old.statement.key === fresh.statement.key && sameLeadIn(old.item, fresh.item) ? 'kept' : 'changed';
}

const textOf = (profiles: readonly Profile[]): string => profiles.map((one) => one.statement.text).join(' ');

function editsOf(before: string, after: string, kept: boolean): Edit[] {
  if (kept) return [{ kind: 'equal', text: after }];
  if (before === '') return [{ kind: 'insert', text: after }];
  if (after === '') return [{ kind: 'delete', text: before }];
  return wordEdits(before, after);
}
