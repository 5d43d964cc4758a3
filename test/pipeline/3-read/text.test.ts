import { describe, expect, it } from 'vitest';
import { blocksOf, outlineOf } from './text-reading.ts';

/** What a case shows, the text, the blocks that it reads as. */
type Case = [string, string, string[]];

const check = (cases: Case[]) =>
  it.each(cases)('%s', async (_, text, expected) => expect(await outlineOf(text)).toEqual(expected));

describe('paragraphs', () => {
  check([
    [
      'go on behind blank lines where a page was cut, however short the line is',
      'The committee meets by telephone every second\nweek of the year, and for some time now it has\noverseen the\n\n\nplan. Nobody else does.\n',
      [
        'P The committee meets by telephone every second week of the year, and for some time now it has overseen the plan. Nobody else does.',
      ],
    ],
    [
      'lines are joined',
      'The agency has too few\ninspectors to visit each\nsite once a year.\n',
      ['P The agency has too few inspectors to visit each site once a year.'],
    ],
    [
      'a blank line parts them',
      'One thing is clear by now.\n\nAnother one is not so.\n',
      ['P One thing is clear by now.', 'P Another one is not so.'],
    ],
    [
      'a blank line inside a sentence parts nothing',
      'The rain came late in the whole of the\n\neast, and the harvest with it, as it had\nbeen feared.\n',
      ['P The rain came late in the whole of the east, and the harvest with it, as it had been feared.'],
    ],
    [
      'a line that ends early ends one',
      'The first paragraph has two lines, and this\nis the end of it.\nThe second one begins where there was room\nfor its first word.\n',
      [
        'P The first paragraph has two lines, and this is the end of it.',
        'P The second one begins where there was room for its first word.',
      ],
    ],
    [
      'first lines set in',
      '    The first line is set in, and the\nothers are not. The paragraph ends here, now.\n    The next first line is set in as well,\nand so on to the end.\n',
      [
        'P The first line is set in, and the others are not. The paragraph ends here, now.',
        'P The next first line is set in as well, and so on to the end.',
      ],
    ],
    [
      'first lines set out',
      'The first line stands out by four columns, and\n    the others do not: they are set in here and\n    end it.\nAnother first line stands out, and the others\n    are set in here again and again, as they\n    were above.\n',
      [
        'P The first line stands out by four columns, and the others do not: they are set in here and end it.',
        'P Another first line stands out, and the others are set in here again and again, as they were above.',
      ],
    ],
    [
      'one goes on over a page',
      'Visits were made to all nine of the\nregional offices, and those in\n\fthe capital were visited twice by\nthe whole of the team.\n',
      [
        'P Visits were made to all nine of the regional offices, and those in the capital were visited twice by the whole of the team.',
      ],
    ],
    [
      'a page that ends with a sentence ends one where the line had room',
      'Visits were made to all nine of the\nregional offices.\n\fThe capital was visited twice by\nthe whole of the team.\n',
      [
        'P Visits were made to all nine of the regional offices.',
        'P The capital was visited twice by the whole of the team.',
      ],
    ],
    [
      'wide spaces, tabs and no-break spaces are one space',
      'The  board\tmet   at\u00a0noon.\n',
      ['P The board met at noon.'],
    ],
    ['ligatures and soft hyphens', 'The \ufb01nal o\ufb03ce re\u00adport\u200b.\n', ['P The final office report.']],
  ]);
});

