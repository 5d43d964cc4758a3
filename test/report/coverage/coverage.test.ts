import { describe, expect, test } from 'vitest';
import { coverageFormats } from '../../../src/report/coverage/index.ts';
import { plain } from '../../../src/report/paint.ts';
import { width } from '../../../src/report/terminal.ts';
import { analysis, concept, finding, locator, recommendation } from '../sample.ts';

const LABELS = new Map([
  ['staff', 'Staff'],
  ['cash', 'Cash | <b>money</b>'],
  ['hire', 'Hire people'],
  ['pay', '=Pay'],
]);

const subject = analysis({
  document: { name: 'quay.txt', title: 'The quay <1>' },
  findings: [
    finding('F1', locator('Crews are small.', { page: '4' }), { concepts: [concept('staff')] }),
    finding('F2', locator('Money is late, \u001b[31mand\n<b>short</b>.'), {
      concepts: [concept('cash'), concept('staff')],
    }),
    finding('F3', locator('Odd things happen.')),
    finding('F4', locator('Morale is high.'), { polarity: 'enabler', concepts: [concept('staff')] }),
  ],
  recommendations: [
    recommendation('R1', locator('Hire ten hands.'), { concepts: [concept('hire')] }),
    recommendation('R2', locator('Pay the crews.', { page: '9' }), { concepts: [concept('pay'), concept('hire')] }),
    recommendation('R3', locator('Sing.'), { concepts: [concept('pay')] }),
  ],
  links: [
    { finding: 'F1', recommendation: 'R1', basis: 'concept', evidence: [] },
    { finding: 'F1', recommendation: 'R2', basis: 'words', evidence: [] },
  ],
  coverage: {
    unanswered: ['F2', 'F3'],
    ungrounded: ['R3'],
    byConcept: [
      { barrier: 'staff', findings: ['F1', 'F2'], recommendations: ['R1', 'R2'] },
      { barrier: 'cash', findings: ['F2'], recommendations: [] },
    ],
  },
});

const print = (format: keyof typeof coverageFormats, columns = 100) =>
  coverageFormats[format](subject, { columns, paint: plain, guard: true, labels: LABELS });

test('csv: a row a barrier, a column an answer, formulas guarded', () => {
  expect(print('csv')).toBe(
    [
      'barrier,label,findings,not answered,hire,pay',
      'staff,Staff,F1 F2,F2,R1 R2,R2',
      'cash,Cash | <b>money</b>,F2,F2,,',
      'unclassified,unclassified,F3,F3,,',
      '',
    ].join('\r\n'),
  );
});

test('json: sparse, by ids', () => {
  expect(JSON.parse(print('json'))).toMatchObject({
    schema: 1,
    document: { name: 'quay.txt' },
    matrix: [
      {
        barrier: 'staff',
        findings: ['F1', 'F2'],
        unanswered: ['F2'],
        answers: [
          { recommendation: 'hire', recommendations: ['R1', 'R2'] },
          { recommendation: 'pay', recommendations: ['R2'] },
        ],
      },
      { barrier: 'cash', answers: [] },
      { barrier: 'unclassified', findings: ['F3'] },
    ],
    unanswered: ['F2', 'F3'],
    ungrounded: ['R3'],
  });
});

test('markdown: a table whose cells stay cells, and what is open', () => {
  const lines = print('markdown').split('\n');
  expect(lines).toContain('1 of 3 barriers are answered; 2 of 3 recommendations have a finding behind them.');
  expect(lines).toContain('| Barrier | Findings | Not answered | Hire people | =Pay |');
  expect(lines).toContain('| Cash \\| \\<b\\>money\\</b\\> | F2 | F2 |  |  |');
  expect(lines.some((line) => line.startsWith('- **F2** Money is late'))).toBe(true);
});

test('html: all escaped, ids of what is open lead to it', () => {
  const text = print('html');
  expect(text).toContain('<title>The quay &lt;1&gt;</title>');
  expect(text).toContain('<th scope="row">Cash | &lt;b&gt;money&lt;/b&gt;</th>');
  expect(text).toContain('<td class="open"><a href="#F2">F2</a></td>');
  expect(text).toContain('<li id="R3"><b>R3</b> Sing. (line 1)</li>');
  expect(text).not.toContain('<b>short');
});

describe('text', () => {
  test('a grid where it fits', () => {
    const lines = print('text', 100).split('\n');
    expect(lines.find((line) => line.startsWith('Barrier'))).toMatch(/^Barrier {2,}Findings {2,}Hire people {2,}=Pay$/);
    expect(lines.find((line) => line.startsWith('Staff'))).toMatch(/^Staff {2,}F1 F2 {2,}R1 R2 {2,}R2$/);
  });

  test('a list where it does not', () => {
    const text = print('text', 50);
    expect(text).toMatch(
      /^Staff\n {2}findings {2,}F1 F2\n {2}Hire people {2,}R1 R2\n {2}=Pay {2,}R2\n {2}not answered {2,}F2\n/m,
    );
  });

  test.each([20, 40, 60, 80, 120, 200])(
    'no line is longer than %i columns, nothing is unsafe, nothing is cut',
    (columns) => {
      const text = print('text', columns);
      for (const line of text.split('\n')) expect(width(line)).toBeLessThanOrEqual(columns);
      expect(text).not.toContain('\u001b');
      for (const word of ['Odd', 'things', 'happen.', 'Sing.']) expect(text).toContain(word);
    },
  );

  test('an analysis without anything', () => {
    const empty = analysis({});
    for (const format of Object.values(coverageFormats))
      expect(format(empty, { columns: 60, paint: plain, guard: true, labels: LABELS })).toBeTypeOf('string');
  });
});
