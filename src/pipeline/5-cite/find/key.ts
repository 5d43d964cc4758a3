import { isWordCode } from '../../../lexical/characters.ts';
import type { Mention } from './mention.ts';
import { readBy } from './styles.ts';

/** "@okafor2021 [p. 9]" in running text; `at` is the place of "@". An e-mail address or a handle is none. */
export function readKey(text: string, from: number, at: number): Mention | null {
  const start = at > from && text.charCodeAt(at - 1) === 0x2d ? at - 1 : at;
  if (start > 0 && (isWordCode(text.charCodeAt(start - 1)) || text.charCodeAt(start - 1) === 0x2e)) return null;
  const reading = readBy('key', text, start, text.length);
  if (!reading) return null;
  const work = reading.works[0];
  return {
    start,
    end: reading.end,
    style: reading.style,
    works: reading.works,
    certain: work?.place !== null || /\d{4}/.test(work.key ?? ''),
  };
}
