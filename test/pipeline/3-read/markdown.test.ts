import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../../src/pipeline/3-read/markdown/front-matter.ts';
import { readMarkdown } from '../../../src/pipeline/3-read/markdown/index.ts';

function read(text: string) {
  const source = { name: 'a.md', format: 'markdown', encoding: 'utf-8', digest: '', text, notices: [] };
  return readMarkdown(source, { pages: [], furniture: [], masked: text, notices: [] });
}

/** Blocks in short: kind, level, marker, parent, text. */
const short = (text: string): string[] =>
  read(text).blocks.map(({ kind, level, marker, parent, text: words }) =>
    [kind, level || '', marker?.text ?? '', parent === null ? '' : `^${parent}`, words]
      .filter((part) => part !== '')
      .join(' '),
  );

const cases: [what: string, text: string, blocks: string[]][] = [
  ['headings of both kinds', '# One #\n\nTwo\n---\n', ['heading 1 One', 'heading 2 Two']],
  ['anchors and attributes of a heading', '## <a id="x"></a>Costs {#costs .a}', ['heading 2 Costs']],
  [
    'a bold line is a heading below the real ones',
    '# A\n\n**To donors**\n\ntext here',
    ['heading 1 A', 'heading 2 To donors', 'paragraph text here'],
  ],
  [
    'a bold sentence is a paragraph',
    '**Nobody is ever held to account.**',
    ['paragraph Nobody is ever held to account.'],
  ],
  ['a bold line above its text', '**To donors**\nPay in time.', ['heading 1 To donors', 'paragraph Pay in time.']],
  [
    'lead-in and list',
    'Donors should:\n\n- pay\n  - in time\n- report',
    ['paragraph Donors should:', 'item 1 - ^0 pay', 'item 2 - ^1 in time', 'item 1 - ^0 report'],
  ],
  ['numbers as printed', '12. pay\n14. report', ['item 1 12. pay', 'item 1 14. report']],
  [
    'a number that opens a paragraph, and its list',
    '**6\\.** We ask donors to:\n\n- pay\n\n**7\\.** We ask more.',
    ['item 1 6. We ask donors to:', 'item 2 - ^0 pay', 'item 1 7. We ask more.'],
  ],
  ['a letter in an item is its marker', '- (a) pay\n- (b) report', ['item 1 (a) pay', 'item 1 (b) report']],
  [
    'bullets that Markdown does not know',
    '- what is unclear\no\tare nomads counted?\no\tare children?',
    ['item 1 - what is unclear', 'item 2 o ^0 are nomads counted?', 'item 2 o ^0 are children?'],
  ],
  [
    'items that stand in one line',
    '1. Pay in time. 2. Report in May. 4. Of four.',
    ['item 1 1. Pay in time.', 'item 1 2. Report in May. 4. Of four.'],
  ],
  [
    'bullets in the line of an item',
    '* a plan; and * the steps to it\n* Boats * Ropes and sails * of no use',
    ['item 1 * a plan; and', 'item 1 * the steps to it', 'item 1 * Boats', 'item 1 * Ropes and sails * of no use'],
  ],
  [
    'a list in the line of its lead-in',
    '**4)** Donors are asked to:\ni. Pay in time. ii. Report in May.',
    ['item 1 4) Donors are asked to:', 'item 2 i. ^0 Pay in time.', 'item 2 ii. ^0 Report in May.'],
  ],
  [
    'a number whose space was lost goes on a list of bullets that it counts',
    '- pay\n\n- report\n\n  iii.Train staff.\n\n- wait\n\n  ix.Go home.',
    ['item 1 - pay', 'item 1 - report', 'item 1 iii. Train staff.', 'item 1 - wait', 'paragraph ^3 ix.Go home.'],
  ],
  [
    'a line in title case above text is a heading that nobody marked',
    '# A\n\nShort text.\n\nCalls on Donors\n\nPay in time.',
    ['heading 1 A', 'paragraph Short text.', 'heading 4 Calls on Donors', 'paragraph Pay in time.'],
  ],
  [
    'one in capitals stands above one in title case',
    '# A\n\nCOSTS OF REPAIR\n\nWe pay for it.\n\nCalls on Donors\n\nPay in time.',
    [
      'heading 1 A',
      'heading 3 COSTS OF REPAIR',
      'paragraph We pay for it.',
      'heading 4 Calls on Donors',
      'paragraph Pay in time.',
    ],
  ],
  ...[
    'Port Lane 1987',
    'Quays, Piers and Boats',
    'Mend the northern quay',
    'The Quay Leaks.',
    'Orr | Harbour Master',
  ].map((line): [string, string, string[]] => [
    `no heading: ${line}`,
    `Short text.\n\n${line}\n\nPay in time.`,
    ['paragraph Short text.', `paragraph ${line}`, 'paragraph Pay in time.'],
  ]),
  [
    'lines of an address are none',
    'Some text.\n\nQuay House\n\nPort Lane\n\nMore text.',
    ['paragraph Some text.', 'paragraph Quay House', 'paragraph Port Lane', 'paragraph More text.'],
  ],
  [
    'a sentence that a converter cut in two',
    'R10.4-1 Inspections find faults that only the har-\n\n> bour master can mend.',
    ['item 1 R10.4-1 Inspections find faults that only the harbour master can mend.'],
  ],
  [
    'what is too long for a paragraph is none that was cut',
    `${'quay '.repeat(2100)}\n\nwhich leaks.`,
    [`paragraph ${'quay '.repeat(2100).trim()}`, 'paragraph which leaks.'],
  ],
  [
    'the rest of a sentence set apart',
    'Inspections are shared with the Coast\n\n> Guard in the north.',
    ['paragraph Inspections are shared with the Coast Guard in the north.'],
  ],
  [
    'a quotation of its own',
    'She told the panel:\n\n> Guards left.',
    ['paragraph She told the panel:', 'quotation Guards left.'],
  ],
  ['a further paragraph of an item', '1. pay\n\n   in time', ['item 1 1. pay', 'paragraph ^0 in time']],
  ['lines and hard breaks are spaces', 'one\ntwo  \nthree\\\nfour<br>five', ['paragraph one two three four five']],
  ['entities, escapes, links, code', 'A &amp; B\\* [words](http://e.org) `x_y`', ['paragraph A & B* words x_y']],
  ['a table', '| a | b |\n|---|---|\n| c | *d* |\n| e | |', ['row a | b', 'row c | d', 'row e |']],
  ['a quotation', '> said she\n>\n> - a', ['quotation said she', 'item 1 - ^0 a']],
  ['a picture', '![The map](a.png)', ['caption The map']],
  ['a directive', '```{figure} a.png\n:width: 3\nThe map\n```', ['caption The map']],
  ['code', '```\nlet x\n```', ['code let x']],
  ['what converters indent is prose', '    We ask donors to pay.', ['paragraph We ask donors to pay.']],
  ['comments are nothing', 'a\n\n<!--\n\nb\n\n-->\n\nc', ['paragraph a', 'paragraph c']],
  [
    'blocks of HTML',
    '<div><h2>Costs</h2><p>They &eacute;bb.</p><ul><li>one</ul></div>',
    ['heading 2 Costs', 'paragraph They ébb.', 'item 1 one'],
  ],
  [
    'a definition elsewhere',
    `[words][1] here\n\n${'x\n\n'.repeat(9000)}[1]: http://e.org`,
    ['paragraph words here', ...Array(9000).fill('paragraph x')],
  ],
];

