import { lastAtOrBefore } from '../../../model/span.ts';

/** The quotation marks of a text: offsets in order. */
interface Marks {
  curly: number[];
  /** Curly ones that are open behind each of those. */
  open: number[];
  straight: number[];
}

let lastText = '';
let last: Marks = { curly: [], open: [], straight: [] };

/** Read once a text: many signs of one block ask for them. */
function marksOf(text: string): Marks {
  if (text === lastText) return last;
  const made: Marks = { curly: [], open: [], straight: [] };
  let open = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x22) made.straight.push(i);
    else if (code === 0x201c || code === 0x201d) {
      open = code === 0x201c ? open + 1 : Math.max(0, open - 1);
      made.curly.push(i);
      made.open.push(open);
    }
  }
  lastText = text;
  last = made;
  return made;
}

/**
 * Is `at` between quotation marks? Curly ones are followed from the start of the block, for a quotation may run over
 * several sentences; straight ones too where they come in pairs, else from `start`, where the sentence begins.
 */
export function insideQuotes(text: string, start: number, at: number): boolean {
  const { curly, open, straight } = marksOf(text);
  if ((open[lastAtOrBefore(curly, at - 1)] ?? 0) > 0) return true;
  const from = straight.length % 2 === 0 ? 0 : start;
  return (lastAtOrBefore(straight, at - 1) - lastAtOrBefore(straight, from - 1)) % 2 === 1;
}
