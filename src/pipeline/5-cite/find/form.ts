import { skipSpace } from './cursor.ts';
import type { Capture, Slot } from './slot.ts';
import { slots } from './slots.ts';

/**
 * A form of a style, ready to be matched.
 *
 *   {SIGNAL} AUTHORS{,|:} YEARS{{,|:} LOCATORS}
 *     │        │     │      │     │     └ slot inside an option
 *     │        │     │      │     └ option of punctuation inside an option
 *     │        slot  │      slot
 *     └ option       └ option: one of two marks, or nothing
 */
export type Element =
  | { kind: 'slot'; slot: Slot }
  | { kind: 'text'; choices: string[] }
  /** `inside` and then all that follows the option: what is tried first. */
  | { kind: 'option'; inside: Element[]; taken: Element[] };

export function parseForm(form: string): Element[] {
  let i = 0;
  const sequence = (): Element[] => {
    const found: Element[] = [];
    while (i < form.length && form[i] !== '}') {
      const character = form[i] as string;
      if (character === '{') {
        i++;
        found.push({ kind: 'option', inside: sequence(), taken: [] });
        if (form[i++] !== '}') throw new Error(`"{" is not closed in the form "${form}"`);
      } else if (/\s/.test(character)) i++;
      else {
        const word = /^(?:[A-Z]{2,}|[^{}\sA-Z]+)/.exec(form.slice(i))?.[0] ?? character;
        i += word.length;
        const slot = slots[word];
        if (slot) found.push({ kind: 'slot', slot });
        else if (/^[A-Z]{2,}$/.test(word)) throw new Error(`no slot "${word}": "${form}"`);
        else found.push({ kind: 'text', choices: word === '|' ? [word] : word.split('|') });
      }
    }
    return found;
  };
  const elements = sequence();
  if (i < form.length) throw new Error(`"}" without "{" in the form "${form}"`);
  return join(elements, []);
}

/** Fills in what follows each option. */
function join(elements: readonly Element[], after: readonly Element[]): Element[] {
  const joined: Element[] = [];
  for (let i = elements.length - 1; i >= 0; i--) {
    const element = elements[i] as Element;
    const rest = [...joined, ...after];
    joined.unshift(
      element.kind === 'option' ? { ...element, taken: [...join(element.inside, rest), ...rest] } : element,
    );
  }
  return joined;
}

/** Where a slot ended and what it took, so that forms that begin alike read a text once. */
interface Taken {
  end: number;
  captures: Capture[];
}

/** Reads forms against one stretch of text. */
export class Matcher {
  readonly #text: string;
  readonly #end: number;
  readonly #taken = new Map<Slot, Map<number, Taken>>();

  constructor(text: string, end: number) {
    this.#text = text;
    this.#end = end;
  }

  /**
   * Matches `elements` from `index` on, at `at`; gives the end or -1. An option is tried first and left out where the
   * rest then fails; forms have few options, so the tries are few. `into` holds what the slots took.
   */
  match(elements: readonly Element[], index: number, at: number, into: Capture[]): number {
    const element = elements[index];
    if (!element) return at;
    const from = skipSpace(this.#text, at, this.#end);
    const before = into.length;
    if (element.kind === 'option') {
      const stop = this.match(element.taken, 0, from, into);
      if (stop >= 0) return stop;
      into.length = before;
      return this.match(elements, index + 1, at, into);
    }
    if (element.kind === 'text') {
      for (const choice of element.choices)
        if (this.#text.startsWith(choice, from) && from + choice.length <= this.#end) {
          const stop = this.match(elements, index + 1, from + choice.length, into);
          if (stop >= 0) return stop;
          into.length = before;
        }
      return -1;
    }
    const taken = this.#take(element.slot, from);
    if (taken.end < 0) return -1;
    for (const capture of taken.captures) into.push(capture);
    const stop = this.match(elements, index + 1, taken.end, into);
    if (stop < 0) into.length = before;
    return stop;
  }

  #take(slot: Slot, at: number): Taken {
    let places = this.#taken.get(slot);
    if (!places) {
      places = new Map();
      this.#taken.set(slot, places);
    }
    let taken = places.get(at);
    if (!taken) {
      const captures: Capture[] = [];
      taken = { end: slot(this.#text, at, this.#end, captures), captures };
      places.set(at, taken);
    }
    return taken;
  }
}
