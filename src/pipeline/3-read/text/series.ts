import { endsWithColon, isEnded, startsSmall } from './edges.ts';
import type { Line } from './lines.ts';
import type { Reading, Start } from './markers.ts';

/** The numbers met so far: whether "12." at the start of a line is a marker often depends on an "11." before it. */
export class Series {
  readonly #last = new Map<string, { value: number; left: number }>();

  add(start: Start, line: Line): void {
    for (const { style, value } of start.readings) this.#last.set(style, { value, left: line.left });
  }

  #goesOn({ style, value }: Reading): boolean {
    const last = this.#last.get(style);
    if (!last) return false;
    // "6.70" after "6.69"; "7.1" after "6.225".
    return value === last.value + 1 || (style.startsWith('dotted') && value === 1);
  }

  #isOpen(start: Start, line: Line): boolean {
    return start.readings.some(({ style }) => {
      const last = this.#last.get(style);
      return last !== undefined && Math.abs(last.left - line.left) <= 2;
    });
  }

  goesOn(start: Start): boolean {
    return start.readings.some((reading) => this.#goesOn(reading));
  }

  /** Is `start`, at the head of `line`, a marker, or the words of a sentence that was broken there? */
  accepts(text: string, start: Start, line: Line, above: Line | null): boolean {
    const first = start.readings[0]?.value === 1 || (start.readings[1]?.value === 1);
    const isBullet = start.number === null;
    if (isYear(start)) return this.goesOn(start);
    if (isBullet && start.firm) return true;
    const loose = above === null || line.gap > 0;
    if (isInitial(start) && !this.goesOn(start) && !(loose && first) && !loose) return false;
    if (!loose && !line.turn) {
      if (isBullet) return isEnded(text, above) || endsListItem(text, above) || this.#isOpen(start, line);
      if (this.goesOn(start)) return isEnded(text, above) || endsListItem(text, above) || this.#isOpen(start, line);
      return first && isEnded(text, above);
    }
    if (line.turn && above !== null && !isEnded(text, above) && !endsListItem(text, above)) return this.goesOn(start) && !isBullet;
    if (!isBullet && !start.firm && !this.goesOn(start) && !first && startsSmall(text, line, start.text)) return false;
    return true;
  }
}

/** "2014." opens a sentence far more often than a list. */
const isYear = (start: Start): boolean => /^(?:1[89]|20)\d\d$/.test(start.number ?? '');

/** "J." may be the initial of a name. */
const isInitial = (start: Start): boolean => /^[A-Z]$/.test(start.number ?? '');

/** Items of a list may end with a comma, "and" or "or". */
function endsListItem(text: string, line: Line): boolean {
  const tail = text.slice(Math.max(line.start, line.end - 5), line.end);
  return /(?:,|\band|\bor)$/.test(tail) || endsWithColon(text, line);
}
