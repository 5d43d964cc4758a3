import { describe, expect, it } from 'vitest';
import { extracted, told } from './extracted.ts';

const lines = (...all: string[]) => all.join('\n\n');

describe('sections and lists', () => {
  it.each<[string, string, string[]]>([
    [
      'items below a heading',
      '# Recommendations\n\n1. Mend the quay before winter.\n2. Train the harbour staff in rescue.',
      ['R Mend the quay before winter.', 'R Train the harbour staff in rescue.'],
    ],
    [
      'items below a lead-in',
      'The council should:\n\n- mend the quay before winter;\n- train the harbour staff.',
      ['R mend the quay before winter', 'R train the harbour staff.'],
    ],
    [
      'paragraphs below a lead-in',
      lines('# Recommendations', 'The council should:', 'Mend the quay before winter.', 'Train the harbour staff.'),
      ['R Mend the quay before winter.', 'R Train the harbour staff.'],
    ],
    [
      'items below a request that ends in a name',
      lines(
        '# Recommendations',
        'The panel recommends that the council',
        '1. Mend the quay.\n2. Share the plan of it.',
      ),
      ['R Mend the quay.', 'R Share the plan of it.'],
    ],
    [
      'items below a long offer of recommendations',
      'From all of this, we propose recommendations for keeping small ports open in the years that lie ahead:\n\n- Mend the quay.\n- Ties to local firms.\n- Share the plan.',
      ['R Mend the quay.', 'R Ties to local firms.', 'R Share the plan.'],
    ],
    [
      'steps behind a request',
      'The council must do more for the port. These steps include:\n\n- mending the northern quay\n- sharing the plan of it',
      ['R The council must do more for the port.', 'R mending the northern quay', 'R sharing the plan of it'],
    ],
    [
      'imperatives below the name of those who are asked',
      '## Small ports\n\n- Mend the quay.\n- Write a plan.\n\n## Harbour councils\n\n- Write a plan.\n- Fund the repairs of it.',
      ['R Write a plan.', 'R Fund the repairs of it.'],
    ],
    [
      'tasks of those who are named, below a heading that says nothing',
      '## Small ports\n\n- The council to write a plan.\n- The council and its partners to mend the quay.\n- The ministry to fund it.',
      [
        'R The council to write a plan.',
        'R The council and its partners to mend the quay.',
        'R The ministry to fund it.',
      ],
    ],
    [
      'imperatives and facts, half and half, below the name of nobody',
      '## Small ports\n\n- Mend the quay.\n- Write a plan.\n- The quay faces north.\n- The lamp is new.',
      [],
    ],
    [
      'imperatives below a lead-in that asks nobody',
      'The port office does this as a rule:\n\n- Write the plan.\n- Mend the quay.\n- Keep the log.',
      [],
    ],
    [
      'bullets that the layout does not give to their item',
      '# Recommendations\n\n> 1. Set up an office that does the following:\n\n- Keep the log.\n- Mend the quay.\n\n> 2. Train the harbour staff.',
      ['R Set up an office that does the following: / Keep the log. / Mend the quay.', 'R Train the harbour staff.'],
    ],
    [
      'cells below heads that say what they hold',
      '| No | Finding | Recommendation |\n|-|-|-|\n| 1 | The crew were never trained. | Train all crew in rescue. |\n| 2 | The log is kept in good order. | None |\n| 3 | A rope is missing on deck. | 3.1 Buy a new rope at once. |',
      [
        '= The crew were never trained.',
        'R Train all crew in rescue.',
        '+ The log is kept in good order.',
        '- A rope is missing on deck.',
        'R Buy a new rope at once.',
      ],
    ],
    [
      'cells below other heads',
      '| Port | Boats |\n|-|-|\n| North | The council should mend the quay. |\n| South | The quay leaks. |',
      [],
    ],
    [
      'what the panel thinks, a clause away',
      lines('# Safety', 'The panel is uneasy about the quay, and feels that the council should mend it.'),
      ['R The panel is uneasy about the quay, and feels that the council should mend it.'],
    ],
    [
      'a heading that opens with recommendations and goes on with replies',
      '# Recommendations and agency comments\n\n- Mend the quay before winter.',
      ['R Mend the quay before winter.'],
    ],
    [
      'items below a heading of barriers',
      '# Challenges\n\n- The quay leaks at every high tide.\n- Nobody trained the harbour staff.',
      ['- The quay leaks at every high tide.', '- Nobody trained the harbour staff.'],
    ],
    [
      'what an enquiry found, told by a verb',
      lines(
        '# Harbours',
        'After nine months of work we conclude that:',
        '- The quay has two lamps.\n- Its bolts were made in the north.',
      ),
      ['= The quay has two lamps.', '= Its bolts were made in the north.'],
    ],
    [
      'findings that a sentence with a stop leads in',
      lines(
        '# Harbours',
        'The panel makes the following findings of fact.',
        '- The quay has two lamps.\n- Its bolts were made in the north.',
      ),
      ['= The quay has two lamps.', '= Its bolts were made in the north.'],
    ],
    [
      'what has still to be shown is not found',
      lines(
        '# Harbours',
        'The owner must show that:',
        '- The quay has two lamps.\n- Its bolts were made in the north.',
      ),
      [],
    ],
    [
      'what a long lead-in names behind "following"',
      lines(
        '# Harbours',
        'We reached the following conclusions as to how the old quay came to give way in the spring of that year:',
        '- The quay has two lamps.\n- Its bolts were made in the north.',
      ),
      ['= The quay has two lamps.', '= Its bolts were made in the north.'],
    ],
    [
      'an indented passage below what the panel fears',
      lines('# Harbours', 'We are concerned that:', '> The quay has two lamps. Its bolts were made in the north.'),
      ['- The quay has two lamps.', '- Its bolts were made in the north.'],
    ],
    [
      'short paragraphs below a lead-in, one that asks among them',
      lines(
        '# Harbours',
        'The panel finds as follows:',
        'The quay has two lamps.',
        'The council should mend the quay.',
        'Its bolts were made in the north.',
      ),
      ['= The quay has two lamps.', 'R The council should mend the quay.', '= Its bolts were made in the north.'],
    ],
    [
      'prose below a heading of findings',
      lines('# Conclusions', 'The quay has two lamps. It has them since May. Boats see them. So do we.'),
      [],
    ],
    [
      'headings that state something below a heading of findings',
      lines(
        '# Key findings',
        '## 1. The bolts were made in the north',
        'They came by sea.',
        '## #2: The quay has two lamps',
        'Boats see them.',
        '## 3. Lamps',
        'There are two.',
      ),
      ['= The bolts were made in the north / They came by sea.', '= The quay has two lamps / Boats see them.'],
    ],
    [
      'bold leads below a heading of findings',
      lines(
        '# Key findings',
        '**Bolts.** They were made in the north. They came by sea.',
        '**Lamps.** The quay has two.',
      ),
      ['= Bolts. They were made in the north. They came by sea.', '= Lamps. The quay has two.'],
    ],
    [
      'names, thanks and orders among findings',
      lines(
        '# Conclusions',
        '- Port Office of the North\n- The panel expresses its thanks to the port office.\n- The quay has two lamps.\n- Keep a log of every crossing.',
      ),
      ['= The quay has two lamps.'],
    ],
    ['a question behind a label', lines('# Harbours', 'Issue 2: Why does the old quay leak at night?'), []],
    [
      'short findings with paragraph numbers',
      '# Findings\n\n5.1. The quay leaks. It has leaked since spring.\n\n5.2. The staff were kind.',
      ['= The quay leaks. It has leaked since spring.', '= The staff were kind.'],
    ],
    [
      'a sentence of four words, no run-in title',
      lines(
        '# Harbours',
        'Nobody was in charge. I uphold the complaint.',
        'Serious lack of tar. The quay has two lamps.',
      ),
      ['- Nobody was in charge.', '= I uphold the complaint.'],
    ],
    [
      'what opens an item that points to its paragraph',
      '# Harbours\n\n1. The old quay faces the north. It has a lamp. (Paragraph 4)\n2. Tides are low in the bay. Boats ride them. (Paragraph 9)',
      ['= The old quay faces the north.', '= Tides are low in the bay.'],
    ],
    [
      'a pointer in brackets',
      lines('# Harbours', 'The board failed to mend the quay (see section 4).', 'Gaps at the quay: see section 4.'),
      ['- The board failed to mend the quay (see section 4).'],
    ],
    ['an imperative among facts', lines('# Harbours', 'Work with tenants to mend roofs that are in poor repair.'), []],
    [
      'an item that says nothing',
      '# Recommendations\n\n- Mend the quay before winter.\n- None.',
      ['R Mend the quay before winter.'],
    ],
    [
      'a label',
      lines('# Safety', 'Recommendation 4. Mend the quay before winter.'),
      ['R Mend the quay before winter.'],
    ],
    [
      'a label and the answer to it',
      lines('# Safety', 'Recommendation 4: The ministry accepts the recommendation.'),
      [],
    ],
    [
      'a sentence anywhere',
      lines('# Safety', 'The quay was built long ago. We recommend that the council mend the quay before winter.'),
      ['R We recommend that the council mend the quay before winter.'],
    ],
  ])('%s', async (_, report, expected) => {
    expect(await told(report)).toEqual(expected);
  });

  it('gives the items of a list the numbers and the addressee that they stand below', async () => {
    const found = await extracted(
      '# Recommendations for donors\n\n1. Pay earlier every year.\n2. Share the reports with all.',
    );
    expect(found.map(({ unit }) => [unit.number, unit.actors.map((actor) => actor.name)])).toEqual([
      ['1', ['donors']],
      ['2', ['donors']],
    ]);
  });
});

