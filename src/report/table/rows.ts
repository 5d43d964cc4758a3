import type { Analysis, Citation, Passage, Recommendation } from '../../model/analysis.ts';
import { placeOf } from '../places.ts';
import { readable, statementOf } from '../readable.ts';

/** One item of the citation table: what a report finds or asks, its place there, and the page that it cites. */
export interface Row {
  id: string;
  document: string;
  kind: 'barrier' | 'enabler' | 'finding' | 'recommendation';
  /** As printed; '' where none is. */
  number: string;
  statement: string;
  title: string;
  actors: string[];
  /** 'must', 'should', 'should not', ...; '' where the report uses none (a bare imperative). */
  strength: string;
  /** Verb and category from 1 to 5: 'ratify (5)'. */
  action: string;
  deadline: string;
  /** Ids of concepts, best first. */
  categories: string[];
  /** Printed label of its page in this file, '9–10' where it runs over a break; '' where there is none. */
  page: string;
  line: number;
  paragraph: string;
  /** Who says so, where it is not the report itself. */
  attributedTo: string;
  cites: Cited[];
  /** Headings above, outermost first. */
  section: string[];
  key: string;
}

export interface Cited {
  /** 'Okafor and Lind 2021'. */
  work: string;
  /** 'p. 9', 'paras. 3-5'; '' where only the work is cited. */
  place: string;
}

/** Rows of all findings and recommendations in reading order. */
export function rowsOf(analysis: Analysis): Row[] {
  const citations = new Map(analysis.citations.map((citation) => [citation.id, citation]));
  const passages: Passage[] = [...analysis.findings, ...analysis.recommendations];
  passages.sort((a, b) => a.at.span.start - b.at.span.start || a.at.span.end - b.at.span.end);
  return passages.map((passage) => rowOf(passage, analysis.document, citations));
}

function rowOf(passage: Passage, document: Analysis['document'], citations: ReadonlyMap<string, Citation>): Row {
  const { at } = passage;
  const recommendation = 'modality' in passage ? passage : null;
  return {
    id: passage.id,
    document: document.name,
    kind: kindOf(passage),
    number: recommendation?.number ?? '',
    statement: statementOf(passage, document.format),
    title: passage.title === null ? '' : readable(passage.title, document.format),
    actors: recommendation?.actors.map((actor) => readable(actor.name, document.format)) ?? [],
    strength: recommendation ? strengthOf(recommendation) : '',
    action: recommendation?.action ? `${recommendation.action.verb} (${recommendation.action.strength})` : '',
    deadline: recommendation?.deadline ? readable(recommendation.deadline.text, document.format) : '',
    categories: passage.concepts.map((concept) => concept.id),
    page: pageOf(at),
    line: at.line,
    paragraph: at.paragraph ?? '',
    attributedTo: passage.attributedTo ?? '',
    cites: citedBy(passage, citations),
    section: at.section,
    key: passage.key,
  };
}

function kindOf(passage: Passage): Row['kind'] {
  if ('modality' in passage) return 'recommendation';
  return passage.polarity === 'neutral' ? 'finding' : passage.polarity;
}

function strengthOf({ modality }: Recommendation): string {
  if (modality === null) return '';
  return modality.negated ? `${modality.strength} not` : modality.strength;
}

const pageOf = ({ page, pageEnd }: Passage['at']): string =>
  pageEnd === null ? (page ?? '') : `${page ?? ''}–${pageEnd}`;

/** The works that a passage cites, each place once. */
export function citedBy(passage: Passage, citations: ReadonlyMap<string, Citation>): Cited[] {
  const cited = new Map<string, Cited>();
  for (const id of passage.citations)
    for (const one of citations.get(id)?.works ?? []) {
      const entry = { work: workName(one.authors, one.year), place: placeOf(one) };
      cited.set(`${entry.work}\n${entry.place}`, entry);
    }
  return [...cited.values()];
}

/** 'Okafor 2021', 'Okafor and Lind 2021', 'Okafor et al. 2021'. */
export function workName(authors: readonly string[], year: string): string {
  const [first = '', second] = authors;
  const names = second === undefined ? first : authors.length === 2 ? `${first} and ${second}` : `${first} et al.`;
  return [names, year].filter((part) => part !== '').join(' ');
}
