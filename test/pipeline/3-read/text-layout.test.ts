import { describe, expect, it } from 'vitest';
import { read } from '../../../src/pipeline/3-read/index.ts';
import { blocksOf, outlineOf, paged } from './text-reading.ts';

describe('columns', () => {
  it('are read one after the other', async () => {
    const text = [
      'Key Findings:                      Key Advice:',
      '• The courts of the north are      • The ministry should fund the',
      '  slow, because their clerks         courts of the north for a year,',
      '  are few and are paid by the        and should train their clerks',
      '  page that they write.              in the use of seals.',
      '',
      'The whole of the page is filled by the paragraph below it, as it is here.',
    ].join('\n');
    expect(await outlineOf(text)).toEqual([
      'H1 Key Findings:',
      'I1 [•] The courts of the north are slow, because their clerks are few and are paid by the page that they write.',
      'H1 Key Advice:',
      'I1 [•] The ministry should fund the courts of the north for a year, and should train their clerks in the use of seals.',
      'P The whole of the page is filled by the paragraph below it, as it is here.',
    ]);
  });

  it('let a sentence go on at the top of the right one', async () => {
    const text = [
      'The board met in the spring of       that it wanted to hear, and the',
      'the year and heard the report        rest of it only when the minister',
      'of the auditor, who told it all      had left the room with his men',
      'of the things in his long book       and the doors had been closed.',
    ].join('\n');
    expect(await outlineOf(text)).toEqual([
      'P The board met in the spring of the year and heard the report of the auditor, who told it all of the things in his long book that it wanted to hear, and the rest of it only when the minister had left the room with his men and the doors had been closed.',
    ]);
  });

  it('begin right below a head that is set in', async () => {
    const text = [
      '                         The board of 2030',
      '',
      'How it met                              (b) report to the minister on',
      'The board met in the spring of the          the rope that it has bought.',
      'year and heard the report of the    4. The board should coil the rope',
      'auditor, who told it all of the        before the winter, and should',
      'things in his long book, and then      paint the mast with what is left',
      'went home with him on foot.            of last year’s paint.',
    ].join('\n');
    expect((await outlineOf(text)).map((line) => line.slice(0, 22))).toEqual([
      'H1 The board of 2030',
      'H1 How it met',
      'P The board met in the',
      'I1 [(b)] report to the',
      'P 4. The board should ',
    ]);
  });

  it('a title in the margin is read behind the paragraph that it parts', async () => {
    const text = [
      'Members should say at once which of the requests',
      'they accept, and they should say which they',
      '                                                  Clear answers to',
      '                                                  each request',
      'do not. The reasons should be given with the answer',
      'in a few words.',
      '',
      'The list ends here, and so does the paper.',
    ].join('\n');
    expect(await outlineOf(text)).toEqual([
      'P Members should say at once which of the requests they accept, and they should say which they do not. The reasons should be given with the answer in a few words.',
      'H1 Clear answers to each request',
      'P The list ends here, and so does the paper.',
    ]);
  });

  it('a box beside running text is read behind the paragraph that flows around it', async () => {
    const text = [
      'The audit was made in the summer of the year, by a team of nine people who',
      'had been chosen by lot. It was the          BOX 1. What was asked of the',
      'second audit of its kind, and used          people who were met in towns',
      'the questions of the first, which           and in villages of the north,',
      'are set out in the box at the side          and of their headmen as well.',
      'of this page, so that the answers could be compared with those of last time.',
    ].join('\n');
    const blocks = await outlineOf(text);
    expect(blocks[0]).toBe(
      'P The audit was made in the summer of the year, by a team of nine people who had been chosen by lot. It was the second audit of its kind, and used the questions of the first, which are set out in the box at the side of this page, so that the answers could be compared with those of last time.',
    );
    expect(blocks.slice(1).join(' ')).toContain('and of their headmen as well.');
  });

  it.each<[string, string[], string[]]>([
    [
      'of a short page, with titles beside running text',
      [
        'Summary                             "I walk for an hour to the well,"',
        '                                    said a farmer of the valley. "It',
        'Families of the valley live far     was nearer in the old days."',
        'from the wells, and the paths are',
        'steep. We met forty of them.        Recommendations',
        '',
        'Background                          The council should:',
        '',
        'The old well was closed in the      • dig two wells near the school',
        'spring, when its water turned.      before the winter comes; and',
        '',
        'What we found                       • mend the path to the river by',
        '                                    the end of next year.',
        'Nobody tests the water, although',
        'the law asks for it.                We thank all who spoke to us.',
      ],
      [
        'H1 Summary',
        'P Families of the valley live far from the wells, and the paths are steep. We met forty of them.',
        'H1 Background',
        'P The old well was closed in the spring, when its water turned.',
        'H1 What we found',
        'P Nobody tests the water, although the law asks for it.',
        'P "I walk for an hour to the well," said a farmer of the valley. "It was nearer in the old days."',
        'H1 Recommendations',
        'P The council should:',
        'I1 [•] dig two wells near the school before the winter comes; and',
        'I1 [•] mend the path to the river by the end of next year.',
        'P We thank all who spoke to us.',
      ],
    ],
    [
      'whose lines stand half a line apart, one a title',
      [
        'The old well was closed in the',
        '                                    the council asked for a list that',
        'spring, when its water turned.',
        '                                    nobody has seen since the war.',
        'What we found',
        '                                    The pumps of the valley are not',
        'Nobody tests the water, although    counted, and their parts are kept',
        'the law asks for it each year.      in a shed that has no lock on it.',
        'The families draw it as before,     It was broken into in the spring,',
        'and so do the farmers, because      and the seals were taken away.',
      ],
      [
        'P The old well was closed in the spring, when its water turned.',
        'H1 What we found',
        'P Nobody tests the water, although the law asks for it each year. The families draw it as before, and so do the farmers, because the council asked for a list that nobody has seen since the war.',
        'P The pumps of the valley are not counted, and their parts are kept in a shed that has no lock on it. It was broken into in the spring, and the seals were taken away.',
      ],
    ],
    [
      'of which the left one is longer',
      [
        'The old well was closed in the      The pumps of the valley are not',
        'spring, when its water turned.      counted, and their parts are kept',
        'Nobody tests the water, although    in a shed that has no lock on it.',
        'the law asks for it each year.      It was broken into in the spring,',
        '                                    and the seals were taken away.',
        'The families draw it as before,',
        'and so do the farmers, because',
        'they must.',
      ],
      [
        'P The old well was closed in the spring, when its water turned. Nobody tests the water, although the law asks for it each year.',
        'P The families draw it as before, and so do the farmers, because they must.',
        'P The pumps of the valley are not counted, and their parts are kept in a shed that has no lock on it. It was broken into in the spring, and the seals were taken away.',
      ],
    ],
  ])('%s', async (_, lines, expected) => expect(await outlineOf(lines.join('\n'))).toEqual(expected));

  it('a table with dates and names beside its text is none', async () => {
    const text = [
      '1. Study the needs of all towns and     January-       Water',
      '   villages, and tell the council in    April 2031     Office',
      '   spring what they are.',
      '2. Choose ten of them for the wells     May-July       Water',
      '   of the second year, with the help    2031           Office',
      '   of those who live there.',
    ].join('\n');
    expect((await outlineOf(text)).map((block) => block.slice(0, 1))).toEqual(['R', 'R']);
  });
});

