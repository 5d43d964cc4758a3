import { Trouble } from '../../model/trouble.ts';
import { type Label, labelAt, readLabel } from './label.ts';

/** Pages from ordinal `first` to `last` bear the labels from `label` on. */
interface Stretch {
  label: Label;
  first: number;
  last: number;
}

const wrong = (part: string, why: string): Trouble =>
  new Trouble('page-map', null, `page map "${part}": ${why}; write PRINTED=ORDINAL, as in "i-xii=1-12;1=13"`);

/**
 * What the user says of the pages: "i-xii=1-12;1=13" (the first twelve are i to xii, 1 is the thirteenth, and so on to
 * the end). Gives the label of a page by its ordinal; null where the map says nothing of it.
 */
export function readPageMap(map: string): (ordinal: number) => string | null {
  const stretches = map
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(readPart);
  if (stretches.length === 0) throw wrong(map, 'it is empty');
  stretches.sort((a, b) => a.first - b.first);
  stretches.forEach((stretch, i) => {
    const next = stretches[i + 1];
    if (!next) return;
    if (next.first === stretch.first) throw wrong(map, `page ${next.first} has two labels`);
    if (stretch.last === Number.POSITIVE_INFINITY) stretch.last = next.first - 1;
    else if (stretch.last >= next.first) throw wrong(map, `page ${next.first} has two labels`);
  });
  return (ordinal) => {
    const stretch = stretches.findLast(({ first }) => first <= ordinal);
    if (!stretch || ordinal > stretch.last) return null;
    return ordinal === stretch.first
      ? stretch.label.text
      : labelAt(stretch.label.series, stretch.label.value + ordinal - stretch.first);
  };
}

function readPart(part: string): Stretch {
  const sides = part.split('=').map((side) => side.trim());
  const [printed, ordinals] = sides;
  if (sides.length !== 2 || !printed || !ordinals) throw wrong(part, 'it needs one "="');
  const range = /^(\d{1,6})(?:-(\d{1,6}))?$/.exec(ordinals);
  const first = Number(range?.[1] ?? 0);
  if (!range || first < 1) throw wrong(part, `"${ordinals}" is no page or range of pages, counted from 1`);
  const alone = readLabel(printed);
  // "3-12" may be page 12 of chapter 3: it is a range only where the other side is one too.
  if (alone && range[2] === undefined) return { label: alone, first, last: Number.POSITIVE_INFINITY };
  const [from, to] = printedRange(printed, part);
  const last = range[2] === undefined ? first + to.value - from.value : Number(range[2]);
  if (last - first !== to.value - from.value)
    throw wrong(part, `${to.value - from.value + 1} labels for ${Math.max(0, last - first + 1)} pages`);
  return { label: from, first, last };
}

/** "i-xii", "1-40", "A-1-A-9": cut at the hyphen that leaves a label of one series on both sides. */
function printedRange(printed: string, part: string): [Label, Label] {
  for (let at = printed.indexOf('-'); at >= 0; at = printed.indexOf('-', at + 1)) {
    const from = readLabel(printed.slice(0, at).trim());
    const to = readLabel(printed.slice(at + 1).trim());
    if (from && to && from.series === to.series && to.value >= from.value) return [from, to];
  }
  const one = readLabel(printed);
  if (one) return [one, one];
  throw wrong(part, `"${printed}" is no label or range of labels`);
}