// As `pdftotext` prints them: no line is blank, and a word that was broken stands whole on the upper line.
describe('lines that differ in length because hyphens were closed', () => {
  check([
    [
      'end no paragraph; a title behind a sentence is one',
      `${[
        'The quay was built of stone that was brought from',
        'the northern islands on the boats that carried fishermen to the grounds in spring. It has held for ninety',
        'years. Nobody has looked below the water line in',
        'all that time, and nobody knows whose task it is.',
        'The harbour office has plans of the quay, but these',
        'were drawn before the mole was built, and the measurements were taken by eye. The oldest shows a slip',
        'that has not been there since the great storm of it.',
        'Who Pays',
        'The county pays for the mole and the harbour office',
        'for the quay. Where the two meet, nobody pays, and',
        'the stones there have moved by the width of a hand',
        'and a half. No one has been asked to put them back.',
      ].join('\n')}\n`,
      [
        'P The quay was built of stone that was brought from the northern islands on the boats that carried fishermen to the grounds in spring. It has held for ninety years. Nobody has looked below the water line in all that time, and nobody knows whose task it is. The harbour office has plans of the quay, but these were drawn before the mole was built, and the measurements were taken by eye. The oldest shows a slip that has not been there since the great storm of it.',
        'H1 Who Pays',
        'P The county pays for the mole and the harbour office for the quay. Where the two meet, nobody pays, and the stones there have moved by the width of a hand and a half. No one has been asked to put them back.',
      ],
    ],
  ]);
});

describe('a report that is quoted in a letter', () => {
  const list = [
    '> The council should:',
    '>',
    '> - dig a well that is near the',
    '>   school; and',
    '> - mend the path.',
    '>',
  ];
  check([
    [
      'is read without the marks',
      [...list, ...list, ...list, ...list].join('\n'),
      Array.from({ length: 4 }, () => [
        'P The council should:',
        'I1 [-] dig a well that is near the school; and',
        'I1 [-] mend the path.',
      ]).flat(),
    ],
    ['a few such lines are a list', '> one well\n> two wells\n', ['I1 [>] one well', 'I1 [>] two wells']],
  ]);
});

describe('hyphens at line ends', () => {
  check([
    [
      'a broken word is closed',
      'A word of this develop-\nment is development.\n',
      ['P A word of this development is development.'],
    ],
    [
      'a word written with a hyphen keeps it',
      'Not the short-\nterm plan but any short-term plan.\n',
      ['P Not the short-term plan but any short-term plan.'],
    ],
    [
      'halves that are words keep it',
      'A paper is fact-\nbased when based on fact alone.\n',
      ['P A paper is fact-based when based on fact alone.'],
    ],
    [
      'a known first half keeps it',
      'Some are non-\nbinding and some non-public.\n',
      ['P Some are non-binding and some non-public.'],
    ],
    [
      'a typesetter\u2019s own hyphen is closed, whatever the words',
      'A ribbon-cut\u2010\nting, and fact\u2010\nory work based on fact.\n',
      ['P A ribbon-cutting, and factory work based on fact.'],
    ],
    [
      'it is no such thing where it stands inside lines too',
      'A fact\u2010\nbased and short\u2010term plan, based on fact.\n',
      ['P A fact-based and short-term plan, based on fact.'],
    ],
    ['links keep it', 'They met face-to-\nface in the north.\n', ['P They met face-to-face in the north.']],
    [
      'capitals keep it',
      'A plan that is UN-\nled and was post-\nSoviet.\n',
      ['P A plan that is UN-led and was post-Soviet.'],
    ],
    ['a hanging one keeps a space', 'Both short-\nand long-term plans.\n', ['P Both short- and long-term plans.']],
    ['a dash is none', 'The plan -\nif any - failed.\n', ['P The plan - if any - failed.']],
  ]);
});

