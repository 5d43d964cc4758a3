import { skipSpace } from './cursor.ts';
import { type Capture, slots } from './slots.ts';

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
  | { kind: 'slot'; name: string }
  | { kind: 'text'; choices: string[] }
  | { kind: 'option'; inside: Element[] };

export function parseForm(form: string): Element[] {
  let i = 0;
  const sequence = (): Element[] => {
    const found: Element[] = [];
    while (i < form.length && form[i] !== '}') {
      const character = form[i] as string;
      if (character === '{') {
        i++;
        found.push({ kind: 'option', inside: sequence() });
        if (form[i++] !== '}') throw new Error(`"{" is not closed in the form "${form}"`);
      } else if (/\s/.test(character)) i++;
      else {
        const word = /^(?:[A-Z]{2,}|[^{}\sA-Z]+)/.exec(form.slice(i))?.[0] ?? character;
        i += word.length;
        if (word in slots) found.push({ kind: 'slot', name: word });
        else if (/^[A-Z]{2,}$/.test(word)) throw new Error(`no slot "${word}": "${form}"`);
        else found.push({ kind: 'text', choices: word === '|' ? [word] : word.split('|') });
      }
    }
    return found;
  };
  const elements = sequence();
  if (i < form.length) throw new Error(`"}" without "{" in the form "${form}"`);
  return elements;
}

/**
 * Matches `elements` from `index` on, at `at`; gives the end or -1. An option is tried first and left out where the
 * rest then fails; forms have few options, so the tries are few. `into` holds what the slots took.
 */
export function matchForm(elements: readonly Element[], index: number, text: string, at: number, end: number, into: Capture[]): number {
  const element = elements[index];
  if (!element) return at;
  const from = skipSpace(text, at, end);
  const before = into.length;
  if (element.kind === 'option') {
    const rest = elements.slice(index + 1);
    const stop = matchForm([...element.inside, ...rest], 0, text, from, end, into);
    if (stop >= 0) return stop;
    into.length = before;
    return matchForm(rest, 0, text, at, end, into);
  }
  if (element.kind === 'text') {
    for (const choice of element.choices)
      if (text.startsWith(choice, from) && from + choice.length <= end) {
        const stop = matchForm(elements, index + 1, text, from + choice.length, end, into);
        if (stop >= 0) return stop;
        into.length = before;
      }
    return -1;
  }
  const taken = slots[element.name]?.(text, from, end, into) ?? -1;
  if (taken < 0) return -1;
  const stop = matchForm(elements, index + 1, text, taken, end, into);
  if (stop < 0) into.length = before;
  return stop;
}
