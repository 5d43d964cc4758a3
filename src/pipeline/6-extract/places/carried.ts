import type { Document } from '../../../model/document.ts';
import { anyOf } from '../grammar.ts';
import type { IsProper } from '../names/proper-names.ts';
import { nameAlone } from './addressees.ts';
import type { Section } from './sections.ts';

/**
 * Levels of headings are often only guessed, numbers are printed: where the items below a plain heading go on with the
 * numbers of the items before it, the heading stands in the same section of recommendations or conclusions.
 */
export function carryByNumbers(
  document: Document,
  of: (index: number) => Section | null,
  own: Map<number, Section | null>,
  isProper: IsProper,
): void {
  const { blocks } = document;
  let section: Section | null = null;
  let last = 0;
  let waiting: number[] = [];
  blocks.forEach((block, index) => {
    if (block.region !== 'body') return;
    if (block.kind === 'heading') {
      const found = of(index);
      if (found && found.block === index) {
        section = found.holds === 'recommendations' || found.holds === 'both' ? found : null;
        last = 0;
        waiting = [];
      } else if (!found && section) {
        if (isNumbered(block.text)) section = null;
        else waiting.push(index);
      }
      return;
    }
    if (block.kind !== 'item' || block.parent !== null) return;
    const number = Number(/^\d{1,3}$/.exec(block.marker?.number ?? '')?.[0] ?? Number.NaN);
    if (Number.isNaN(number)) return;
    if (section && waiting.length > 0) {
      if (number === last + 1)
        for (const heading of waiting) {
          const named = nameAlone(heading, blocks[heading]?.text ?? '', isProper);
          own.set(heading, named.length > 0 ? { ...section, addressees: named } : section);
        }
      else section = null;
      waiting = [];
    }
    last = number;
  });
}

const NUMBERED = new RegExp(`^\\s*(?:\\d+[.)]?\\s|[IVX]+[.)]\\s|[A-Z][.)]\\s|${anyOf('section-name')}\\b)`, 'i');

const isNumbered = (text: string): boolean => NUMBERED.test(text);