describe('lists', () => {
  check([
    [
      'bullets nest by indent',
      'Donors should:\n  • fund courts:\n    • in towns;\n    • in villages;\n  • train clerks.\n',
      ['P Donors should:', 'I1 [•] fund courts:', 'I2 [•] in towns;', 'I2 [•] in villages;', 'I1 [•] train clerks.'],
    ],
    [
      'items of several lines, without blank lines',
      '1. Repair the dam before the rains\nof next year begin.\n2. Pay the staff of the dam on\ntime.\n',
      ['I1 [1.] Repair the dam before the rains of next year begin.', 'I1 [2.] Pay the staff of the dam on time.'],
    ],
    [
      'paragraph numbers with two parts',
      '115.20  Adopt the law on water\n(Norway);\n115.21  Adopt the law on land\n(Chad);\n',
      ['I1 [115.20] Adopt the law on water (Norway);', 'I1 [115.21] Adopt the law on land (Chad);'],
    ],
    [
      'letters set apart by white space alone',
      'The agency should:\n\na   visit each site once a year;\n\nb   count the inspectors it has.\n',
      ['P The agency should:', 'I1 [a] visit each site once a year;', 'I1 [b] count the inspectors it has.'],
    ],
    [
      'bullets of a font that the converter did not know',
      'q Visit each site.\nq Count the sites.\nq Pay in time.\nq Write it all down.\n',
      ['I1 [q] Visit each site.', 'I1 [q] Count the sites.', 'I1 [q] Pay in time.', 'I1 [q] Write it all down.'],
    ],
    [
      'sub-items under a number',
      '7. The ministry should:\n(a) open a desk;\n(b) staff it.\n8. The council should wait.\n',
      [
        'I1 [7.] The ministry should:',
        'I2 [(a)] open a desk;',
        'I2 [(b)] staff it.',
        'I1 [8.] The council should wait.',
      ],
    ],
    [
      'numbered paragraphs between numbered headings go on counting',
      '1. Water\n\n7. Wells are dry in the north and in\nthe east of the country.\n\n2. Land\n\n8. Land is scarce in the north and in\nthe east of the country.\n',
      [
        'H1 [1.] Water',
        'I1 [7.] Wells are dry in the north and in the east of the country.',
        'H1 [2.] Land',
        'I1 [8.] Land is scarce in the north and in the east of the country.',
      ],
    ],
    [
      'a bullet alone on its line',
      '•\nKeep the books open.\n\n•\nClose the shop.\n',
      ['I1 [•] Keep the books open.', 'I1 [•] Close the shop.'],
    ],
    [
      'a label stays in the text',
      'R12. Keep the books open.\n\nRecommendation 4: Close the shop.\n',
      ['I1 [R12.] Keep the books open.', 'P Recommendation 4: Close the shop.'],
    ],
    [
      'a number in the middle of a sentence is none',
      'The plan was first put before the board in\n2014. The board turned it down by a vote of\n12. A second plan came later.\n',
      [
        'P The plan was first put before the board in 2014. The board turned it down by a vote of 12. A second plan came later.',
      ],
    ],
    [
      'a list that runs on in its lines is none',
      'The team met three limits, and these were:\n(1) time was short; (2) roads were closed\nand (3) the books were lost in the flood.\n',
      [
        'P The team met three limits, and these were: (1) time was short; (2) roads were closed and (3) the books were lost in the flood.',
      ],
    ],
    [
      'items that are run together below what leads them in',
      '7) The ministry is asked to improve its\nrecords by: i. Numbering each file. ii.\nKeeping a copy, as No. 3 does. iii. Burning\nnothing.\n8) The council should wait.\n',
      [
        'I1 [7)] The ministry is asked to improve its records by:',
        'I2 [i.] Numbering each file.',
        'I2 [ii.] Keeping a copy, as No. 3 does.',
        'I2 [iii.] Burning nothing.',
        'I1 [8)] The council should wait.',
      ],
    ],
    [
      'one alone is no list, nor are numbers before small letters',
      'The duty has two limbs, and the first of them is: i. The mast must stand. The other has: 1. paint and 2. rope, in that order.\n',
      [
        'P The duty has two limbs, and the first of them is: i. The mast must stand. The other has: 1. paint and 2. rope, in that order.',
      ],
    ],
    [
      'bullets in a line',
      '• Paint the mast; • coil the rope and • Wait.\n\nThe crew: • painted; • waited.\n\nIt cost 3 • 4 coins.\n',
      [
        'I1 [•] Paint the mast;',
        'I1 [•] coil the rope and',
        'I1 [•] Wait.',
        'P The crew:',
        'I1 [•] painted;',
        'I1 [•] waited.',
        'P It cost 3 • 4 coins.',
      ],
    ],
    [
      'whose first lines a converter put together: nobody knows whose rest follows',
      '• The survey shows that all of the wells in the east\n• Pumps were bought before anybody had asked whether\n\nare dry from May on.\n',
      [
        'I1 [•] The survey shows that all of the wells in the east',
        'I1 [•] Pumps were bought before anybody had asked whether',
        'P are dry from May on.',
      ],
    ],
    [
      'without its bullets',
      '5. Three things have worked well and should\nnot be lost:\nthe telephone tree on the two islands, which\nhas been kept going for many years;\nthe free place; and\nthe meeting in winter, at which the timetable\nis read out.\n\n6. One thing has not.\n',
      [
        'I1 [5.] Three things have worked well and should not be lost:',
        'I2 the telephone tree on the two islands, which has been kept going for many years;',
        'I2 the free place; and',
        'I2 the meeting in winter, at which the timetable is read out.',
        'I1 [6.] One thing has not.',
      ],
    ],
    [
      'a number whose space was lost goes on a series, and begins none',
      'The board should:\n\n\ti. paint the mast.\n\n\tii.Coil the rope.\n\n\tx.Wait for rain.\n',
      ['P The board should:', 'I1 [i.] paint the mast.', 'I1 [ii.] Coil the rope.', 'P x.Wait for rain.'],
    ],
    [
      'an item goes on over a page and its notes',
      '  • The ministry should repair the\n    northern dam.1 It should do so\n\n1 Report on dams, 2030.\n\f    before the rains begin, with its\n    own means.\n  • It should pay its staff.\n',
      [
        'I1 [•] The ministry should repair the northern dam. It should do so before the rains begin, with its own means.',
        'N {1} Report on dams, 2030.',
        'I1 [•] It should pay its staff.',
      ],
    ],
  ]);

  it('items belong to what leads in, sub-items and further paragraphs to their item', async () => {
    const blocks = await blocksOf(
      'We ask donors to:\n\n1. Give more, as follows:\n   (a) soon;\n   (b) in cash.\n\n   More is better.\n\n2. Give now.\n\nThe end of it.\n',
    );
    expect(blocks.map(({ parent }) => parent)).toEqual([null, 0, 1, 1, 1, 0, null]);
  });
});

