import { findStart, type Start } from './text/markers.ts';

/** An item inside a line, and the marker that opens it. */
export interface RunIn {
  /** Offset of the marker. */
  at: number;
  start: Start;
}

/** Styles of numbers without a bracket before them. */
const OPEN = /^(?:decimal|roman|alpha)[.)]$/;

/** Items that a list needs behind a colon. */
const ENOUGH = 2;
/** Colons with a first number behind them that are tried in one paragraph: each looks at the rest of it. */
const TRIES = 8;

/** The first number behind a colon; the next ones behind a stop or comma; each before a capital. */
const FIRST = /:\s+(?=(?:1|i|a)[.)]\s+["“‘(]?\p{Lu})/gu;
const NUMBER = /[.!?;:,]["”’)]*\s+(?:and\s+|or\s+)?(?=(?:\d{1,3}|[ivxl]{1,6}|[a-z])[.)]\s+["“‘(]?\p{Lu})/gu;

/**
 * Items that a converter, or the wrapping of lines, left in one paragraph. `opened` is how its own marker reads.
 *
 *   1. Train staff. 2. Buy boats.                          ◀ items beside the first
 *   4) The council is asked to: i. Train staff. ii. Pay.    ◀ items below what leads them in
 *   • Train staff; • Buy boats.
 *
 * "(a) ...; (b) ..." within a sentence is left: that is how such sentences are written.
 */
export function runInItems(text: string, opened: Start['readings'] = []): RunIn[] {
  const bullets = bulletsIn(text, opened);
  if (bullets.length > 0) return bullets;
  for (const { style, value } of opened) {
    const beside = OPEN.test(style) ? numbersFrom(text, 0, style, value) : [];
    if (beside.length > 0) return beside;
  }
  if (!text.includes(':')) return [];
  let tries = 0;
  for (const match of text.matchAll(FIRST)) {
    if (++tries > TRIES) break;
    const at = match.index + match[0].length;
    const start = findStart(text, at, text.length);
    for (const { style } of start?.readings.filter(({ value }) => value === 1) ?? []) {
      const list = [{ at, start: start as Start }, ...numbersFrom(text, at, style, 1)];
      if (list.length >= ENOUGH) return list;
    }
  }
  return [];
}

/** The items of the series `style` from offset `from` on that follow the one with `value`. */
function numbersFrom(text: string, from: number, style: string, value: number): RunIn[] {
  const found: RunIn[] = [];
  NUMBER.lastIndex = from;
  for (let match = NUMBER.exec(text); match; match = NUMBER.exec(text)) {
    const at = match.index + match[0].length;
    const start = findStart(text, at, text.length);
    if (!start?.readings.some((reading) => reading.style === style && reading.value === value + 1)) continue;
    value++;
    found.push({ at, start });
  }
  return found;
}

/** A bullet inside a line: no dash, which parts clauses. */
const SIGN = /[•▪●■◦‣*]/;
const BULLET = /(?:[:;.,!?](?:\s+and|\s+or)?|[\p{L}\d)”’"])\s+(?=([•▪●■◦‣*])\s+\S)/gu;

/** Bullets behind a colon, or like the one that the paragraph opens with. */
function bulletsIn(text: string, [own]: Start['readings']): RunIn[] {
  const found: RunIn[] = [];
  if (!SIGN.test(text)) return found;
  let sign = own?.style.startsWith('bullet') ? own.style.slice('bullet'.length) : '';
  for (const match of text.matchAll(BULLET)) {
    const at = match.index + match[0].length;
    if (sign === '' && match[0].startsWith(':')) sign = match[1] as string;
    if (match[1] !== sign) continue;
    const start = findStart(text, at, text.length);
    if (start && (/^[;:.,!?]/.test(match[0]) || opensCapital(text, start.text))) found.push({ at, start });
  }
  return found;
}

const opensCapital = (text: string, at: number): boolean => /^["“‘(]?\p{Lu}/u.test(text.slice(at, at + 2));
