import type { Block, Document } from '../../src/model/document.ts';

/** A document of one block a line: "# " and "## " make headings, "| " rows, all else paragraphs; one run each. */
export function documentOfLines(...lines: string[]): Document {
  const blocks: Block[] = [];
  const open: number[] = [];
  let at = 0;
  for (const line of lines) {
    const mark = /^(#+|\|) /.exec(line)?.[0] ?? '';
    const level = mark.startsWith('#') ? mark.length - 1 : 0;
    const text = line.slice(mark.length);
    const span = { start: at + mark.length, end: at + line.length };
    if (level > 0) open.length = level - 1;
    blocks.push({
      kind: level > 0 ? 'heading' : mark === '| ' ? 'row' : 'paragraph',
      region: 'body',
      span,
      text,
      runs: [{ at: 0, from: span.start, to: span.end }],
      level,
      marker: null,
      strong: [],
      parent: null,
      heading: open.findLast((index) => index !== undefined) ?? null,
      marks: [],
      label: null,
    });
    if (level > 0) open[level - 1] = blocks.length - 1;
    at += line.length + 1;
  }
  const text = lines.join('\n');
  return {
    source: { name: 'test.txt', format: 'text', encoding: 'utf-8', digest: '', text, notices: [] },
    pages: [{ ordinal: 1, label: null, span: { start: 0, end: text.length } }],
    furniture: [],
    blocks,
    sentences: [],
    firstSentence: new Int32Array(blocks.length + 1),
    front: { title: null, published: null, authors: [] },
    notices: [],
  };
}