describe('headings', () => {
  check([
    ['underlined', 'Water\n=====\n\nWells\n-----\n\nThey are dry.\n', ['H1 Water', 'H2 Wells', 'P They are dry.']],
    [
      'roman, letter, number',
      'II. Scope\n\nA.  Law\n\n1.  Courts\n\nThey are slow.\n',
      ['H1 [II.] Scope', 'H2 [A.] Law', 'H3 [1.] Courts', 'P They are slow.'],
    ],
    ['with two parts', '3.2 Use of the Land\n\nIt is scarce.\n', ['H1 [3.2] Use of the Land', 'P It is scarce.']],
    [
      'capitals',
      'KEY FINDINGS\nCourts are slow, and few of them sit.\n',
      ['H1 KEY FINDINGS', 'P Courts are slow, and few of them sit.'],
    ],
    [
      'a short line, not ended, above a paragraph',
      'Why it matters\nCourts are slow, and few of them sit in the north of it.\n',
      ['H1 Why it matters', 'P Courts are slow, and few of them sit in the north of it.'],
    ],
    [
      'over two lines',
      'The use of land and water in the whole\nof the north\n\nLand is scarce there, as it is in most of the east.\n',
      [
        'H1 The use of land and water in the whole of the north',
        'P Land is scarce there, as it is in most of the east.',
      ],
    ],
    ['a question', 'What should be done?\n\nCourts should sit.\n', ['H1 What should be done?', 'P Courts should sit.']],
    [
      'numbered, above paragraphs whose first line is set in',
      '2.1 Who pays\n    The county pays for the mole and the harbour office\nfor the quay.\n    Where the two meet, nobody does.\n2.2 Who knows\n    The old clerk knew, but he has gone to his daughter\nin town.\n',
      [
        'H1 [2.1] Who pays',
        'P The county pays for the mole and the harbour office for the quay.',
        'P Where the two meet, nobody does.',
        'H1 [2.2] Who knows',
        'P The old clerk knew, but he has gone to his daughter in town.',
      ],
    ],
    [
      'of a part, right above its only numbered paragraph',
      '3. Conclusions of the review\n   3.1 The county pays for the mole, and the harbour\noffice for the quay. Where the two meet, nobody pays.\n',
      [
        'H1 [3.] Conclusions of the review',
        'I1 [3.1] The county pays for the mole, and the harbour office for the quay. Where the two meet, nobody pays.',
      ],
    ],
    [
      'a title with a colon; a lead-in is none',
      'Key Advice:\n• Sit more.\n\nDonors should:\n• Pay.\n',
      ['H1 Key Advice:', 'I1 [•] Sit more.', 'P Donors should:', 'I1 [•] Pay.'],
    ],
    [
      'items of a list are none',
      '1. Water\n2. Land\n3. Air\n\nAll three are scarce.\n',
      ['I1 [1.] Water', 'I1 [2.] Land', 'I1 [3.] Air', 'P All three are scarce.'],
    ],
  ]);

  it('each block knows the heading above it', async () => {
    const blocks = await blocksOf('I. One\n\nA. Inner\n\nText of it.\n\nII. Two\n\nMore text.\n');
    expect(blocks.map(({ heading }) => heading)).toEqual([null, 0, 1, null, 3]);
  });
});

