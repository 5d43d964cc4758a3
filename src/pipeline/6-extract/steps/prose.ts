import type { Context } from '../context.ts';
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
    if (block.kind === 'row') return;
    const section = context.sections[index] ?? null;
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

/** A heading that is a whole sentence is read as one. */
const isSentence = (text: string): boolean => /[.!]["'”’)]*\s*$/.test(text) && text.split(/\s+/).length >= 7;
