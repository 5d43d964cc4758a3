import { describe, expect, test } from 'vitest';
import type { Finding, Recommendation } from '../../../src/model/analysis.ts';
import type { Document } from '../../../src/model/document.ts';
import { link } from '../../../src/pipeline/8-link/index.ts';
import { numbersAfter } from '../../../src/pipeline/8-link/numbers.ts';
import { loadTaxonomy } from '../../../src/rules/taxonomy/load.ts';
import type { Taxonomy } from '../../../src/rules/taxonomy/taxonomy.ts';
import { concept, finding, locator, recommendation } from '../../report/sample.ts';
import { documentOfLines } from '../blocks.ts';

const harbour = loadTaxonomy(
  `id: harbour
title: Harbour
version: 1
barriers:
  - id: money
    label: Money
    addressed-by: { fund: strong }
    cues: [money]
    narrower: [{ id: loans, label: Loans, cues: [loan] }]
  - { id: silt, label: Silt, cues: [silt], addressed-by: { dredge: weak } }
recommendations:
  - { id: fund, label: Fund, actions: [fund] }
  - { id: dredge, label: Dredge, actions: [dredge] }
`,
  'harbour.yml',
).taxonomy as Taxonomy;

/** Where `quote` stands, with its section as the headings of the document give it. */
function at(document: Document, quote: string) {
  const start = document.source.text.indexOf(quote);
  if (start < 0) throw new Error(`no "${quote}"`);
  const section: string[] = [];
  const block = document.blocks.find(({ span }) => span.start <= start && start < span.end);
  for (let up = block?.heading ?? null; up !== null; up = document.blocks[up]?.heading ?? null)
    section.unshift(document.blocks[up]?.text ?? '');
  return locator(quote, { span: { start, end: start + quote.length }, section });
}

const bases = (document: Document, findings: Finding[], recommendations: Recommendation[]) =>
  link(harbour, document, findings, recommendations).links.map(
    (one) => `${one.finding} ${one.recommendation} ${one.basis}`,
  );

describe('by reference', () => {
  test('a recommendation names findings by label and number', () => {
    const document = documentOfLines(
      'Finding 1. Cranes rust.',
      'Finding 2. Pilots retire.',
      'Finding 3. Ropes fray.',
      'Buy paint, in response to Finding 1.',
      'Hire apprentices. (Findings 2 and 3)',
    );
    const findings = [
      finding('F1', at(document, 'Finding 1. Cranes rust.')),
      finding('F2', at(document, 'Finding 2. Pilots retire.')),
      finding('F3', at(document, 'Finding 3. Ropes fray.')),
    ];
    const recommendations = [
      recommendation('R1', at(document, 'Buy paint, in response to Finding 1.')),
      recommendation('R2', at(document, 'Hire apprentices.')),
    ];
    const { links } = link(harbour, document, findings, recommendations);
    expect(links.map((one) => `${one.finding} ${one.recommendation} ${one.basis}`)).toEqual([
      'F1 R1 reference',
      'F2 R2 reference',
      'F3 R2 reference',
    ]);
    expect(
      links.map(({ evidence }) => evidence.map(({ span }) => document.source.text.slice(span.start, span.end))),
    ).toEqual([['Finding'], ['Findings'], ['Findings']]);
  });

  test('a finding names a recommendation by its number', () => {
    const document = documentOfLines('Cranes rust (see Recommendation 7).', 'Buy paint.', 'Sell them.');
    const recommendations = [
      recommendation('R1', at(document, 'Buy paint.'), { number: '7' }),
      recommendation('R2', at(document, 'Sell them.'), { number: '8' }),
    ];
    expect(bases(document, [finding('F1', at(document, 'Cranes rust'))], recommendations)).toEqual(['F1 R1 reference']);
  });

  test('a row of a matrix names both', () => {
    const document = documentOfLines('Conclusion 4. Cranes rust.', 'Buy paint.', '| Conclusion 4 | Recommendation 2');
    expect(
      bases(
        document,
        [finding('F1', at(document, 'Conclusion 4. Cranes rust.'))],
        [recommendation('R1', at(document, 'Buy paint.'), { number: '2' })],
      ),
    ).toEqual(['F1 R1 reference']);
  });

  test('another label with the same number is another thing', () => {
    const document = documentOfLines('Lesson 1. Cranes rust.', 'Buy paint, as Conclusion 1 says.');
    expect(
      bases(
        document,
        [finding('F1', at(document, 'Lesson 1. Cranes rust.'))],
        [recommendation('R1', at(document, 'Buy paint, as Conclusion 1 says.'))],
      ),
    ).toEqual([]);
  });

  test.each([
    ['4', ['4']],
    [' 4.', ['4']],
    [' no. 12, 13 and 15 of', ['12', '13', '15']],
    [' 2-5', ['2', '3', '4', '5']],
    [' 3 to 5', ['3', '4', '5']],
    [' 3.2 and 3.4', ['3.2', '3.4']],
    [' 1–9000', ['1', '9000']],
    [' was made in 2020', []],
    [' 40% of', []],
  ])('numbers after a label: "%s"', (text, expected) => {
    expect(numbersAfter(text, 0, text.length)).toEqual(expected);
  });
});