describe('tables', () => {
  const cases: [string, string, string[]][] = [
    [
      'a line a row',
      'Town        Wells    Dry\nNorthfield     12      3\nEastfield       9      1\nWestfield       4      4\n',
      ['R Town | Wells | Dry', 'R Northfield | 12 | 3', 'R Eastfield | 9 | 1', 'R Westfield | 4 | 4'],
    ],
    [
      'cells of several lines',
      'Action                    When        Who\n1.1 Hire more staff in    March       Finance\n    the two districts     2031        office\n    of the north\n1.2 Train them in the     June        People\n    use of pumps          2031        office\n',
      [
        'R Action | When | Who',
        'R 1.1 Hire more staff in the two districts of the north | March 2031 | Finance office',
        'R 1.2 Train them in the use of pumps | June 2031 | People office',
      ],
    ],
    [
      'cells that fill their columns, and one that a page breaks',
      [
        'No. Recommendation                 Responsible Deadline',
        '1   The library should count       Library     March',
        '    readers in every branch on     service     2026',
        '    one day of each month.',
        '2   The ministry should change Ministry of     Budget of',
        '    the grant so that it        Culture        2027',
        '    follows need.',
        '3   The county should say why      County      At once',
        '    it has closed the old\n\f    rooms, and for how long.',
        '',
        'The table ends here, and a paragraph begins that runs over it.',
      ].join('\n'),
      [
        'R No. Recommendation | Responsible | Deadline',
        'R 1 The library should count readers in every branch on one day of each month. | Library service | March 2026',
        'R 2 The ministry should change the grant so that it follows need. | Ministry of Culture | Budget of 2027',
        'R 3 The county should say why it has closed the old rooms, and for how long. | County | At once',
        'P The table ends here, and a paragraph begins that runs over it.',
      ],
    ],
    [
      'loosely set type is none',
      '4.   Take the measures that are needed     to    fight the floods of\nthe spring and of the autumn.\n5.   Take no other measures than those that   the    board has asked\nfor in its letter.\n',
      [
        'I1 [4.] Take the measures that are needed to fight the floods of the spring and of the autumn.',
        'I1 [5.] Take no other measures than those that the board has asked for in its letter.',
      ],
    ],
  ];
  it.each(cases)('%s', async (_, text, expected) => expect(await outlineOf(text)).toEqual(expected));
});

