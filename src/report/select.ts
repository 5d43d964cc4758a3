import type { Analysis, Citation, Passage } from '../model/analysis.ts';
import { inPages, type PageRange } from './pages.ts';

/** Which items are wanted. Null leaves a question open; the answers given must all hold. */
export interface Selection {
  only: 'findings' | 'recommendations' | 'barriers' | null;
  concept: string | null;
  /** Part of an actor's name as written, or a gazetteer id; in any case. */
  actor: string | null;
  pages: PageRange[] | null;
  uncited: boolean;
}

export const EVERYTHING: Selection = { only: null, concept: null, actor: null, pages: null, uncited: false };

/**
 * The analysis with the wanted items alone. What speaks of items (links, coverage) is cut down with them; citations,
 * works and notices tell of the document and stay.
 */
export function select(analysis: Analysis, selection: Selection): Analysis {
  const { only } = selection;
  if (
    only === null &&
    selection.concept === null &&
    selection.actor === null &&
    selection.pages === null &&
    !selection.uncited
  )
    return analysis;
  const citations = new Map(analysis.citations.map((citation) => [citation.id, citation]));
  const wanted = (passage: Passage): boolean => wants(selection, passage, citations);
  const findings = only === 'recommendations' ? [] : analysis.findings.filter(wanted);
  const recommendations = only === null || only === 'recommendations' ? analysis.recommendations.filter(wanted) : [];
  const kept = new Set([...findings, ...recommendations].map((passage) => passage.id));
  const here = (ids: readonly string[]): string[] => ids.filter((id) => kept.has(id));
  const { unanswered, ungrounded, byConcept } = analysis.coverage;
  return {
    ...analysis,
    findings,
    recommendations,
    links: analysis.links.filter((link) => kept.has(link.finding) && kept.has(link.recommendation)),
    coverage: {
      unanswered: here(unanswered),
      ungrounded: here(ungrounded),
      byConcept: byConcept
        .map((row) => ({ ...row, findings: here(row.findings), recommendations: here(row.recommendations) }))
        .filter((row) => row.findings.length > 0 || row.recommendations.length > 0),
    },
  };
}

function wants(selection: Selection, passage: Passage, citations: ReadonlyMap<string, Citation>): boolean {
  const { only, concept, actor, pages, uncited } = selection;
  if (only === 'barriers' && 'polarity' in passage && passage.polarity !== 'barrier') return false;
  if (concept !== null && !passage.concepts.some(({ id }) => id === concept)) return false;
  if (actor !== null && !names(passage, actor.toLowerCase())) return false;
  if (uncited && passage.citations.length > 0) return false;
  return pages === null || onPages(passage, pages, citations);
}

const names = (passage: Passage, actor: string): boolean =>
  'actors' in passage &&
  passage.actors.some(({ name, id }) => name.toLowerCase().includes(actor) || id?.toLowerCase() === actor);

/** By its page in the file; in a file without pages, by the pages that it cites. */
function onPages(passage: Passage, ranges: PageRange[], citations: ReadonlyMap<string, Citation>): boolean {
  const { page, pageEnd } = passage.at;
  if (page !== null) return inPages(ranges, page, pageEnd ?? page);
  return passage.citations.some((id) =>
    citations.get(id)?.works.some(({ locator, locatorType }) => {
      if (locator === null || (locatorType !== null && locatorType !== 'page')) return false;
      const [from = locator, to = from] = locator.split(/[-–]/);
      return inPages(ranges, from.trim(), to.trim());
    }),
  );
}
