import { isDigitCode, isWordCode } from '../../../lexical/characters.ts';
import { isSpace, trimSpace } from './cursor.ts';
import { isUpper, LONGEST_NAME } from './names.ts';
import { conjunctions, connectors, particles } from './words.ts';

/**
 * Where the names that end at `at` begin: walks left over capitals and what joins them, within one sentence.
 * `from` is the leftmost place allowed.
 */
export function namesBefore(text: string, from: number, at: number): number {
  let best = -1;
  let i = trimSpace(text, from, at);
  for (let words = 0; words < LONGEST_NAME && i > from; words++) {
    let start = i;
    while (start > from && !isSpace(text.charCodeAt(start - 1)) && text.charCodeAt(start - 1) !== 0x28) start--;
    const first = text.charCodeAt(start);
    const word = text.slice(start, i);
    if (words > 0 && /[.;:!?)\]]$/.test(word) && !/^\p{Lu}\.$|^(?:et\.?\s?)?al\.,?$/u.test(word)) break;
    if (/["“”()[\]]/.test(word)) break;
    if (isWordCode(first) && isUpper(text, start)) {
      if (isDigitCode(first) && !/\p{L}/u.test(word)) break;
      best = start;
    } else {
      const bare = word.replace(/(?<![.,])[.,]+$/, '');
      const joins =
        connectors.has(bare) ||
        particles.has(bare) ||
        conjunctions.has(bare) ||
        /^(?:et\.?)?al$|^et$|^others$|^colleagues$/.test(bare);
      if (!joins) break;
    }
    i = trimSpace(text, from, start);
    if (start === from || text.charCodeAt(start - 1) === 0x28) break;
  }
  return best < 0 ? best : withParticles(text, from, best);
}

/** "van der" before the name at `at`. */
function withParticles(text: string, from: number, at: number): number {
  let start = at;
  for (let words = 0; words < 3; words++) {
    const stop = trimSpace(text, from, start);
    let word = stop;
    while (word > from && !isSpace(text.charCodeAt(word - 1))) word--;
    if (stop === word || !particles.has(text.slice(word, stop))) break;
    start = word;
  }
  return start;
}