describe('requests told in the past', () => {
  const told3 = ['the log', 'the plan', 'the list'].map((what) => `I advised the clerk to publish ${what}.`);

  it("are the report's own where it tells all of them so", async () => {
    expect(await told(lines(...told3, 'The board was urged to meet.'))).toEqual([
      ...told3.map((one) => `R ${one}`),
      'R The board was urged to meet.',
    ]);
  });
  it('are not where it asks in the present', async () => {
    const now = ['We advise the clerk to publish the log.', 'We urge the clerk to publish the plan.'];
    expect(await told(lines(...now, ...told3))).toEqual(now.map((one) => `R ${one}`));
  });
});

it('reads whole sentences in cells', async () => {
  expect(
    await told('| We recommend that the council mend the quay before winter. |\n|-|\n| Quays of the north |'),
  ).toEqual(['R We recommend that the council mend the quay before winter.']);
});

it('takes whom the sentence before asks for "it"', async () => {
  const found = await extracted('The council should mend the quay. It must open the gates at once.');
  expect(found.map(({ unit }) => unit.actors.map((actor) => actor.name))).toEqual([['council'], ['council']]);
});

it('takes whom the item before asks for "it", and no line of capitals for a name', async () => {
  const found = await extracted(
    '# RECOMMENDATIONS\n\n## SUMMARY OF THE PLAN\n\n- The council should mend the quay.\n- It should also open the gates.\n- Train the staff in rescue.',
  );
  expect(found.map(({ unit }) => unit.actors.map((actor) => actor.name))).toEqual([['council'], ['council'], []]);
});

