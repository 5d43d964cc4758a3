import type { Analysis, Work } from '../../model/analysis.ts';
import { citedAt } from './cited-at.ts';
import { keysOf } from './keys.ts';
import { isSymbol, nameOf } from './names.ts';
import { oneLine } from './one-line.ts';
import { printedYear } from './year.ts';

/** The works as BibTeX in UTF-8. `@misc`: the kind of a work is not known, and nothing is guessed. */
export function bibtex(analysis: Pick<Analysis, 'works' | 'citations'>): string {
  const keys = keysOf(analysis.works);
  const notes = citedAt(analysis);
  return analysis.works.map((work) => entry(work, keys.get(work.id) as string, notes.get(work.id))).join('\n');
}

function entry(work: Work, key: string, note: string | undefined): string {
  const symbol = work.authors.find(isSymbol);
  const authors = work.authors.filter((author) => author !== symbol);
  const title = work.title ?? symbol ?? null;
  const fields: [string, string | null][] = [
    ['author', authors.length > 0 ? authors.map(bibtexName).join(' and ') : null],
    // Two pairs of braces keep the capitals as they are printed.
    ['title', title === null ? null : `{${escaped(title)}}`],
    // The letter of "2020a" tells works apart in the report's list; a bibliography style makes its own.
    ['year', work.year === '' ? null : escaped(String(printedYear(work.year).figure ?? work.year))],
    ['publisher', work.publisher === null ? null : `{${escaped(work.publisher)}}`],
    ['number', symbol === undefined ? null : escaped(symbol)],
    ['doi', work.doi === null ? null : address(work.doi)],
    ['url', work.url === null ? null : address(work.url)],
    ['note', note === undefined ? null : escaped(note)],
  ];
  const lines = fields.filter(([, value]) => value !== null).map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@misc{${key},\n${lines.join('')}}\n`;
}

/** An organisation in braces: else its "and" parts two authors and its comma turns the name round. */
function bibtexName(author: string): string {
  const name = nameOf(author);
  if ('literal' in name) return `{${escaped(name.literal)}}`;
  const family = /\s/.test(name.family) && name.given === null ? `{${escaped(name.family)}}` : escaped(name.family);
  return name.given === null ? family : `${family}, ${escaped(name.given)}`;
}

const special: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** BibTeX counts braces even behind a backslash: those that do not pair are named (LaTeX prints them, pandoc drops them). */
const unpaired: Record<string, string> = { ...special, '{': '\\textbraceleft{}', '}': '\\textbraceright{}' };

function escaped(text: string): string {
  const names = pairs(text) ? special : unpaired;
  return oneLine(text).replace(/[\\{}~^#$%&_]/g, (character) => names[character] ?? `\\${character}`);
}

function pairs(text: string): boolean {
  let open = 0;
  for (const character of text) {
    if (character === '{') open++;
    else if (character === '}' && --open < 0) return false;
  }
  return open === 0;
}

/** Addresses stand verbatim; only what would end the field is percent-encoded. */
const address = (text: string): string => text.replace(/[\s{}\\]/g, (character) => encodeURIComponent(character));
