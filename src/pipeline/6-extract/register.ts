import type { Context } from './context.ts';
import { tagOf } from './labels.ts';
import type { Unit } from './unit.ts';

/** Numbered or labelled items that make a list the report's own register of what it asks or concludes. */
const REGISTER = 5;

/**
 * Where a report keeps a register (numbered recommendations, or a closing list of numbered conclusions and
 * recommendations), the register says what it asks: "should" elsewhere is argument and evidence. A register whose items
 * point to paragraphs ("(Conclusion, Paragraph 6)") has taken up the conclusions of the body too.
 */
export function withoutEchoes(context: Context, units: readonly Unit[]): Unit[] {
  const isEntry = (unit: Unit) => unit.number !== null && unit.basis !== 'cue';
  const asked = units.filter((unit) => unit.kind === 'recommendation' && isEntry(unit)).length >= REGISTER;
  const pointing = (unit: Unit) => {
    const block = context.blocks[unit.parts[0]?.block ?? 0];
    return block !== undefined && tagOf(block.text) !== null;
  };
  const compiled = units.filter((unit) => isEntry(unit) && pointing(unit)).length >= REGISTER;
  if (!asked && !compiled) return [...units];
  return units.filter((unit) => {
    if (compiled) return isEntry(unit) && pointing(unit);
    return unit.kind === 'finding' || unit.basis !== 'cue';
  });
}
