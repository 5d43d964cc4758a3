import { parse } from './parse.ts';

const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;
const known = new Map<string, string>();
const LIMIT = 3000;

/** The entities in `source` from `from` to `to`, with what they stand for; what is none in HTML is left out. */
export function* entities(
  source: string,
  from: number,
  to: number,
): Generator<{ start: number; end: number; text: string }> {
  if (!source.slice(from, to).includes('&')) return;
  for (const match of source.slice(from, to).matchAll(ENTITY)) {
    const text = decode(match[0]);
    if (text === match[0]) continue;
    const start = from + match.index;
    yield { start, end: start + match[0].length, text };
  }
}

/** Markdown has the same entities as HTML, and its parser the table of them. */
function decode(entity: string): string {
  let text = known.get(entity);
  if (text === undefined) {
    text = parse(entity).children?.[0]?.children?.[0]?.value ?? entity;
    if (known.size >= LIMIT) known.clear();
    known.set(entity, text);
  }
  return text;
}
