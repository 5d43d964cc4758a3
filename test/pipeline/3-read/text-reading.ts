import type { Block, Pagination, Source } from '../../../src/model/document.ts';
import { read } from '../../../src/pipeline/3-read/index.ts';

/** A text whose pages end at form feeds and which has no furniture. */
export function paged(text: string, format = 'text'): [Source, Pagination] {
  const pages = [];
  for (let start = 0; ; ) {
    const feed = text.indexOf('\f', start);
    const end = feed < 0 ? text.length : feed + 1;
    pages.push({ ordinal: pages.length + 1, label: null, span: { start, end } });
    if (feed < 0) break;
    start = end;
  }
  const source = { name: 'test.txt', format, encoding: 'utf-8', digest: '', text, notices: [] };
  return [source, { pages, furniture: [], masked: text, notices: [] }];
}

export const blocksOf = async (text: string): Promise<Block[]> => (await read(...paged(text))).blocks;

const KINDS: Record<Block['kind'], string> = {
  heading: 'H',
  paragraph: 'P',
  item: 'I',
  quotation: 'Q',
  row: 'R',
  note: 'N',
  caption: 'C',
  code: 'D',
};

/** Each block as "kind and level, [marker] or {label}, text". */
export async function outlineOf(text: string): Promise<string[]> {
  return (await blocksOf(text)).map(({ kind, level, marker, label, text: words }) => {
    const mark = marker ? `[${marker.text}] ` : label === null ? '' : `{${label}} `;
    return `${KINDS[kind]}${level || ''} ${mark}${words}`;
  });
}
