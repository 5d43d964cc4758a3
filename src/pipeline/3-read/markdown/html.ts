import type { Prose } from '../prose.ts';
import { tagName } from './inline-html.ts';
import type { MarkdownNode } from './node.ts';
import { Phrasing, type ToSource } from './phrasing.ts';

export type HtmlKind = 'heading' | 'paragraph' | 'item' | 'row' | 'caption';

const KINDS: Record<string, HtmlKind> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  li: 'item',
  dd: 'paragraph',
  dt: 'paragraph',
  p: 'paragraph',
  div: 'paragraph',
  blockquote: 'paragraph',
  section: 'paragraph',
  article: 'paragraph',
  aside: 'paragraph',
  details: 'paragraph',
  summary: 'paragraph',
  ul: 'paragraph',
  ol: 'paragraph',
  table: 'paragraph',
  tr: 'row',
  figcaption: 'caption',
  caption: 'caption',
  figure: 'paragraph',
  center: 'paragraph',
};
const CELLS = new Set(['td', 'th']);
const HIDDEN = new Set(['script', 'style', 'template', 'head', 'title']);

/** Comments, instructions and declarations, then tags; a bare "<" is a character. */
const MARKUP = /<!--[\s\S]*?(?:-->|$)|<[?!][^>]*>?|<\/?[a-zA-Z][^<>]*>/g;

/**
 * Gives the text of an HTML block part by part, in order; `level` is that of a heading. Not a parser: it tells where
 * words stand, and is as liberal as a browser with tags that are not closed.
 */
export function readHtml(
  node: MarkdownNode,
  source: string,
  toSource: ToSource,
  found: (kind: HtmlKind, prose: Prose, level: number) => void,
): void {
  let phrasing = new Phrasing(source, toSource);
  let kind: HtmlKind = 'paragraph';
  let level = 0;
  let hidden = '';
  let cells = 0;
  const flush = (): void => {
    const prose = phrasing.done();
    if (/[\p{L}\p{N}]/u.test(prose.text)) found(kind, prose, level);
    phrasing = new Phrasing(source, toSource);
    cells = 0;
  };
  for (const line of stretches(node)) {
    const from = toSource(line.start);
    const to = toSource(line.end - 1) + 1;
    if (from < 0 || to <= from) continue;
    const text = source.slice(from, to);
    let at = 0;
    for (const match of text.matchAll(MARKUP)) {
      if (hidden === '') phrasing.html(from + at, from + match.index);
      at = match.index + match[0].length;
      const name = tagName(match[0]);
      const closes = match[0].charCodeAt(1) === 0x2f;
      if (HIDDEN.has(name)) hidden = closes ? '' : name;
      else if (name in KINDS && !(kind === 'row' && name !== 'tr' && name !== 'table')) {
        flush();
        kind = closes ? 'paragraph' : (KINDS[name] ?? 'paragraph');
        level = kind === 'heading' ? Number(name.slice(1)) : 0;
      } else if (CELLS.has(name) && !closes && cells++ > 0) phrasing.insert(' | ', from + at);
      else phrasing.tag(match[0], from + match.index);
    }
    if (hidden === '') phrasing.html(from + at, to);
    phrasing.words(to, to);
  }
  flush();
}

/** The block's own text, without what a quotation or list puts before its lines; joined where nothing stands between. */
function stretches(node: MarkdownNode): { start: number; end: number }[] {
  const joined: { start: number; end: number }[] = [];
  for (const child of node.children ?? []) {
    const { start, end } = { start: child.position.start.offset, end: child.position.end.offset };
    const last = joined[joined.length - 1];
    if (last && last.end === start) last.end = end;
    else joined.push({ start, end });
  }
  return joined;
}
