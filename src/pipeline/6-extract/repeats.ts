import type { Block } from '../../model/document.ts';
import type { Context } from './context.ts';
import type { Unit } from './unit.ts';
import { lettersOf } from './words.ts';

export interface Repeated {
  unit: Unit;
  /** The same statement elsewhere. */
  repeats: Unit[];
}

/** Letters that two statements must have before their likeness means anything. */
const SHORTEST = 40;

/** Joins statements with the same words. Items of one list that bear different numbers stay apart, however alike. */
export function mergeRepeats(context: Context, units: readonly Unit[]): Repeated[] {
  const found: Repeated[] = [];
  const byWords = new Map<string, Repeated[]>();
  for (const unit of units) {
    const words = wordsOfUnit(context, unit);
    const key = `${unit.kind}|${askedOf(context, unit) ?? words}`;
    const same = byWords
      .get(key)
      ?.find(
        (other) => !(other.unit.list !== null && other.unit.list === unit.list && other.unit.number !== unit.number),
      );
    if (same && words.length >= SHORTEST) {
      same.repeats.push(unit);
      continue;
    }
    const made = { unit, repeats: [] };
    found.push(made);
    const list = byWords.get(key);
    if (list) list.push(made);
    else byWords.set(key, [made]);
  }
  return found;
}

/** The letters of what is asked: "CMS should seek a law" and "Seek a law" ask the same. Null where it is short. */
function askedOf(context: Context, unit: Unit): string | null {
  const first = unit.parts[0];
  if (!first || !unit.directive || unit.parts.length > 1 || unit.directive.action < first.start) return null;
  const letters = lettersOf((context.blocks[first.block] as Block).text.slice(unit.directive.action, first.end));
  return letters.length >= SHORTEST ? letters : null;
}

function wordsOfUnit(context: Context, unit: Unit): string {
  return unit.parts
    .map((part) => lettersOf((context.blocks[part.block] as Block).text.slice(part.start, part.end)))
    .join('');
}