it('names nobody by "Calls to action"', async () => {
  const found = await extracted('# Calls to action\n\n- Mend the quay before winter.\n- Train the staff in rescue.');
  expect(found.map(({ unit }) => unit.actors)).toEqual([[], []]);
});

it('reads an open request among findings as one', async () => {
  expect(
    await told('# Lessons\n\n- The quay was never mended.\n- Plans should:\n  - name an owner\n  - give a date'),
  ).toEqual(['= The quay was never mended.', 'R name an owner', 'R give a date']);
});

it('leaves what only the topic of the report tells', async () => {
  const all = Array.from(
    { length: 24 },
    (_, i) => `The gate of quay ${i + 1} hindered ${'abcdefghijklmnopqrstuvwxyz'[i]} crews.`,
  );
  expect(await told(lines(...all))).toEqual([]);
  expect(await told(lines(...all.slice(0, 3)))).toHaveLength(3);
});

it('gives a cell the number of its row, and those whom a column names', async () => {
  const found = await extracted(
    '| No | Action needed | Responsible |\n|-|-|-|\n| 1.1 | Train all crew in rescue. | Harbour Board |\n| 1.2 | The council should buy a new rope. | Treasury |',
  );
  expect(found.map(({ unit }) => [unit.number, unit.actors.map((actor) => actor.name)])).toEqual([
    ['1.1', ['Harbour Board']],
    ['1.2', ['council']],
  ]);
});

