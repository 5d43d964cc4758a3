import { countWords } from '../../../lexical/tokens.ts';
import type { Block, Sentence } from '../../../model/document.ts';
import type { Context } from '../context.ts';
import { cellsOf } from '../places/tables.ts';
import type { Unit } from '../unit.ts';
import { ledParagraph } from './led.ts';
import { fromSentences } from './sentences.ts';
import { titledByHeading, titledParagraph } from './titled.ts';
import { createTitledFinding } from './titled-findings.ts';
import { toldBelow } from './told-below.ts';

/** Paragraphs and items that nothing announces: titled ones whole, the others sentence by sentence. */
export function fromProse(context: Context, taken: Uint8Array): Unit[] {
  const units: Unit[] = [];
  const titledFinding = createTitledFinding(context);
  context.blocks.forEach((block, index) => {
    if (taken[index]) return;
    if (block.kind === 'quotation' && !context.reporting) return;
    const section = context.sections[index] ?? null;
    if (block.kind === 'row') {
      const told = proseOf(context, index, block);
      if (told.length > 0) units.push(...fromSentences(context, index, block, section, told));
      return;
    }
    if (block.kind === 'heading') {
      const titled = titledByHeading(context, index, section, taken) ?? titledFinding(index, section, taken);
      if (titled) units.push(titled);
      else if (isSentence(block.text)) units.push(...fromSentences(context, index, block, section));
      return;
    }
    const led = ledParagraph(context, index, block, section, taken) ?? toldBelow(context, index, block, section, taken);
    if (led) {
      units.push(...led);
      return;
    }
    const titled = titledParagraph(context, index, block, section) ?? titledFinding(index, section, taken);
    if (titled) units.push(titled);
    else units.push(...fromSentences(context, index, block, section));
  });
  return units;
}

/** Words that a sentence in a cell has at least: fewer are a value or a head. */
const FEWEST = 8;

/** The whole sentences in the cells of a row: converters make tables of boxed text. */
function proseOf(context: Context, index: number, { text }: Block): Sentence[] {
  if (!/[.!]/.test(text)) return [];
  const sentences = context.sentences(index);
  return cellsOf(context.blocks[index] as Block)
    .flatMap((cell) =>
      sentences.map((one) => ({ ...one, start: Math.max(one.start, cell.start), end: Math.min(one.end, cell.end) })),
    )
    .filter(
      ({ start, end }) =>
        end > start && WHOLE.test(text.slice(start, end)) && countWords(text.slice(start, end)) >= FEWEST,
    );
}

const WHOLE = /^[\s"“'‘(]*\p{Lu}.*[.!]["'”’)\]]*\s*$/su;

/** A heading that is a whole sentence is read as one. */
const isSentence = (text: string): boolean => /[.!]["'”’)]*\s*$/.test(text) && text.split(/\s+/).length >= 7;
