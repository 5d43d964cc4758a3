import type { Context } from './context.ts';
import type { Unit } from './unit.ts';

/** Share of the findings told by cues, and number of them, from which on a rule tells the report's topic rather than a finding. */
const SHARE = 0.12;
const COUNT = 20;

/** What one cue weighs at most: a finding that weighs more has another. */
const ALONE = 3;

/**
 * Findings without those that nothing but the report's topic tells: in a report on obstruction each page speaks of what was
 * obstructed. Below a heading that announces findings they stay.
 */
export function withoutTopics(context: Context, units: readonly Unit[]): Unit[] {
  const told = units.filter((unit) => unit.kind === 'finding' && unit.basis === 'cue');
  const times = new Map<string, number>();
  for (const unit of told)
    for (const rule of new Set(unit.proofs.map((proof) => proof.rule))) times.set(rule, (times.get(rule) ?? 0) + 1);
  const isTopic = (rule: string): boolean => {
    const count = times.get(rule) ?? 0;
    return count >= COUNT && count >= told.length * SHARE && !rule.startsWith(OF_RESULTS);
  };
  return units.filter((unit) => {
    if (unit.kind !== 'finding' || unit.basis !== 'cue' || unit.weight > ALONE) return true;
    const holds = context.sections[unit.parts[0]?.block ?? 0]?.holds ?? 'context';
    return holds !== 'context' || !unit.proofs.every((proof) => isTopic(proof.rule));
  });
}

/** "We found that" tells a finding however often it is said. */
const OF_RESULTS = 'en/cues/neutral';
