import type { Analysis, Work } from '../../model/analysis.ts';
import { toJson } from '../json.ts';
import { citedAt } from './cited-at.ts';
import { keysOf } from './keys.ts';
import { isSymbol, nameOf } from './names.ts';
import { printedYear } from './year.ts';

/** The works as CSL-JSON: https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html */
export function cslJson(analysis: Pick<Analysis, 'works' | 'citations'>): string {
  const keys = keysOf(analysis.works);
  const notes = citedAt(analysis);
  const items = analysis.works.map((work) => item(work, keys.get(work.id) as string, notes.get(work.id)));
  return `${toJson(items, 2)}\n`;
}

/** Keys in a fixed order; nothing is written that is not printed in the report. `document`: the kind is not known. */
function item(work: Work, id: string, note: string | undefined): Record<string, unknown> {
  const symbol = work.authors.find(isSymbol);
  const authors = work.authors.filter((author) => author !== symbol);
  const title = work.title ?? symbol;
  return {
    id,
    type: 'document',
    ...(authors.length > 0 && { author: authors.map(cslName) }),
    ...(work.year !== '' && issued(work.year)),
    ...(title !== undefined && { title }),
    ...(symbol !== undefined && { number: symbol }),
    ...(work.publisher !== null && { publisher: work.publisher }),
    ...(work.doi !== null && { DOI: work.doi }),
    ...(work.url !== null && { URL: work.url }),
    ...(note !== undefined && { note }),
  };
}

function cslName(author: string): Record<string, string> {
  const name = nameOf(author);
  if ('literal' in name) return { literal: name.literal };
  return name.given === null ? { family: name.family } : { family: name.family, given: name.given };
}

function issued(year: string): Record<string, unknown> {
  const { figure, suffix, words } = printedYear(year);
  if (figure === null) return { issued: { literal: words }, status: words };
  return { issued: { 'date-parts': [[figure]] }, ...(suffix !== '' && { 'year-suffix': suffix }) };
}
