import { replaceUnsafe } from './terminal.ts';

/**
 * JSON of which nothing can act on a terminal: control, bidirectional and zero-width characters, which JSON may hold as
 * they are, are written as escapes. A reader gets the same string either way.
 */
export function toJson(value: unknown, indent = 0): string {
  const json = JSON.stringify(value, null, indent);
  if (!MAY_BE_UNSAFE.test(json)) return json;
  return replaceUnsafe(json, (character) => (character === '\n' ? character : escaped(character)));
}

/**
 * Units that an unsafe character of JSON begins with, which has no controls below a space but line ends. Without code
 * points, V8 compiles and runs it in a fraction of the time.
 */
const MAY_BE_UNSAFE =
  /[\x7f-\x9f\xad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufeff\uffa0\ufff9-\ufffb]|\u034f|[\u17b4\u17b5]|[\ufe00-\ufe0d]/;

/** UTF-16 units from which a piece of JSON is handed on, and members of a list that are written at a time. */
const PIECE = 1 << 18;
const MEMBERS = 100;

/**
 * What `toJson` gives of an object, in pieces: the JSON of a long report is many times the report, and need not be in
 * memory as a whole. Long lists that are values of the object itself are cut between their members.
 */
export function* jsonPieces(value: object, indent = 0): Generator<string> {
  const line = indent > 0 ? '\n' : '';
  const endOfList = `${line}${' '.repeat(indent)}]`;
  /** `"key": value` with the line end before it. */
  const entry = (key: string, member: unknown): string =>
    toJson({ [key]: member }, indent).slice('{'.length, -(line.length + '}'.length));
  let piece = '{';
  let separator = '';
  for (const [key, member] of Object.entries(value)) {
    if (member === undefined) continue;
    piece += separator;
    separator = ',';
    if (!Array.isArray(member) || member.length <= MEMBERS) {
      piece += entry(key, member);
      continue;
    }
    const opening = entry(key, []).slice(0, -1);
    piece += opening;
    for (let at = 0; at < member.length; at += MEMBERS) {
      if (piece.length >= PIECE) {
        yield piece;
        piece = '';
      }
      const members = entry(key, member.slice(at, at + MEMBERS)).slice(opening.length, -endOfList.length);
      piece += at === 0 ? members : `,${members}`;
    }
    piece += endOfList;
  }
  yield `${piece}${line}}`;
}

/** Beyond what JSON.stringify escapes itself (below U+0020, unpaired surrogates); both halves of a pair. */
const escaped = (character: string): string =>
  character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
