import { describe, expect, test } from 'vitest';
import { analyze, examine } from '../src/analyze.ts';
import { lettersOf } from './support/letters.ts';
import { asColumns, asMarkdown, asPages, asStream, asText, type Draft } from './support/render.ts';

const drafts: Draft[] = [
  {
    title: 'Wells of the upper valley',
    sections: [
      {
        heading: 'Introduction',
        paragraphs: [
          'The upper valley has sixty wells, most of them dug before the war. Twelve were closed last year after cattle fell ill, and the families that had used them now walk to the river. The district plans to dig four new ones.',
          'We walked to each well with a guide, drew water twice and spoke to those who came to fetch it. Our visits took nine weeks.',
        ],
      },
      {
        heading: 'Findings',
        items: [
          { mark: '', text: 'No register of wells exists, and nobody could tell us who had dug the newest.' },
          {
            mark: '',
            text: 'Pumps fail because there is no money for spare parts, although a seal costs less than a meal.',
          },
        ],
      },
      {
        heading: 'Recommendations',
        items: [
          {
            mark: '1.',
            text: 'The district council should keep a register of wells and read it out at every spring meeting, so that a well without an owner is known before its pump fails.',
          },
          {
            mark: '2.',
            text: 'The health office should test the water of every well twice a year, once in the dry season and once after the first rains.',
          },
          {
            mark: '3.',
            text: 'Village committees should be given a box of spare parts and shown how to change a seal.',
          },
          { mark: '4.', text: 'Donors should pay for repairs before they pay for new wells.' },
        ],
      },
    ],
  },
  {
    title: 'Evening classes reviewed',
    sections: [
      {
        heading: 'What we saw',
        paragraphs: [
          'Evening classes are given in eleven schools. We found that rooms are cold and that lists of pupils are kept on loose sheets, which get lost. We recommend that the School Board heat the rooms from October to April and count the pupils each week.',
          'Teachers are paid by the hour. Most of them teach during the day as well, and several told us that they were too tired to prepare. The Board will raise the hourly rate next year.',
          'Pupils come from far away. The bus company should run a late bus on the days on which classes are held.',
        ],
      },
      {
        heading: 'Recommendations to the School Board',
        items: [
          { mark: '(a)', text: 'Buy a bound book for the list of pupils, and check it at the end of each term.' },
          {
            mark: '(b)',
            text: 'Pay teachers for one hour of preparation in each week of term, whatever the number of pupils who come.',
          },
          { mark: '(c)', text: 'Publish the timetable before the summer.' },
        ],
      },
    ],
  },
  {
    title: 'Lights along the coast',
    sections: [
      {
        heading: 'Background',
        paragraphs: [
          'Ten lights mark the coast between the two capes. They were built for sail, and three of them can no longer be seen from the lane that ships now keep. An earlier report asked for a new tower at the northern cape.',
        ],
      },
      {
        heading: 'Recommendations',
        items: [
          {
            mark: 'R1.',
            text: 'The Harbour Authority should move the southern light to the new mole before the next winter and tell all masters of the change.',
          },
          {
            mark: 'R2.',
            text: 'The Ministry of Transport should consider whether two of the ten lights may be put out, and should ask fishers before it decides.',
          },
          { mark: 'R3.', text: 'Keepers must write down every hour in which a lamp has failed.' },
        ],
      },
      {
        heading: 'Thanks',
        paragraphs: ['We thank the keepers, who gave us soup and answered every question that we could think of.'],
      },
    ],
  },
];

const layouts: [name: string, render: (draft: Draft) => string][] = [
  ['hard-wrapped text', asText],
  ...[8, 11, 14, 15].map((height): [string, (draft: Draft) => string] => [
    `pages of ${height} lines`,
    (draft) => asPages(draft, height),
  ]),
  ...[8, 9, 11].map((height): [string, (draft: Draft) => string] => [
    `two columns of ${height} lines`,
    (draft) => asColumns(draft, height),
  ]),
  ['lines without layout', asStream],
];

describe.each(drafts.map((draft) => [draft.title, draft] as const))('%s', (_, draft) => {
  test.each(layouts)('asks the same in Markdown and in %s', async (_layout, render) => {
    const markdown = await asked(asMarkdown(draft), 'report.md');
    expect(markdown.length).toBeGreaterThanOrEqual(3);
    expect(await asked(render(draft), 'report.txt')).toEqual(markdown);
  });
});

test.each(drafts.flatMap((draft) => layouts.map(([name, render]) => [draft.title, name, draft, render] as const)))(
  '%s: finds the same in Markdown and in %s',
  async (_title, _layout, draft, render) => {
    const found = async (text: string, file: string) =>
      (await analyze(encode(text), file)).findings.map(({ statement, polarity }) => [
        lettersOf(statement ?? '').stream,
        polarity,
      ]);
    expect(await found(render(draft), 'report.txt')).toEqual(await found(asMarkdown(draft), 'report.md'));
  },
);

test('pages break some of the recommendations', async () => {
  const analyses = await Promise.all(drafts.map((draft) => analyze(encode(asPages(draft, 14)), 'report.txt')));
  expect(analyses.flatMap(({ recommendations }) => recommendations).filter(({ at }) => at.pageEnd)).not.toEqual([]);
});

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Number and letters of each recommendation, and who is to act. */
async function asked(text: string, file: string): Promise<unknown[]> {
  const { analysis } = await examine(encode(text), file);
  return analysis.recommendations.map((one) => ({
    number: one.number,
    letters: lettersOf(one.statement ?? '').stream,
    // A heading in capitals writes the name in capitals.
    actors: one.actors.map(({ name }) => lettersOf(name).stream),
  }));
}
