import type { Context } from './context.ts';
import { tagOf } from './places/tag.ts';
import type { Unit } from './unit.ts';

/** Numbered or labelled items that make a list the report's own register of what it asks or concludes. */
const REGISTER = 5;

/** Findings that a list must hold before others need stronger words, and how strong. */
const FORMAL = 3;

const STRONG = 6;

/** Share of all findings that such a list must hold. */
const FORMAL_SHARE = 0.4;

/** "We urge donors to ...", "It is vital that ...": said as a request of the report's own, wherever it stands. */
const isSpokenOut = (unit: Unit): boolean =>
  unit.directive !== null &&
  unit.directive.speaker === null &&
  (unit.directive.form === 'clause' || unit.directive.form === 'object');

/**
 * Where a report keeps a register (numbered recommendations, or a closing list of numbered conclusions and
 * recommendations), the register says what it asks: "should" elsewhere is argument and evidence. A register whose items
 * point to paragraphs ("(Conclusion, Paragraph 6)") has taken up the conclusions of the body too.
 */
export function withoutEchoes(context: Context, units: readonly Unit[]): Unit[] {
  const isEntry = (unit: Unit) => unit.number !== null && unit.basis !== 'cue';
  const entries = units.filter((unit) => unit.kind === 'recommendation' && isEntry(unit));
  // A register counts from one; numbers that only go on are the report's paragraphs.
  const asked = entries.length >= REGISTER && entries.some((unit) => /(?:^|\D)0?[1a]\)?\.?$/i.test(unit.number ?? ''));
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
    if (!asked && !compiled) return true;
    if (compiled) return isEntry(unit) && pointing(unit);
    return unit.kind === 'finding' || unit.basis !== 'cue' || isSpokenOut(unit);
  });
}