describe('notes', () => {
  const page = (body: string, notes: string) => `${body}\n\n${notes}\n`;

  it('at the foot of a page are lifted out of the paragraph that goes on over it', async () => {
    const text = `${page('The dam was built in haste.1 It was never\nmeant to hold the water of two rivers, and', '1    Report on dams, 2030\n2    Letter to the board; see also\n     its annex')}\fit did not hold it, as the board knew.2 It\nfell in the first spring of its life.\n`;
    expect(await outlineOf(text)).toEqual([
      'P The dam was built in haste. It was never meant to hold the water of two rivers, and it did not hold it, as the board knew. It fell in the first spring of its life.',
      'N {1} Report on dams, 2030',
      'N {2} Letter to the board; see also its annex',
    ]);
  });

  it('tie their marks', async () => {
    const text = page(
      'The dam was built in haste.1 It fell,2 as all\nof them do (see the report).3 The rest is old.',
      '1\n    Report on dams.\n2\n    Letter to the board.\n3\n    The same.',
    );
    const [body] = await blocksOf(text);
    expect(body?.text).toBe(
      'The dam was built in haste. It fell, as all of them do (see the report). The rest is old.',
    );
    expect(body?.marks.map(({ label, at, note }) => [label, body.text.slice(0, at), note])).toEqual([
      ['1', 'The dam was built in haste.', 1],
      ['2', 'The dam was built in haste. It fell,', 2],
      ['3', 'The dam was built in haste. It fell, as all of them do (see the report).', 3],
    ]);
  });

  it('at the foot of each column', async () => {
    const text = [
      'The board met in the spring of       that it wanted to hear, and the',
      'the year and heard the report        rest of it only when the minister',
      'of the auditor,1 who told it all     had left the room.2 It was by then',
      'of the things in his long book       too dark in there to read.',
      '                                     The clerk lit a lamp, but nobody',
      '1                                    had come back to hear the rest.',
      '  Report of the auditor; see the',
      'annex, on ropes.                     2',
      '                                       Minutes of the board, item 3.',
    ].join('\n');
    expect(await outlineOf(text)).toEqual([
      'P The board met in the spring of the year and heard the report of the auditor, who told it all of the things in his long book that it wanted to hear, and the rest of it only when the minister had left the room. It was by then too dark in there to read. The clerk lit a lamp, but nobody had come back to hear the rest.',
      'N {1} Report of the auditor; see the annex, on ropes.',
      'N {2} Minutes of the board, item 3.',
    ]);
  });

  it('labels above the texts of their notes', async () => {
    const text = page(
      'The dam was built in haste.1 It was never meant\nto hold the water of two rivers, and it did not\nhold it.2',
      '1\n2\n\nReport on dams, 2030.\nLetter to the board.',
    );
    expect((await outlineOf(text)).slice(1)).toEqual(['N {1} Report on dams, 2030.', 'N {2} Letter to the board.']);
  });

  it('behind a title, and on the next page', async () => {
    const text =
      'The dam was built in haste.1 It was never meant\nto hold two rivers.2 It did not.3\n\nNotes\n1. Report on dams.\n2. Letter to the board.\n\f3. The same letter, page 4.\n';
    expect((await outlineOf(text)).slice(1)).toEqual([
      'P Notes',
      'N {1} Report on dams.',
      'N {2} Letter to the board.',
      'N {3} The same letter, page 4.',
    ]);
  });

  it('a numbered list at the foot of a page is none, though other pages have such marks', async () => {
    const text =
      'The dam was built in haste.1 It was never meant\nto hold two rivers.2 It did not.3\n\fThe board should do three things.\n\n1. Mend the dam.\n2. Pay the guard.\n3. Sell the boat.\n\f1. Report on dams.\n2. Letter to the board.\n3. The same letter, page 4.\n';
    expect((await outlineOf(text)).slice(1)).toEqual([
      'P The board should do three things.',
      'I1 [1.] Mend the dam.',
      'I1 [2.] Pay the guard.',
      'I1 [3.] Sell the boat.',
      'N {1} Report on dams.',
      'N {2} Letter to the board.',
      'N {3} The same letter, page 4.',
    ]);
  });

  it('need a mark: a list at the foot of a page is a list', async () => {
    expect(await outlineOf('Three towns were seen by the team in May:\n\n1    Northfield\n2    Eastfield\n')).toEqual([
      'P Three towns were seen by the team in May:',
      'I1 [1] Northfield',
      'I1 [2] Eastfield',
    ]);
  });

  it('numbers that are no marks stay', async () => {
    const text = page(
      'The air held CO2 in 2014, at 3.5 per cent.1 No.10 said\nso on the 4th of May, in its paper 7.',
      '1 Paper on air.',
    );
    expect((await blocksOf(text))[0]?.text).toBe(
      'The air held CO2 in 2014, at 3.5 per cent. No.10 said so on the 4th of May, in its paper 7.',
    );
  });

  it('a number behind an abbreviation is a mark only where it comes next', async () => {
    const text = 'It broke.^8 It was the state of the art.9 Rule No.10 held.^10 So it stayed.^11\n\nNotes\n\n';
    const notes = [8, 9, 10, 11].map((label) => `${label} Report ${label} on dams.\n`).join('');
    expect((await blocksOf(text + notes))[0]?.text).toBe(
      'It broke. It was the state of the art. Rule No.10 held. So it stayed.',
    );
  });

  it('marks that count up go even where the notes are lost', async () => {
    const text = 'One was dry.^1 Two was not.^2 Three was.^3 Four fell in.^4 Five was sold.^5\n';
    expect((await blocksOf(text))[0]?.text).toBe('One was dry. Two was not. Three was. Four fell in. Five was sold.');
  });
});

