import type { Page, Pagination, Source } from '../../model/document.ts';

const FORM_FEED = 0x0c;

/** Finds the pages of a text and blanks what on them is not body. */
export function paginate(source: Source, _options: { pageMap?: string } = {}): Pagination {
  const { text } = source;
  const pages: Page[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) !== FORM_FEED) continue;
    pages.push({ ordinal: pages.length + 1, label: null, span: { start, end: i + 1 } });
    start = i + 1;
  }
  if (start < text.length || pages.length === 0)
    pages.push({ ordinal: pages.length + 1, label: null, span: { start, end: text.length } });
  return { pages, furniture: [], masked: text, notices: [] };
}
