import type { Coverage, Finding, Link, Recommendation } from '../../model/analysis.ts';
import type { Document } from '../../model/document.ts';
import type { Taxonomy } from '../../rules/taxonomy/taxonomy.ts';
import { answersByBarrier } from './answers.ts';
import { areFew, linkByConcept } from './by-concept.ts';
import { linkByReference } from './by-reference.ts';
import { linkBySection } from './by-section.ts';
import { linkByWords } from './by-words.ts';
import { cover } from './cover.ts';
import { indexWords } from './words.ts';

/**
 * Which recommendation answers which barrier, and by what sign, surest first:
 *
 *   reference   one names the other: "in response to Finding 4", "(Findings 2 and 3)", both in a row of a matrix
 *   section     they stand in one small section that is not most of the report
 *   concept     the taxonomy says that the one kind answers the other, and they share words or a chapter
 *   words       they share enough rare words
 *
 * A pair has one link, by its surest sign. Each barrier keeps its few best links of the last two kinds, so that links
 * grow with the report and not with its square.
 */
export function link(
  taxonomy: Taxonomy,
  document: Document,
  findings: readonly Finding[],
  recommendations: readonly Recommendation[],
): { links: Link[]; coverage: Coverage } {
  const links: Link[] = [];
  const known = new Set<string>();
  const add = (found: Link[]): void => {
    for (const one of found) {
      const pair = `${one.finding} ${one.recommendation}`;
      if (known.has(pair)) continue;
      known.add(pair);
      links.push(one);
    }
  };
  const barriers = findings.filter((finding) => finding.polarity === 'barrier');
  if (findings.length > 0 && recommendations.length > 0) {
    add(linkByReference(document, findings, recommendations));
    add(linkBySection(document, barriers, recommendations));
    const words = indexWords(barriers, recommendations);
    const answers = answersByBarrier(taxonomy);
    const few = areFew(barriers, recommendations);
    const byConcept: Link[] = [];
    const byWords: Link[] = [];
    barriers.forEach((barrier, index) => {
      const alike = words.overlaps(index);
      byConcept.push(...linkByConcept(barrier, recommendations, alike, answers, few));
      byWords.push(...linkByWords(barrier, index, recommendations, alike, words));
    });
    add(byConcept);
    add(byWords);
  }
  const order = new Map([...findings, ...recommendations].map((passage, index) => [passage.id, index]));
  const place = (id: string) => order.get(id) ?? 0;
  links.sort((a, b) => place(a.finding) - place(b.finding) || place(a.recommendation) - place(b.recommendation));
  return { links, coverage: cover(taxonomy, barriers, recommendations, links) };
}
