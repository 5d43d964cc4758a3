/** Printed page labels from one to another: '9' to '12', 'iv' to 'viii', 'A-3' alone. */
export interface PageRange {
  from: string;
  to: string;
}

/** Ranges of '9-12,iv,A-3'; null where it is none. A hyphen inside a label counts as a range only between two numbers. */
export function parsePages(text: string): PageRange[] | null {
  const ranges: PageRange[] = [];
  for (const part of text.split(',')) {
    const label = part.trim();
    const [, from, to] = /^(\d+|[ivxlcdm]+) *[-–] *(\d+|[ivxlcdm]+)$/i.exec(label) ?? [];
    if (from !== undefined && to !== undefined) {
      const [low, high] = [orderOf(from), orderOf(to)];
      if (low === null || high === null || low.series !== high.series || low.value > high.value) return null;
      ranges.push({ from, to });
    } else if (/^[\p{L}\p{N}][\p{L}\p{N}.-]{0,30}$/u.test(label)) ranges.push({ from: label, to: label });
    else return null;
  }
  return ranges;
}

/** Does the stretch of pages from `first` to `last` touch one of the ranges? */
export function inPages(ranges: readonly PageRange[], first: string, last: string): boolean {
  const [low, high] = [orderOf(first), orderOf(last)];
  return ranges.some(({ from, to }) => {
    const [least, most] = [orderOf(from), orderOf(to)];
    if (!low || !high || !least || !most)
      return from.toLowerCase() === first.toLowerCase() || to.toLowerCase() === last.toLowerCase();
    if (low.series === least.series && high.series === least.series)
      return low.value <= most.value && high.value >= least.value;
    // A passage from roman into arabic numbering.
    return (
      (low.series === least.series && low.value <= most.value) ||
      (high.series === least.series && high.value >= least.value)
    );
  });
}

interface Order {
  series: 'roman' | 'arabic';
  value: number;
}

/** Place of a label in its series; null for others ('A-3'), which are only equal or not. */
function orderOf(label: string): Order | null {
  if (/^\d{1,9}$/.test(label)) return { series: 'arabic', value: Number(label) };
  const value = /^[ivxlcdm]{1,15}$/i.test(label) ? roman(label.toLowerCase()) : 0;
  return value > 0 ? { series: 'roman', value } : null;
}

const ROMAN: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

function roman(text: string): number {
  let value = 0;
  for (let i = 0; i < text.length; i++) {
    const one = ROMAN[text[i] as string] ?? 0;
    value += one < (ROMAN[text[i + 1] ?? ''] ?? 0) ? -one : one;
  }
  return value;
}

/**
 * A number to sort places by: 'p. iv' before 'p. 9' before 'Okafor 2021, pp. 24-25' before 'A-3'; what names no page
 * comes last. Of several pages the first counts.
 */
export function pageOrder(place: string): number {
  const found = /\bpp?\. ([a-z\d]+)/i.exec(place) ?? /^(?:line )?([a-z\d]+)(?:$|[-–])/i.exec(place);
  const order = found ? orderOf(found[1] as string) : null;
  if (!order) return place === '' ? 2e12 : 1e12;
  return order.series === 'roman' ? order.value - 1e6 : order.value;
}
