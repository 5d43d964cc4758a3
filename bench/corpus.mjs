/**
 * Reports of a wanted size, made of the fixture reports one behind the other, over and over. Each copy has other numbers
 * and, now and then, another word, as real reports bring ever new ones: a cache must not see the same text again.
 */
import { readdirSync, readFileSync } from 'node:fs';

const fixtures = new URL('../fixtures/reports/', import.meta.url);

/** Fixtures whose bytes are no UTF-8 text show one encoding each and are left out. */
const UNSUITABLE = /utf-16|windows-1252/;

const syllables = ['ba', 'co', 'di', 'fe', 'gu', 'la', 'me', 'ni', 'po', 'ra', 'su', 'te', 'vi', 'zo', 'ke', 'ha'];

/** A word for a number: each number has its own. */
function wordOf(number) {
  let word = '';
  for (let rest = number + 4096; rest > 0; rest = Math.floor(rest / syllables.length))
    word += syllables[rest % syllables.length];
  return word;
}

/** The texts of a folder's files, or of all fixtures, that end in `.${extension}`. */
function texts(extension, folder) {
  if (folder)
    return readdirSync(folder)
      .filter((name) => name.endsWith(`.${extension}`))
      .sort()
      .map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
  return readdirSync(fixtures)
    .filter((name) => !UNSUITABLE.test(name))
    .sort()
    .flatMap((name) => readdirSync(new URL(`${name}/`, fixtures)).map((file) => `${name}/${file}`))
    .filter((path) => path.endsWith(`/report.${extension}`))
    .map((path) => readFileSync(new URL(path, fixtures), 'utf8'));
}

/** About `size` bytes of Markdown ('md') or text ('txt'). */
export function corpus(extension, size, folder = null) {
  const originals = texts(extension, folder);
  if (originals.length === 0) throw new Error(`no .${extension} report in ${folder ?? fixtures.pathname}`);
  const parts = [];
  let met = 0;
  for (let copy = 0, length = 0; length < size; copy++) {
    for (const original of originals) {
      const varied = original
        .replace(/\d+/g, (digits) => (digits.length < 4 ? String((Number(digits) + copy) % 1000) : digits))
        .replace(/[a-z]{7,}/g, (word) => (++met % 31 === 0 ? wordOf(met % 50_021) : word));
      parts.push(varied, '\n\n');
      length += Buffer.byteLength(varied) + 2;
      if (length >= size) break;
    }
  }
  return parts.join('');
}
