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

/** The statements of one key that stand apart: the first, and those of its list that bear other numbers. */
interface Alike {
  first: Repeated;
  byNumber: Map<string | null, Repeated>;
}

/** Joins statements with the same words. Items of one list that bear different numbers stay apart, however alike. */
export function mergeRepeats(context: Context, units: readonly Unit[]): Repeated[] {
  const found: Repeated[] = [];
  const byWords = new Map<string, Alike>();
  for (const unit of units) {
    const made: Repeated = { unit, repeats: [] };
    const words = wordsOfUnit(context, unit);
    if (words.length >= SHORTEST) {
      const key = `${unit.kind}|${askedOf(context, unit) ?? words}`;
      const alike = byWords.get(key) ?? { first: made, byNumber: new Map() };
      byWords.set(key, alike);
      const { list } = alike.first.unit;
      const same = list !== null && list === unit.list ? alike.byNumber.get(unit.number) : alike.first;
      if (same && same !== made) {
        same.repeats.push(unit);
        continue;
      }
      alike.byNumber.set(unit.number, made);
    }
    found.push(made);
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