describe('readMarkdown', () => {
  for (const [what, text, blocks] of cases) it(what, () => expect(short(text)).toEqual(blocks));

  it('ties marks and notes by label, and leaves marks out of the words', () => {
    const { blocks } = read('It rose[^a] by half.<sup>12</sup> It fell in 3 km<sup>2</sup>.\n\n[^a]: See *there*.');
    expect(
      blocks.map(({ text, label, marks, region }) => [text, label, marks.map((mark) => [mark.label, mark.at]), region]),
    ).toEqual([
      [
        'It rose by half. It fell in 3 km2.',
        null,
        [
          ['a', 7],
          ['12', 16],
        ],
        'body',
      ],
      ['See there.', 'a', [], 'notes'],
    ]);
  });

  it.each([
    ['a row of links', '← Back: [Costs](/costs) · Up: [The quays](/#quays)', ['chrome']],
    ['links with bars', '[Costs](/costs) | [Quays](/quays) | [Boats](/boats)', ['chrome']],
    ['sources', 'Sources: [Orr 2019](/orr), [Lind 2020](/lind).', ['body']],
    ['a sentence', 'See [the costs](/costs) | as well as all of [the quays](/quays)', ['body']],
    [
      'a contents list',
      '- [Costs](#costs)\n  - [Lack of rope](#rope)\n- [Quays](#quays)',
      ['contents', 'contents', 'contents'],
    ],
    ['links elsewhere', '- [Costs](/a)\n- [Rope](/b)\n- [Quays](/c)', ['body', 'body', 'body']],
    ['links with words', '- [Costs](#a)\n- [Rope](#b)\n- Mend [quays](#c)', ['body', 'body', 'body']],
  ])('links that lead through a site or page: %s', (_, text, regions) => {
    expect(read(text).blocks.map(({ region }) => region)).toEqual(regions);
  });

  it('reads bold type that a converter closed behind a space', () => {
    const [block] = read('**Pay in time. **All of it.').blocks;
    expect([block?.text, block?.strong]).toEqual(['Pay in time. All of it.', [{ start: 0, end: 13 }]]);
  });
  it('takes "[^3]" for a mark though the file holds no note', () => {
    const [block] = read('Pay in time.[^3] Now.').blocks;
    expect([block?.text, block?.marks.map(({ label }) => label)]).toEqual(['Pay in time. Now.', ['3']]);
  });
  it('reads a number that is printed twice as one', () => {
    const { blocks } = read('1.  1.\n\n    Pay in time.\n\n2.  2.\n\n    Pay all.');
    expect(blocks.map(({ kind, text, marker }) => [kind, text, marker?.number])).toEqual([
      ['item', 'Pay in time.', '1'],
      ['item', 'Pay all.', '2'],
    ]);
  });
  it('tells bold stretches', () => {
    expect(read('**Pay.** Now, <b>all</b>.').blocks[0]?.strong).toEqual([
      { start: 0, end: 4 },
      { start: 10, end: 13 },
    ]);
  });

  it('reads what is too dense for the parser as plain text, and says so', () => {
    for (const text of ['[a]('.repeat(20_000), '_a'.repeat(50_000), '>'.repeat(10_000)]) {
      const { blocks, notices } = read(text);
      expect(notices.map(({ code }) => code)).toEqual(['markdown-dense']);
      expect(blocks.map((block) => block.text).join('')).toBe(text);
    }
  });
});

