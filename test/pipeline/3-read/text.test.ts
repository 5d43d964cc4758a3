import { describe, expect, it } from 'vitest';
import type { Block, Pagination, Source } from '../../../src/model/document.ts';
import { read } from '../../../src/pipeline/3-read/index.ts';

/** A text whose pages end at form feeds and which has no furniture. */
function paged(text: string): [Source, Pagination] {
  const pages = [];
  for (let start = 0; ; ) {
    const feed = text.indexOf('\f', start);
    const end = feed < 0 ? text.length : feed + 1;
    pages.push({ ordinal: pages.length + 1, label: null, span: { start, end } });
    if (feed < 0) break;
    start = end;
  }
  const source = { name: 'test.txt', format: 'text', encoding: 'utf-8', digest: '', text, notices: [] };
  return [source, { pages, furniture: [], masked: text, notices: [] }];
}

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

/** Blocks as "kind and level, marker, text". */
async function outlineOf(text: string): Promise<string[]> {
  const { blocks } = await read(...paged(text));
  return blocks.map(
    ({ kind, level, marker, text: words }) => `${KINDS[kind]}${level || ''} ${marker ? `[${marker.text}] ` : ''}${words}`,
  );
}

describe('paragraphs', () => {
  const cases: [string, string, string[]][] = [
    ['hard-wrapped lines are joined', 'The agency has too few\ninspectors to visit each\nsite once a year.\n', ['P The agency has too few inspectors to visit each site once a year.']],
    ['a blank line parts them', 'One thing is clear by now.\n\nAnother one is not so.\n', ['P One thing is clear by now.', 'P Another one is not so.']],
    [
      'a paragraph goes on over a page',
      'Visits were made to all nine of the\nregional offices, and those in\n\fthe capital were visited twice by\nthe whole of the team.\n',
      ['P Visits were made to all nine of the regional offices, and those in the capital were visited twice by the whole of the team.'],
    ],
  ];
  it.each(cases)('%s', async (_, text, expected) => expect(await outlineOf(text)).toEqual(expected));
});

describe('lists', () => {
  const cases: [string, string, string[]][] = [
    [
      'bullets nest by indent',
      'Donors should:\n  • fund courts:\n    • in towns;\n    • in villages;\n  • train clerks.\n',
      ['P Donors should:', 'I1 [•] fund courts:', 'I2 [•] in towns;', 'I2 [•] in villages;', 'I1 [•] train clerks.'],
    ],
  ];
  it.each(cases)('%s', async (_, text, expected) => expect(await outlineOf(text)).toEqual(expected));
});
