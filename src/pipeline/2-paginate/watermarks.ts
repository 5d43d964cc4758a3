import { lastAtOrBefore, type Span } from '../../model/span.ts';
import words from '../../rules/compiled/watermarks.json' with { type: 'json' };
import { isBlank } from './edges.ts';

/** Share of the pages, and number of them, on which a stamp says the same. */
const SHARE = 0.3;
const LEAST = 3;

/** A short line with a stamp's words in it. */
const stamp = new RegExp(
  `^[ \\t]*[^\\n\\r\\f]{0,20}?(?:${words.map((one) => one.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')).join('|')})[^\\n\\r\\f]{0,40}$`,
  'gim',
);

/** Watermarks that landed between the lines of the body: stamps that say the same on page after page. */
export function watermarks(text: string, starts: readonly number[]): Span[] {
  if (starts.length < LEAST) return [];
  const lines = new Map<string, { spans: Span[]; pages: Set<number> }>();
  stamp.lastIndex = 0;
  for (let found = stamp.exec(text); found; found = stamp.exec(text)) {
    let start = found.index;
    while (isBlank(text.charCodeAt(start))) start++;
    const end = found.index + found[0].trimEnd().length;
    const said = text.slice(start, end).replace(/\s+/g, ' ');
    const line = lines.get(said) ?? { spans: [], pages: new Set() };
    lines.set(said, line);
    line.spans.push({ start, end });
    line.pages.add(lastAtOrBefore(starts, start));
  }
  return [...lines.values()]
    .filter(({ pages }) => pages.size >= Math.max(LEAST, starts.length * SHARE))
    .flatMap(({ spans }) => spans);
}
