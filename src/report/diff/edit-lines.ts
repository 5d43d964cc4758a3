import type { Edit } from '../../model/analysis.ts';
import type { Paint } from '../paint.ts';
import { safe, wrap } from '../terminal.ts';

/** As wdiff writes edits: readable without colour, and told apart by colour where there is some. */
const BRACKETS: Record<Edit['kind'], readonly [string, string]> = {
  equal: ['', ''],
  delete: ['[-', '-]'],
  insert: ['{+', '+}'],
};

/** Word edits on lines of at most `columns`. Colour comes after wrapping, so that it does not count as columns. */
export function editLines(edits: readonly Edit[], columns: number, paint: Paint): string[] {
  let text = '';
  const ends: { end: number; kind: Edit['kind'] }[] = [];
  for (const { kind, text: words } of edits) {
    const [open, close] = BRACKETS[kind];
    const trimmed = safe(words.replace(/\s+/g, ' ').trim());
    if (trimmed === '') continue;
    if (text !== '') {
      text += ' ';
      ends.push({ end: text.length, kind: 'equal' });
    }
    text += open + trimmed + close;
    ends.push({ end: text.length, kind });
  }
  const colour: Record<Edit['kind'], (part: string) => string> = {
    equal: (part) => part,
    delete: paint.red,
    insert: paint.green,
  };
  let at = 0;
  let edit = 0;
  return wrap(text, columns).map((line) => {
    let painted = '';
    const lineEnd = at + line.length;
    while (at < lineEnd) {
      while (edit < ends.length - 1 && (ends[edit]?.end ?? 0) <= at) edit++;
      const { end, kind } = ends[edit] as { end: number; kind: Edit['kind'] };
      const to = Math.min(end > at ? end : lineEnd, lineEnd);
      painted += colour[kind](text.slice(at, to));
      at = to;
    }
    // The space at which the line was broken; a word cut for length has none.
    if (text[at] === ' ') at++;
    return painted;
  });
}