describe('quotations', () => {
  check([
    [
      'at the margin, below a colon and between quotation marks',
      'The head of the force told us about it:\n\n“There was no water for the horses, and\nnobody had thought of it.”12\n\nHe left soon after that, as did the horses.\n',
      [
        'P The head of the force told us about it:',
        'Q “There was no water for the horses, and nobody had thought of it.”12',
        'P He left soon after that, as did the horses.',
      ],
    ],
    [
      'a term between quotation marks opens none',
      'The head of the force told us about it:\n\n“Dry” wells were closed at once.\n',
      ['P The head of the force told us about it:', 'P “Dry” wells were closed at once.'],
    ],
    [
      'set in, alone below a colon',
      'The head of the force told us about it:\n      There was no water for the horses, and\n      nobody had thought of it.\nHe left soon after that, as did the horses.\n',
      [
        'P The head of the force told us about it:',
        'Q There was no water for the horses, and nobody had thought of it.',
        'P He left soon after that, as did the horses.',
      ],
    ],
    [
      'set in, and spoken by one who says "I"',
      'The keeper of the light told the panel how it went out.\n\n\tThere was no oil left in the store. Nobody\n\thad told me, and I was alone.^2\n\n\tThe boats came in by the stars that night,\n\tall but one of them.\n\nThe panel believes him, as does the harbour master.\n',
      [
        'P The keeper of the light told the panel how it went out.',
        'Q There was no oil left in the store. Nobody had told me, and I was alone.^2',
        'Q The boats came in by the stars that night, all but one of them.',
        'P The panel believes him, as does the harbour master.',
      ],
    ],
    [
      'what is set in may be the report itself',
      'The panel has seen the store, and has this to say of it.\n\n\tThe authority should fill the store in Phase\n\tI. It should count the barrels each month.\n\nThe panel thanks the keeper for his time and soup.\n',
      [
        'P The panel has seen the store, and has this to say of it.',
        'P The authority should fill the store in Phase I. It should count the barrels each month.',
        'P The panel thanks the keeper for his time and soup.',
      ],
    ],
    [
      'several below a colon are a list',
      'There were two problems in the year of it:\n      The horses had no water, and the men had\n      no horses to ride on.\n\n      The men had no water either, and had not\n      asked for any.\n',
      [
        'P There were two problems in the year of it:',
        'P The horses had no water, and the men had no horses to ride on.',
        'P The men had no water either, and had not asked for any.',
      ],
    ],
  ]);
});