describe('regions', () => {
  const cases: [string, string, string[]][] = [
    [
      'a table of contents',
      'Contents\n\nFindings ........... 4\nAdvice on the use of water and land .... 9\n\nFindings\n\nThe wells are dry in all of the north, and have been for years.\n',
      ['contents', 'contents', 'contents', 'body', 'body'],
    ],
    [
      'a reference list, up to the next heading',
      'The wells are dry.\n\nREFERENCES\n\nWells, A. (2030), Water.\n\nANNEX\n\nThe towns are nine.\n',
      ['body', 'references', 'references', 'body', 'body'],
    ],
    [
      'abbreviations',
      'ACRONYMS\n\nNGO   Non-governmental one\nUN    United Nations\nWHO   World Health Organization\n\nAIMS\n\nThe wells are dry.\n',
      ['glossary', 'glossary', 'glossary', 'glossary', 'body', 'body'],
    ],
    [
      'what a publisher prints',
      'The wells are dry in the north.\n\n© The Board 2031\n\nISBN 978-1-0000-0000-1\n',
      ['body', 'boilerplate', 'boilerplate'],
    ],
    ['a form of a web page', 'The wells are dry in the north.\n\nMax. file size: 20 MB.\n', ['body', 'chrome']],
    [
      'a word like theirs in a sentence is body',
      'Publish a list of references for each of the reports, and share it on the web.\n',
      ['body'],
    ],
  ];
  it.each(cases)('%s', async (_, text, expected) =>
    expect((await blocksOf(text)).map(({ region }) => region)).toEqual(expected),
  );
});