describe('the title', () => {
  it.each([
    ['the one outermost heading', '# Quays\n\n## Costs\n\nText.\n\n## Repairs\n', 'Quays'],
    ['behind lines of a title page', 'Port Office\n\n# Quays\n\n## Costs\n', 'Quays'],
    ['front matter knows better', '---\ntitle: Old quays\n---\n# Quays\n', 'Old quays'],
    ['one of several that look the same', '# Quays\n\n# Costs\n', null],
    ['below another', '## Quays\n\n# Costs\n', null],
    ['behind running text', `${'The quay leaks. '.repeat(9)}\n\n# Quays\n`, null],
    ['a part of a report', '# Executive summary\n\nText.\n', null],
    ['a numbered chapter', '# 4. Quays\n\nText.\n', null],
    ['no heading', 'Text.\n', null],
  ])('%s', (_, text, title) => expect(read(text).front.title).toBe(title));
});

describe('readFrontMatter', () => {
  it('reads title, date and authors, and where the body begins', () => {
    const text =
      '---\ntitle: "Aid, late" # draft\ndate: 2021-05-04\nauthor:\n  - Ada Okafor\n  - name: B. Lind\n---\nbody';
    expect(readFrontMatter(text)).toEqual({
      title: 'Aid, late',
      published: '2021-05-04',
      authors: ['Ada Okafor', 'B. Lind'],
      end: text.length - 4,
    });
  });

  it('takes anything else for body', () => {
    for (const text of ['---\n\ntext\n', '---\ntitle: never closed', 'title: no fence\n---\n'])
      expect(readFrontMatter(text).end).toBe(0);
  });
});