describe('by section', () => {
  const lines = (n: number) =>
    Array.from({ length: n }, (_, i) => [`## Quay ${i}`, `Trouble number ${i} here.`, `Act upon ${i} now.`]).flat();
  const document = documentOfLines('# Harbour', ...lines(4));
  const findings = [0, 1, 2, 3].map((i) => finding(`F${i}`, at(document, `Trouble number ${i} here.`)));
  const recommendations = [0, 1, 2, 3].map((i) => recommendation(`R${i}`, at(document, `Act upon ${i} now.`)));

  test('what stands in one small section belongs together', () => {
    expect(bases(document, findings, recommendations)).toEqual([
      'F0 R0 section',
      'F1 R1 section',
      'F2 R2 section',
      'F3 R3 section',
    ]);
  });

  test('the evidence is the heading', () => {
    const [first] = link(harbour, document, findings, recommendations).links;
    expect(first?.evidence.map(({ span }) => document.source.text.slice(span.start, span.end))).toEqual(['Quay 0']);
  });

  test('a section that holds most of the report says nothing', () => {
    const whole = documentOfLines('# Harbour', 'Cranes rust.', 'Buy paint.');
    expect(
      bases(whole, [finding('F1', at(whole, 'Cranes rust.'))], [recommendation('R1', at(whole, 'Buy paint.'))]),
    ).toEqual([]);
  });
});

describe('by concept', () => {
  const document = documentOfLines('Loans are dear.', 'Silt lies deep.', 'Fund it.', 'Dredge it.');
  const loans = finding('F1', at(document, 'Loans are dear.'), { concepts: [concept('loans')] });
  const silt = finding('F2', at(document, 'Silt lies deep.'), { concepts: [concept('silt')] });
  const fund = recommendation('R1', at(document, 'Fund it.'), { concepts: [concept('fund')] });
  const dredge = recommendation('R2', at(document, 'Dredge it.'), { concepts: [concept('dredge')] });

  test('in a short report the kind that answers is enough; a narrower concept has what answers its broader one', () => {
    expect(bases(document, [loans, silt], [fund, dredge])).toEqual(['F1 R1 concept', 'F2 R2 concept']);
  });

  test('in a long report they must share words too', () => {
    const many = Array.from({ length: 40 }, (_, i) =>
      finding(`G${i}`, at(document, 'Loans are dear.'), { concepts: [concept('loans')] }),
    );
    expect(bases(document, many, [fund, dredge])).toEqual([]);
  });
});

test('by words: enough rare ones', () => {
  const document = documentOfLines(
    'The northern lighthouse lantern fails in fog.',
    'Mend the lantern of the northern lighthouse.',
    'Paint the benches.',
  );
  const lantern = finding('F1', at(document, 'The northern lighthouse lantern fails in fog.'));
  const recommendations = [
    recommendation('R1', at(document, 'Mend the lantern of the northern lighthouse.')),
    recommendation('R2', at(document, 'Paint the benches.')),
  ];
  const { links } = link(harbour, document, [lantern], recommendations);
  expect(links).toMatchObject([{ finding: 'F1', recommendation: 'R1', basis: 'words' }]);
  expect(links[0]?.evidence.map(({ span }) => document.source.text.slice(span.start, span.end).toLowerCase())).toEqual([
    'northern',
    'northern',
    'lighthouse',
    'lighthouse',
    'lantern',
    'lantern',
  ]);
});

test('coverage: what is answered, what is not; enablers need no answer', () => {
  const document = documentOfLines('Loans are dear.', 'Crew is proud.', 'Silt lies deep.', 'Fund it.', 'Sing.');
  const findings = [
    finding('F1', at(document, 'Loans are dear.'), { concepts: [concept('loans')] }),
    finding('F2', at(document, 'Crew is proud.'), { polarity: 'enabler', concepts: [concept('money')] }),
    finding('F3', at(document, 'Silt lies deep.'), { concepts: [concept('silt')] }),
  ];
  const recommendations = [
    recommendation('R1', at(document, 'Fund it.'), { concepts: [concept('fund')] }),
    recommendation('R2', at(document, 'Sing.')),
  ];
  expect(link(harbour, document, findings, recommendations).coverage).toEqual({
    unanswered: ['F3'],
    ungrounded: ['R2'],
    byConcept: [
      { barrier: 'loans', findings: ['F1'], recommendations: ['R1'] },
      { barrier: 'silt', findings: ['F3'], recommendations: [] },
    ],
  });
});

test('links stay few where everything is alike', () => {
  const document = documentOfLines('Silt blocks the bay.', 'Dredge the bay of silt.');
  const findings = Array.from({ length: 300 }, (_, i) =>
    finding(`F${i}`, at(document, 'Silt blocks the bay.'), { concepts: [concept('silt')] }),
  );
  const recommendations = Array.from({ length: 300 }, (_, i) =>
    recommendation(`R${i}`, at(document, 'Dredge the bay of silt.'), { concepts: [concept('dredge')] }),
  );
  expect(link(harbour, document, findings, recommendations).links.length).toBeLessThanOrEqual(300 * 5);
});
