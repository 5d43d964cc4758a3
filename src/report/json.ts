/**
 * JSON of which nothing can act on a terminal: control, bidirectional and zero-width characters, which JSON may hold as
 * they are, are written as escapes. A reader gets the same string either way.
 */
export const toJson = (value: unknown, indent = 0): string =>
  JSON.stringify(value, null, indent).replace(UNSAFE, escaped);

/** Beyond what JSON.stringify escapes itself (below U+0020, unpaired surrogates). */
const UNSAFE = /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
