import type { Reading } from '../text/markers.ts';
import { leadsIn } from './lead.ts';

/** An item that may still get siblings and sub-items. */
interface Open {
  block: number;
  level: number;
  readings: readonly Reading[];
  text: string;
}

/** Nesting deeper than this is given this level. */
const DEEPEST = 16;

/**
 * The lists of one container: the document, a quotation, an item. Markdown knows the nesting by indent, in a container
 * of its own for each item; here is told what stands side by side: "**6.** We call upon ... to:" and the list below it.
 */
export class Lists {
  readonly #base: number | null;
  readonly #level: number;
  #open: Open[] = [];
  #leadIn: number | null = null;

  /** `base`: the item that is the container, of depth `level`; null and 0 for others. */
  constructor(base: number | null = null, level = 0) {
    this.#base = base;
    this.#level = level;
  }

  /** A paragraph that is no item: closes what is open, and may lead in the items below it. */
  paragraph(block: number, text: string): void {
    this.#open = [];
    this.#leadIn = leadsIn(text) ? block : null;
  }

  close(): void {
    this.#open = [];
    this.#leadIn = null;
  }

  get base(): number | null {
    return this.#base;
  }

  /** Parent and depth of an item about to be made with `readings`. */
  place(readings: readonly Reading[]): { parent: number | null; level: number } {
    const sibling = this.#open.findLastIndex((one) => follows(one.readings, readings));
    if (sibling >= 0) this.#open.length = sibling;
    else
      while (this.#open.length > 0 && !isBelow(this.#open[this.#open.length - 1] as Open, readings)) this.#open.pop();
    const top = this.#open[this.#open.length - 1];
    if (top) return { parent: top.block, level: Math.min(top.level + 1, DEEPEST) };
    return { parent: this.#leadIn ?? this.#base, level: Math.min(this.#level + 1, DEEPEST) };
  }

  item(open: Open): void {
    this.#open.push(open);
    if (this.#open.length > DEEPEST) this.#open.shift();
  }
}

/** Is an item with readings `next` the next of the list that the one with `last` is in? */
const follows = (last: readonly Reading[], next: readonly Reading[]): boolean =>
  last.some((one) => next.some((other) => other.style === one.style && (one.value === 0 || other.value > one.value)));

/** Does an item with `readings` begin a list below `top`? */
function isBelow(top: Open, readings: readonly Reading[]): boolean {
  if (!readings.some(({ value }) => value <= 1)) return false;
  return (
    rank(readings) > rank(top.readings) ||
    /[:;]$/.test(top.text) ||
    (leadsIn(top.text) && rank(readings) >= rank(top.readings))
  );
}

/** How deep a form of number usually stands. */
function rank(readings: readonly Reading[]): number {
  const style = readings[0]?.style ?? '';
  if (style.startsWith('bullet')) return 5;
  if (style.startsWith('roman')) return 4;
  if (style.startsWith('alpha')) return 3;
  return style.startsWith('ROMAN') || style.startsWith('ALPHA') ? 1 : 2;
}
