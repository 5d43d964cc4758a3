import type { Context } from './context.ts';
import { tagOf } from './places/tag.ts';
import type { Unit } from './unit.ts';

/** Items that point to paragraphs which make a list the report's own register of what it asks and concludes. */
const REGISTER = 5;

/** Findings that a list must hold before others need stronger words, and how strong. */
const FORMAL = 3;

const STRONG = 4;

/** Share of all findings that such a list must hold. */
const FORMAL_SHARE = 0.4;

/**
 * Where a report closes with a register whose items point to its paragraphs ("(Conclusion, Paragraph 6)"), the register
 * has taken up what the body concludes and asks: there it is argument and evidence.
 */
export function withoutEchoes(context: Context, units: readonly Unit[]): Unit[] {
  const isEntry = (unit: Unit) => unit.number !== null && unit.basis !== 'cue';
  const pointing = (unit: Unit) => {
    const block = context.blocks[unit.parts[0]?.block ?? 0];
    return block !== undefined && tagOf(block.text) !== null;
  };
  const compiled = units.filter((unit) => isEntry(unit) && pointing(unit)).length >= REGISTER;
  const findings = units.filter((unit) => unit.kind === 'finding');
  const listed = findings.filter((unit) => unit.list !== null).length;
  const announced = listed >= FORMAL && listed >= findings.length * FORMAL_SHARE;
  return units.filter((unit) => {
    if (
      unit.kind === 'finding' &&
      unit.basis === 'cue' &&
      announced &&
      context.sections[unit.parts[0]?.block ?? 0] === null
    )
      return unit.weight >= STRONG;
    return !compiled || (isEntry(unit) && pointing(unit));
  });
}
