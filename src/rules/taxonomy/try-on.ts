import { stem } from '../../lexical/stem.ts';
import { fold, tokenize } from '../../lexical/tokens.ts';
import type { Analysis, Passage } from '../../model/analysis.ts';
import type { Problem } from '../yaml.ts';
import type { ReadTaxonomy } from './load.ts';
import { createRater } from './prove.ts';
import { PARTS, type Part, type Taxonomy } from './taxonomy.ts';

/** An item of a report that no concept takes. */
export interface Unclassified {
  document: string;
  id: string;
  statement: string;
}

/** A word of unclassified items, as it stands there most often, and in how many of them. */
export interface Candidate {
  word: string;
  count: number;
}

const CANDIDATES = 20;
/** Words shorter than this, or in more than this share of all items, make no cue. */
const SHORTEST = 4;
const COMMON = 0.25;

/** Tries a taxonomy on the items of reports: which cues never fire, which items nothing takes, and their words. */
export function tryOn(
  taxonomy: Taxonomy,
  analyses: readonly Analysis[],
  at: ReadTaxonomy['at'],
): { remarks: Problem[]; unclassified: Unclassified[]; candidates: Candidate[] } {
  const items = analyses.flatMap(({ document, findings, recommendations }) => [
    ...findings.map((item) => ({ item, document: document.name, part: partOf(taxonomy, item.polarity) })),
    ...recommendations.map((item) => ({ item, document: document.name, part: 'recommendations' as const })),
  ]);
  const fired = new Set<string>();
  const unclassified: Unclassified[] = [];
  const raters = Object.fromEntries(PARTS.map((part) => [part, createRater(taxonomy, part)])) as Record<
    Part,
    ReturnType<typeof createRater>
  >;
  for (const { item, document, part } of items) {
    if (taxonomy[part].length === 0) continue;
    const statement = statementOf(item);
    const { chosen, losing } = raters[part](statement);
    for (const { marks } of [...chosen, ...losing]) for (const mark of marks) fired.add(`${part} ${mark.rule}`);
    if (chosen.length === 0) unclassified.push({ document, id: item.id, statement });
  }
  const remarks = PARTS.flatMap((part) =>
    taxonomy[part].flatMap((concept) =>
      (['cues', 'actions'] as const).flatMap((key) =>
        concept[key].flatMap((cue, i) =>
          fired.has(`${part} ${concept.id}#${cue}`) ? [] : [at(concept, `cue "${cue}" never fired`, key, i)],
        ),
      ),
    ),
  );
  return {
    remarks,
    unclassified,
    candidates: candidates(
      unclassified,
      items.map(({ item }) => statementOf(item)),
    ),
  };
}

const partOf = (taxonomy: Taxonomy, polarity: string): Part =>
  polarity === 'enabler' && taxonomy.enablers.length > 0 ? 'enablers' : 'barriers';

/** Quotes are slices of the source: line ends and spaces are folded for matching across them and for printing. */
const statementOf = ({ at, title }: Passage): string =>
  `${title && !at.quote.startsWith(title) ? `${title}. ` : ''}${at.quote}`.replace(/\s+/g, ' ');

function candidates(unclassified: readonly Unclassified[], all: readonly string[]): Candidate[] {
  const everywhere = count(all);
  const most = Math.max(3, all.length * COMMON);
  return [...count(unclassified.map((one) => one.statement))]
    .filter(([key]) => (everywhere.get(key)?.count ?? 0) <= most)
    .map(([, { forms, count: found }]) => ({ word: commonest(forms), count: found }))
    .sort((a, b) => b.count - a.count || a.word.localeCompare(b.word))
    .slice(0, CANDIDATES);
}

/** Of each stem: the number of texts it stands in, and its forms. */
function count(texts: readonly string[]): Map<string, { count: number; forms: Map<string, number> }> {
  const found = new Map<string, { count: number; forms: Map<string, number> }>();
  for (const text of texts) {
    const seen = new Set<string>();
    const tokens = tokenize(text);
    for (let i = 0; i < tokens.count; i++) {
      const word = fold(text.slice(tokens.start[i], tokens.end[i]));
      if (word.length < SHORTEST || /\d/.test(word)) continue;
      const key = stem(word);
      const entry = found.get(key) ?? { count: 0, forms: new Map() };
      found.set(key, entry);
      entry.forms.set(word, (entry.forms.get(word) ?? 0) + 1);
      if (!seen.has(key)) entry.count++;
      seen.add(key);
    }
  }
  return found;
}

const commonest = (forms: ReadonlyMap<string, number>): string => [...forms].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
