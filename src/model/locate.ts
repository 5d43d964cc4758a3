import type { Locator } from './analysis.ts';
import type { Document } from './document.ts';
import { lastAtOrBefore, type Span } from './span.ts';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Source offsets at which lines begin. "\n", "\r\n" and a "\r" alone end a line; a form feed does not. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  // Most files have one kind of line end; a native search is several times faster than a look at every unit.
  const mixed = text.includes('\r');
  for (let i = text.indexOf('\n'); !mixed && i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  for (let i = 0; mixed && i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === LINE_FEED || (code === CARRIAGE_RETURN && text.charCodeAt(i + 1) !== LINE_FEED)) starts.push(i + 1);
  }
  return starts;
}

export type Locate = (block: number, span: Span) => Locator;

const made = new WeakMap<Document, Locate>();

/**
 * The function that gives a place of the document its address: index of its block, source span. Lines, pages and
 * sections are prepared once for a document, whoever asks; after that a place costs three binary searches.
 */
export function createLocator(document: Document): Locate {
  const known = made.get(document);
  if (known) return known;
  const locate = prepare(document);
  made.set(document, locate);
  return locate;
}

function prepare(document: Document): Locate {
  const { pages, blocks } = document;
  const text = document.source.text;
  const lines = lineStarts(text);
  const pageStarts = pages.map((page) => page.span.start);
  const sections: (string[] | undefined)[] = [];

  /** Texts of the heading `index` and of the headings above it, outermost first, with the numbers that they bear. */
  function section(index: number | null): string[] {
    if (index === null) return [];
    const above = blocks[index]?.heading ?? null;
    // Headings point back only; a list that pointed forward would not end.
    const { text: title = '', marker = null } = blocks[index] ?? {};
    const own = marker ? `${marker.text} ${title}` : title;
    sections[index] ??= [...section(above !== null && above < index ? above : null), own];
    return sections[index];
  }

  /** Number of the outermost numbered block that holds block `index`: the report's own paragraph. */
  function paragraph(index: number): string | null {
    let number: string | null = null;
    for (let at: number | null = index; at !== null; ) {
      const block: Document['blocks'][number] | undefined = blocks[at];
      if (!block) break;
      const printed = block.kind === 'heading' ? null : (block.marker?.number ?? null);
      if (printed !== null && startsWithDigit(printed)) number = printed;
      at = block.parent !== null && block.parent < at ? block.parent : null;
    }
    return number;
  }

  return (block, span) => {
    const first = lastAtOrBefore(pageStarts, span.start);
    const last = lastAtOrBefore(pageStarts, Math.max(span.start, span.end - 1));
    return {
      span,
      quote: text.slice(span.start, span.end),
      line: lastAtOrBefore(lines, span.start) + 1,
      page: pages[first]?.label ?? null,
      pageEnd: last > first ? (pages[last]?.label ?? null) : null,
      paragraph: paragraph(block),
      section: section(blocks[block]?.heading ?? null),
    };
  };
}

function startsWithDigit(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 0x30 && code <= 0x39;
}
