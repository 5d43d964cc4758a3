import { anyOf } from '../grammar.ts';
import { tagOf } from './tag.ts';

/** "(Norway);" "(Iran (Islamic Republic of), Peru);": the last bracket of an item, with what closes it. */
export interface Tail {
  /** Readable offset where the bracket opens. */
  start: number;
  inside: string;
}

/** The bracket that ends [start, end), if one does. */
export function tailOf(text: string, start: number, end: number): Tail | null {
  let i = end - 1;
  while (i > start && /[\s;.,]/.test(text[i] as string)) i--;
  if (text[i] !== ')') return null;
  let depth = 0;
  const close = i;
  for (; i >= start; i--) {
    if (text[i] === ')') depth++;
    else if (text[i] === '(' && --depth === 0) return { start: i, inside: text.slice(i + 1, close) };
  }
  return null;
}

const POINTS = new RegExp(`\\b${anyOf('points-to-text')}\\b`, 'i');

/** Names of those who ask, as tags give them: "Norway", "Portugal, Slovakia". */
export const isNames = (inside: string): boolean =>
  inside.length < 400 && /^\p{Lu}[\p{L}'’.-]*(?:[\s,;()]+[\p{L}'’.-]+)*[\s)]*$/u.test(inside) && !POINTS.test(inside);

/** End of the statement's own words: without a trailing tag, semicolon, or "and". */
export function trimEnd(text: string, start: number, end: number, tagged: boolean): number {
  const tag = tagOf(text.slice(start, end));
  let stop = tag ? start + tag.start : end;
  if (tagged) {
    const tail = tailOf(text, start, stop);
    if (tail && tail.start > start + 3 && isNames(tail.inside)) stop = tail.start;
  }
  while (stop > start && /[\s;,]/.test(text[stop - 1] as string)) stop--;
  const joint = /[;,]\s+(?:and|or)$/.exec(text.slice(Math.max(start, stop - 12), stop));
  if (joint) stop -= joint[0].length;
  return stop;
}
