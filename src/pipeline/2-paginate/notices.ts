import type { Notice } from '../../model/analysis.ts';
import type { Page } from '../../model/document.ts';
import type { CutBy } from './cut.ts';

const info = (code: string, message: string): Notice => ({ code, level: 'info', message, span: null });

/** How the pages were found, and which have no label: a page number in the results is as sure as this. */
export function noticesOf(pages: readonly Page[], by: CutBy, mapped: boolean): Notice[] {
  const notices: Notice[] = [];
  if (by === 'nothing' && !mapped)
    notices.push(info('no-pages', 'no page breaks in the text: places are lines, not pages'));
  if (by === 'folio')
    notices.push(
      info(
        'pages-from-folios',
        'no page breaks in the text: its pages were told by lines with a number that counts up',
      ),
    );
  const without = pages.filter(({ label }) => label === null);
  if (by === 'nothing' || without.length === 0) return notices;
  if (without.length === pages.length)
    notices.push(info('no-page-labels', 'no page numbers were read: give them with --page-map, as in "1=1"'));
  else
    notices.push(
      info(
        'pages-without-label',
        `${without.length} of ${pages.length} pages have no page number: ${listed(without)} (counted from 1)`,
      ),
    );
  return notices;
}

/** "1-4, 9": ordinals in ranges, ten at most. */
function listed(pages: readonly Page[]): string {
  const ranges: [number, number][] = [];
  for (const { ordinal } of pages) {
    const last = ranges.at(-1);
    if (last && last[1] === ordinal - 1) last[1] = ordinal;
    else ranges.push([ordinal, ordinal]);
  }
  const shown = ranges.slice(0, 10).map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`));
  return shown.join(', ') + (ranges.length > 10 ? ', ...' : '');
}
