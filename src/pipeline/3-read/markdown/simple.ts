import { listMarker } from './line-shape.ts';
import type { MarkdownNode } from './node.ts';

/**
 * Most paragraphs and items of a report hold words and nothing else. They need no parser: this makes the node that the
 * parser would make, for one paragraph, heading, list item or footnote without inline marks (escapes and note marks
 * apart); null where there is more to it. Offsets are those of the source.
 */
export function simpleNode(
  source: string,
  start: number,
  end: number,
  isNote: (label: string) => boolean,
): MarkdownNode | null {
  while (end > start && source.charCodeAt(end - 1) <= 0x20) end--;
  let at = start;
  while (at < end && (source.charCodeAt(at) === 0x20 || source.charCodeAt(at) === 0x09)) at++;
  const opening = source.slice(at, Math.min(end, at + 260));
  const lineEnd = opening.search(/[\r\n]/);
  const line = lineEnd < 0 ? opening : opening.slice(0, lineEnd);

  const heading = /^(#{1,6})[ \t]+(?=\S)/.exec(line);
  if (heading) {
    if (source.charCodeAt(end - 1) === 0x23) return null;
    const children = inline(source, at + heading[0].length, end, isNote, false);
    return children && { ...node('heading', at, end, children), depth: heading[1]?.length ?? 1 };
  }
  const note = /^\[\^([^[\]\s\\]{1,200})\]:[ \t]*(?=\S)/.exec(line);
  if (note) {
    const words = paragraph(source, at + note[0].length, end, isNote);
    return words && { ...node('footnoteDefinition', at, end, [words]), label: note[1] ?? '' };
  }
  const marker = listMarker(line, 0);
  if (marker) {
    // Tabs and the like apart, the column of the item's words is also where they stand.
    if (!marker.filled || line.slice(0, marker.content).includes('\t')) return null;
    const words = paragraph(source, at + marker.content, end, isNote);
    return words && node('list', at, end, [node('listItem', at, end, [words])]);
  }
  return at === start ? paragraph(source, at, end, isNote) : null;
}

/** A row of a table that stands in one line between bars, cells without inline marks. */
export function simpleRow(source: string, start: number, end: number): MarkdownNode | null {
  while (end > start && source.charCodeAt(end - 1) <= 0x20) end--;
  if (end - start < 2 || source.charCodeAt(end - 1) !== BAR) return null;
  const cells: MarkdownNode[] = [];
  for (let at = start; at < end - 1; ) {
    const close = source.indexOf('|', at + 1);
    if (close < 0 || /[*_`[<&\\~\r\n]/.test(source.slice(at, close))) return null;
    const value = source.slice(at + 1, close).trim();
    const from = value === '' ? at + 1 : source.indexOf(value, at + 1);
    cells.push(
      node('tableCell', at, close, value === '' ? [] : [{ ...node('text', from, from + value.length), value }]),
    );
    at = close;
  }
  return node('table', start, end, [node('tableRow', start, end, cells)]);
}

const BAR = 0x7c;

const node = (type: string, start: number, end: number, children?: MarkdownNode[]): MarkdownNode => ({
  type,
  ...(children && { children }),
  position: { start: { offset: start }, end: { offset: end } },
});

/**
 * What opens another block, or may: a paragraph of which a line begins so is left to the parser. Stars before a word open
 * emphasis at most: those of an item stand before a space, those of a break alone.
 */
const BLOCK = /^(?:[-+>#=<|:~`[]|\*(?!\*?[A-Za-z0-9])|\d{1,9}[.)](?:\s|$))/;

function paragraph(
  source: string,
  start: number,
  end: number,
  isNote: (label: string) => boolean,
): MarkdownNode | null {
  if (BLOCK.test(source.slice(start, start + 12))) return null;
  const children = inline(source, start, end, isNote, true);
  return children && node('paragraph', start, end, children);
}

/**
 * Emphasis that leaves no doubt: plain words that begin with a letter or digit and end with one, or with a stop before a
 * space. Its marks can open and close whatever stands around them.
 */
const EMPHASIS =
  /(\*\*?)(?=[A-Za-z0-9])[^*_`[\]<&\\~|\n\r]{0,1000}?(?:[A-Za-z0-9]|[.,:;?!)](?=\*\*?(?:[ \r\n]|$)))\1(?!\*)/y;

/** Marks that the parser must judge; a line end, an escape and a note mark are judged here. */
const MARK = /[*_`[<&\\~|\n\r]/g;

function inline(
  source: string,
  start: number,
  end: number,
  isNote: (label: string) => boolean,
  lines: boolean,
): MarkdownNode[] | null {
  const nodes: MarkdownNode[] = [];
  const text = (from: number, to: number): void => {
    if (to > from) nodes.push({ ...node('text', from, to), value: source.slice(from, to) });
  };
  let at = start;
  MARK.lastIndex = start;
  for (let hit = MARK.exec(source); hit && hit.index < end; hit = MARK.exec(source)) {
    const mark = hit[0];
    // "Quist & Amari": no character reference.
    if (mark === '&' && !/[A-Za-z0-9#]/.test(source.charAt(hit.index + 1))) continue;
    if (mark === '*') {
      EMPHASIS.lastIndex = hit.index;
      const found = EMPHASIS.exec(source);
      if (!found || EMPHASIS.lastIndex > end) return null;
      text(at, hit.index);
      at = EMPHASIS.lastIndex;
      const width = (found[1] as string).length;
      const [from, to] = [hit.index + width, at - width];
      const words = { ...node('text', from, to), value: source.slice(from, to) };
      nodes.push(node(width === 2 ? 'strong' : 'emphasis', hit.index, at, [words]));
    } else if (mark === '\\') {
      if (!/[!-/:-@[-`{-~]/.test(source.charAt(hit.index + 1))) return null;
      text(at, hit.index);
      text(hit.index + 1, hit.index + 2);
      at = hit.index + 2;
    } else if (mark === '[') {
      const label = /^\[\^([^[\]\s\\]{1,200})\]/.exec(source.slice(hit.index, Math.min(end, hit.index + 210)))?.[1];
      if (label === undefined || !isNote(label)) return null;
      text(at, hit.index);
      at = hit.index + label.length + 3;
      // "[^1](" is a link in some eyes.
      if ('([:'.includes(source.charAt(at) || ' ')) return null;
      nodes.push({ ...node('footnoteReference', hit.index, at), label });
    } else if (mark === '\n' || mark === '\r') {
      if (!lines || source.charCodeAt(hit.index - 1) <= 0x20) return null;
      text(at, hit.index);
      at = hit.index + (source.startsWith('\r\n', hit.index) ? 2 : 1);
      nodes.push({ ...node('text', hit.index, at), value: '\n' });
      while (source.charCodeAt(at) === 0x20 || source.charCodeAt(at) === 0x09) at++;
      if (source.charCodeAt(at) <= 0x20 || BLOCK.test(source.slice(at, at + 12))) return null;
    } else return null;
    MARK.lastIndex = at;
  }
  text(at, end);
  return nodes;
}
