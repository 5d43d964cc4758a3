import type { Analysis, Work } from '../../model/analysis.ts';
import { citedAt } from './cited-at.ts';
import { keysOf } from './keys.ts';
import { isSymbol } from './names.ts';
import { oneLine } from './one-line.ts';
import { printedYear } from './year.ts';

/** The works as RIS: two-letter tags, lines that end in CR LF. `GEN`: the kind of a work is not known. */
export function ris(analysis: Pick<Analysis, 'works' | 'citations'>): string {
  const keys = keysOf(analysis.works);
  const notes = citedAt(analysis);
  return analysis.works.map((work) => record(work, keys.get(work.id) as string, notes.get(work.id))).join('');
}

function record(work: Work, key: string, note: string | undefined): string {
  const symbol = work.authors.find(isSymbol);
  const { figure, suffix, words } = printedYear(work.year);
  const tags: [string, string | null | undefined][] = [
    ['TY', 'GEN'],
    ['ID', key],
    ...work.authors.filter((author) => author !== symbol).map((author): [string, string] => ['AU', author]),
    ['PY', figure === null ? null : String(figure)],
    ['DA', suffix !== '' ? work.year : words || null],
    ['TI', work.title ?? symbol],
    ['M1', symbol],
    ['PB', work.publisher],
    ['DO', work.doi],
    ['UR', work.url],
    ['N1', note],
    ['ER', ''],
  ];
  return tags
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([tag, value]) => `${tag}  - ${oneLine(value as string)}\r\n`)
    .join('');
}
