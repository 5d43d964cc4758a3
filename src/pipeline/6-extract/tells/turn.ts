import { anyOf } from '../grammar.ts';

const CONCEDING = new RegExp(`\\s(?:${anyOf('concedes')}|${anyOf('concedes-anywhere')})\\b`, 'gi');

/** Characters of a main point at least. */
const MAIN_POINT = 31;

/** Where "..., despite X" or "... amid X" begins behind the main point; null where nothing is conceded there. */
export function concessionOf(text: string, start: number, end: number): number | null {
  const sentence = text.slice(start, end);
  CONCEDING.lastIndex = sentence.search(/\S/) + MAIN_POINT;
  const found = CONCEDING.exec(sentence);
  return found ? start + found.index + found[0].length : null;
}

const TURN = new RegExp(`[,;—–]\\s*(?:(?<forward>${anyOf('turns')})|${anyOf('turns-back')})\\b`, 'i');

const OPENS = new RegExp(`^\\s*(?:${anyOf('opens-concession')}|${anyOf('concedes-anywhere')})\\b`, 'i');

/** Where the main point begins in a sentence of two minds: behind "but", or behind the comma that ends "Although ...,". */
export function turnOf(text: string, start: number, end: number): number | null {
  const sentence = text.slice(start, end);
  const but = TURN.exec(sentence);
  if (but?.groups?.forward) return start + but.index;
  if (OPENS.test(sentence)) {
    const comma = sentence.indexOf(',');
    if (comma > 0) return start + comma;
  }
  return null;
}
