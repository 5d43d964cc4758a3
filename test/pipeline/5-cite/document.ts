import type { Block, Document } from '../../../src/model/document.ts';

/** What a line of a small test report is: '# ' heading, '^1 ' note, '@ ' entry of the reference list, else a paragraph. */
const kinds: [RegExp, Pick<Block, 'kind' | 'region'>][] = [
  [/^# /, { kind: 'heading', region: 'body' }],
  [/^\^\d+ /, { kind: 'note', region: 'body' }],
  [/^@ /, { kind: 'paragraph', region: 'references' }],
];

/** A document of one block a line, read one to one; `[^1]` marks a note. */
export function documentOf(text: string, format = 'text'): Document {
  const blocks: Block[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const [prefix, kind] = kinds.find(([pattern]) => pattern.test(line)) ?? [
      /^/,
      { kind: 'paragraph', region: 'body' } as const,
    ];
    const lead = prefix.exec(line)?.[0] ?? '';
    const start = at + lead.length;
    const label = lead.startsWith('^') ? lead.slice(1).trim() : null;
    blocks.push({
      ...kind,
      ...readable(line.slice(lead.length), start),
      span: { start, end: at + line.length },
      level: 0,
      marker: null,
      strong: [],
      parent: null,
      heading: null,
      label,
    });
    at += line.length + 1;
  }
  for (const block of blocks)
    for (const mark of block.marks) mark.note = blocks.findIndex((other) => other.label === mark.label);
  return {
    source: { name: 'test', format, encoding: 'utf-8', digest: '', text, notices: [] },
    pages: [{ ordinal: 1, label: null, span: { start: 0, end: text.length } }],
    furniture: [],
    blocks,
    sentences: [],
    firstSentence: new Int32Array(blocks.length + 1),
    front: { title: null, published: null, authors: [] },
    notices: [],
  };
}

/** Leaves note marks and the targets of links out of the readable text, as the readers do. */
function readable(line: string, offset: number): Pick<Block, 'text' | 'runs' | 'marks'> {
  const runs: Block['runs'] = [];
  const marks: Block['marks'] = [];
  let text = '';
  const keep = (from: number, to: number): void => {
    if (to <= from) return;
    runs.push({ at: text.length, from: offset + from, to: offset + to });
    text += line.slice(from, to);
  };
  let from = 0;
  for (const found of line.matchAll(/\[\^(\d+)\]|\[([^[\]]+)\]\([^()]*\)/g)) {
    keep(from, found.index);
    if (found[1] !== undefined) marks.push({ label: found[1], at: text.length, note: null });
    else keep(found.index + 1, found.index + 1 + (found[2] as string).length);
    from = found.index + found[0].length;
  }
  keep(from, line.length);
  return { text, runs, marks };
}