describe('what is not found', () => {
  it.each([
    ['planned', 'The council plans to mend the quay, and the line will reopen in May.'],
    ['recalled', 'In 2019 the auditors recommended that the council mend the quay.'],
    ['expected', 'The line is expected to carry more people than the road.'],
    ['conditional', 'Should the wind rise, the bridge closes to all traffic.'],
    ['law', 'An applicant must pay a fee to the harbour office.'],
    ['a question', 'Should the council mend the quay before winter?'],
    ['a signpost', 'This chapter describes the serious lack of trained nurses.'],
    ['a denied cue', 'There is no lack of trained nurses in the ward.'],
    ['a plain fact', 'The ferry sails at noon from the northern quay.'],
    ['a clause without a mark', 'The position the council should adopt was argued over for years.'],
    ['a condition behind a comma', 'The line will close for good, should talks with the port fail.'],
    ['asked behind what another asked', 'Mr Brill urged a plan that called on the council to mend the quay.'],
    ['a cause', 'Crews wait for hours because clerks must fill in forms.'],
    ['hindsight', 'The storm should certainly have prompted a review of the quay.'],
    ['a name that holds a cue', 'The council read the Protection from Discrimination Act in May.'],
    ['an answer to a survey', 'Strongly agree the council should mend the quay.'],
    ['told in the past', 'The clerk was advised to keep a log of every crossing.'],
  ])('%s', async (_, sentence) => {
    expect(await told(lines('# Harbour life', sentence))).toEqual([]);
  });

  it.each([
    ['a heading', '## The council should mend the quay\n\nThe ferry sails at noon.'],
    ['a note', 'The ferry sails at noon.[^1]\n\n[^1]: The council should mend the quay before winter.'],
    ['code', '```\nThe council should mend the quay before winter.\n```'],
    ['a table of contents', '# Contents\n\n- Recommendations\n- Annex'],
    ['a response', '# Government response\n\nThe ministry should not sell the park, we think.'],
  ])('%s', async (_, report) => {
    expect(await told(report)).toEqual([]);
  });
});

describe('over the whole report', () => {
  const numbered = (tag: string) =>
    Array.from({ length: 5 }, (_, i) => `${i + 1}. Train the crew of ferry ${i + 1} in rescue.${tag}`).join('\n');

  it.each([
    [' (Recommendation, Paragraph 4)', false],
    ['', true],
  ])('a list whose items end in "%s" leaves "should" elsewhere: %s', async (tag, kept) => {
    const report = lines('# Harbour life', 'The council should mend the quay.', '# Recommendations', numbered(tag));
    expect((await told(report)).includes('R The council should mend the quay.')).toBe(kept);
  });

  it('joins what is said again', async () => {
    const asked = 'The council should mend the northern quay and the southern quay before winter.';
    const found = await extracted(lines('# Summary', asked, '# Safety', asked));
    expect(found.map(({ words, repeats }) => [words, repeats])).toEqual([[asked, 1]]);
  });

  it('keeps items of one list apart that bear different numbers', async () => {
    const asked = 'Mend the northern quay and the southern quay before winter.';
    expect(await told(`# Recommendations\n\n1. ${asked}\n2. ${asked}`)).toHaveLength(2);
  });
});
