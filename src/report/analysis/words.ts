import type { Analysis } from '../../model/analysis.ts';
import { placeInFile } from '../table/columns.ts';
import type { Row } from '../table/rows.ts';

/** What the text and the Markdown of an analysis say in common. */

const IRREGULAR: Record<string, string> = { analysis: 'analyses' };

export const plural = (count: number, noun: string): string =>
  `${count} ${count === 1 ? noun : (IRREGULAR[noun] ?? `${noun}s`)}`;

/** Title, or name where there is none; then what the document is. */
export function headLines({ document, taxonomy, citations, works }: Analysis): string[] {
  const about = [
    document.title === null ? null : document.name,
    document.published,
    document.format,
    plural(document.words, 'word'),
    document.pages.length > 1 ? plural(document.pages.length, 'page') : null,
    plural(citations.length, 'citation'),
    plural(works.length, 'work'),
    `taxonomy ${taxonomy.id}`,
  ];
  return [document.title ?? document.name, about.filter((part) => part !== null).join(' · ')];
}

/** Everything about an item but its words, in one line. */
export function detailsOf(row: Row): string {
  const cited = row.cites.map(({ work, place }) => (place === '' ? work : `${work}, ${place}`)).join('; ');
  const parts = [
    row.number === '' ? '' : `no. ${row.number}`,
    row.kind === 'recommendation' ? '' : row.kind,
    row.actors.join(', '),
    row.strength,
    row.deadline,
    row.categories.join(', '),
    cited === '' ? '' : `cites ${cited}`,
    row.attributedTo === '' ? '' : `says ${row.attributedTo}`,
    placeInFile(row),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** Which barriers nothing answers, and which recommendations answer none; nothing where there are no findings. */
export function coverageLines({ findings, recommendations, coverage }: Analysis): string[] {
  if (findings.length === 0 || recommendations.length === 0) return [];
  const lines: string[] = [];
  const { unanswered, ungrounded } = coverage;
  if (unanswered.length > 0) lines.push(`No recommendation answers ${unanswered.join(', ')}.`);
  if (ungrounded.length > 0) lines.push(`No finding stands behind ${ungrounded.join(', ')}.`);
  return lines.length > 0 ? lines : ['Every barrier is answered, every recommendation has a finding behind it.'];
}
