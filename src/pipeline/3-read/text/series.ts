import { endsListItem, isEnded, isShort, startsSmall } from './edges.ts';
import { shapeOf } from './headings.ts';
import type { Line } from './lines.ts';
import type { Reading, Start } from './markers.ts';

/** Series of one style that may run at once: paragraphs "12." and, between them, headings "2." */
const AT_ONCE = 4;

interface Last {
  value: number;
  left: number;
}

/** The numbers met so far: whether "12." at the start of a line is a marker often depends on an "11." before it. */
export class Series {
  /** By style, the last number of each series, the newest last. */
  readonly #last = new Map<string, Last[]>();

  /** Notes the number of `line`, and drops the readings that the numbers before rule out: "C." after "B." is no 100. */
  add(start: Start, line: Line): void {
    const likely = [
      start.readings.filter((reading) => this.#goesOn(reading)),
      start.readings.filter(({ value }) => value === 1),
    ];
    start.readings = likely.find((readings) => readings.length > 0) ?? start.readings;
    for (const { style, value } of start.readings) {
      const all = this.#last.get(style) ?? [];
      const before = all.findIndex((last) => last.value === value - 1 || value === 0);
      if (before >= 0) all.splice(before, 1);
      else if (all.length === AT_ONCE) all.shift();
      all.push({ value, left: line.left });
      this.#last.set(style, all);
    }
  }

  #goesOn({ style, value }: Reading): boolean {
    // "6.70" after "6.69"; "7.1" after "6.225".
    return (this.#last.get(style) ?? []).some(
      (last) => value === last.value + 1 || (style.startsWith('dotted') && value === 1),
    );
  }

  #isOpen(start: Start, line: Line): boolean {
    return start.readings.some(({ style }) =>
      (this.#last.get(style) ?? []).some((last) => Math.abs(last.left - line.left) <= 2),
    );
  }

  goesOn(start: Start): boolean {
    return start.readings.some((reading) => this.#goesOn(reading));
  }

  /**
   * Is `start`, at the head of `line`, a marker, or the words of a sentence that was broken there? `above` and `next` are
   * the lines around it.
   */
  accepts(text: string, start: Start, line: Line, above: Line | null, next: Line | null): boolean {
    const first = start.readings[0]?.value === 1 || start.readings[1]?.value === 1;
    const isBullet = start.number === null;
    if (isYear(start) || start.glued) return this.goesOn(start);
    if (isBullet && start.firm) return true;
    const loose = above === null || line.gap > 0;
    if (isInitial(start) && !this.goesOn(start) && !(loose && first) && !loose) return false;
    if (!loose && !line.turn) {
      const ended = isEnded(text, above) || isShort(text, above, line);
      if (isBullet || this.goesOn(start)) return ended || endsListItem(text, above) || this.#isOpen(start, line);
      return first && ended;
    }
    if (line.turn && above !== null && !isTitle(text, above) && !isEnded(text, above) && !endsListItem(text, above))
      return (
        !isBullet &&
        (this.goesOn(start) ||
          (first &&
            (isShort(text, above, line) ||
              next === null ||
              next.gap > 0 ||
              start.readings[0]?.style.startsWith('dotted') === true)))
      );
    if (!isBullet && !start.firm && !this.goesOn(start) && !first && startsSmall(text, line, start.text)) return false;
    return true;
  }
}

const isTitle = (text: string, line: Line): boolean => shapeOf(text, line.start, line.end) === 'capitals';

/** "2014." opens a sentence far more often than a list. */
const isYear = (start: Start): boolean => /^(?:1[89]|20)\d\d$/.test(start.number ?? '');

/** "J." may be the initial of a name. */
const isInitial = (start: Start): boolean => /^[A-Z]$/.test(start.number ?? '');
