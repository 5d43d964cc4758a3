import type { Notice } from '../../../model/analysis.ts';
import type { Span } from '../../../model/span.ts';

const notice = (code: string, message: string, spans: readonly Span[]): Notice[] => {
  const [first] = spans;
  if (!first) return [];
  const places = spans.length > 1 ? ` (${spans.length} places, the first is given)` : '';
  return [{ code, level: 'warning', message: message + places, span: first }];
};

/** `unread`: stretches read as plain text; `severed`: stretches cut where Markdown has no cut. */
export const notices = (unread: readonly Span[], severed: readonly Span[]): Notice[] => [
  ...notice('markdown-dense', 'too many Markdown marks in one paragraph: read as plain text', unread),
  ...notice('markdown-long', 'a very long paragraph or list item: read in parts, cut at line ends', severed),
];
