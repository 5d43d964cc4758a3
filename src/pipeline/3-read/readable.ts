import type { Run } from '../../model/document.ts';
import { isSpace } from './text/characters.ts';

/** Characters that stand for nothing in print: soft hyphen, zero-width ones, direction marks, byte-order mark. */
const isInvisible = (code: number): boolean =>
  code === 0xad ||
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x202a && code <= 0x202e) ||
  code === 0x2060 ||
  code === 0xfeff;

const LIGATURES: Record<number, string> = {
  64256: 'ff',
  64257: 'fi',
  64258: 'fl',
  64259: 'ffi',
  64260: 'ffl',
  64261: 'st',
  64262: 'st',
};

const SPACE = 0x20;

/**
 * Collects readable text and its runs.
 *
 *   source    of  the␉ﬁne ␊   print
 *   text      of the fine print
 *   runs      └┘└──┘└┘└───┘└───┘      one to one, but for "ﬁ"; white space of any width reads as one space, which
 *                                     stands for its first character
 */
export class Readable {
  text = '';
  readonly runs: Run[] = [];

  /** Text that corresponds character by character to the source from `from`. */
  add(text: string, from: number): void {
    if (text === '') return;
    const last = this.runs.at(-1);
    const to = from + text.length;
    if (last && last.to === from && last.to - last.from === this.text.length - last.at) last.to = to;
    else this.runs.push({ at: this.text.length, from, to });
    this.text += text;
  }

  /** Text that as a whole stands for the source from `from` to `to`; for nothing where these are equal. */
  unit(text: string, from: number, to: number): void {
    this.runs.push({ at: this.text.length, from, to });
    this.text += text;
  }

  /** The words of `source` from `from` to `to`, made readable. */
  words(source: string, from: number, to: number): void {
    let plain = from;
    let i = from;
    while (i < to) {
      const code = source.charCodeAt(i);
      if (code > SPACE && code < 0x7f) {
        i++;
        continue;
      }
      if (isSpace(code)) {
        let next = i + 1;
        while (next < to && isSpace(source.charCodeAt(next))) next++;
        if (code !== SPACE || next > i + 1) {
          this.add(source.slice(plain, i), plain);
          this.add(' ', i);
          plain = next;
        }
        i = next;
        continue;
      }
      const ligature = LIGATURES[code];
      if (ligature !== undefined || isInvisible(code)) {
        this.add(source.slice(plain, i), plain);
        if (ligature !== undefined) this.unit(ligature, i, i + 1);
        plain = i + 1;
      } else if (code === 0x2010 || code === 0x2011) {
        this.add(source.slice(plain, i), plain);
        this.add('-', i);
        plain = i + 1;
      }
      i++;
    }
    this.add(source.slice(plain, to), plain);
  }
}