describe('labelled paragraphs', () => {
  it.each<[string, string, string[]]>([
    [
      'without white space between them',
      'Finding 1. Spare parts are not kept in any of the\nseven stores, so that pumps stand idle for months.\nFinding 2. The offices failed to look at the wells of\nthe valley this year.\n',
      [
        'P Finding 1. Spare parts are not kept in any of the seven stores, so that pumps stand idle for months.',
        'P Finding 2. The offices failed to look at the wells of the valley this year.',
      ],
    ],
    [
      'at the head of a page',
      'Lesson A: Wells need an owner who is known to the\nwhole of the valley.\fLesson B: Pumps need parts that can be bought in the\nnext town.\n',
      [
        'P Lesson A: Wells need an owner who is known to the whole of the valley.',
        'P Lesson B: Pumps need parts that can be bought in the next town.',
      ],
    ],
    [
      'a label that a sentence names begins none',
      'Finding 1. Spare parts are not kept, as is told under\nFinding 2. They are sold.\n',
      ['P Finding 1. Spare parts are not kept, as is told under Finding 2. They are sold.'],
    ],
  ])('%s', async (_, text, expected) => expect(await outlineOf(text)).toEqual(expected));
});

describe('titles', () => {
  it.each<[string, string, string[]]>([
    [
      'a short one above another is one by itself',
      'Findings\nWater and the roads to it\n\nThe wells of the valley were counted, and so were those of the\nnext one.\n',
      [
        'H1 Findings',
        'H2 Water and the roads to it',
        'P The wells of the valley were counted, and so were those of the next one.',
      ],
    ],
    [
      'a long one runs over two lines',
      'Of the wells of the valley and\ntheir pumps\n\nThe wells of the valley were counted, and so were those of the\nnext one.\n',
      [
        'H1 Of the wells of the valley and their pumps',
        'P The wells of the valley were counted, and so were those of the next one.',
      ],
    ],
  ])('%s', async (_, text, expected) => expect(await outlineOf(text)).toEqual(expected));
});

describe('the title of a text', () => {
  const rest = '\n\nThe wells of the valley were counted, and so were those of the next one. Nobody had done so.\n';

  it.each([
    [
      'the line above the one with the date',
      'WELLS THAT RUN DRY\nBriefing note, May 2031\n\nAT A GLANCE',
      'WELLS THAT RUN DRY',
    ],
    ['no chapter', 'Wells That Run Dry\n\n1. About all the wells', 'Wells That Run Dry'],
    ['no line with the date alone', 'Report of May 2031\n\nWells That Run Dry', 'Wells That Run Dry'],
  ])('%s', async (_, top, title) => expect((await read(...paged(top + rest))).front.title).toBe(title));
});
