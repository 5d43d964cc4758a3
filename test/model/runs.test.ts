import { expect, it } from 'vitest';
import { analyze } from '../../src/analyze.ts';

const told = async (text: string): Promise<[string, string | undefined][]> =>
  (await analyze(new TextEncoder().encode(text), 'report.txt')).recommendations.map(({ at, statement }) => {
    expect(at.quote).toBe(text.slice(at.span.start, at.span.end));
    return [at.quote.replace(/\s+/g, ' '), statement];
  });

// The statement that begins at the foot of the left column ends above it in the source, at the head of the right one.
const columns = [
  'The port has two cranes, and one of          should be bought before the winter, when',
  'them stands still for most of the year       the old pump cannot be reached by road.',
  'because nobody can mend it. The crew         The harbour master keeps a list of what',
  'waits for parts that come by sea. The        was bought and of what it has cost the',
  'review asked all of the crew. Our            town. It is read out once a year when the',
  'recommendation is that a new pump            council meets, and nobody has ever asked.',
].join('\n');

it('a statement over two columns is told by its first part and reads as a whole', async () => {
  expect(await told(columns)).toEqual([
    [
      expect.stringMatching(/^Our .*recommendation is that a new pump$/),
      'Our recommendation is that a new pump should be bought before the winter, when the old pump cannot be reached by road.',
    ],
  ]);
});

it('a statement over two pages reads without the foot and the head between them', async () => {
  const page = (n: number, ...lines: string[]): string => `Wells of the valley\n\n${lines.join('\n')}\n\n${n}\n`;
  const text = [
    page(4, 'The district has sixty wells, most of them dug', 'before the war.'),
    page(
      5,
      'Twelve were closed last year after cattle fell',
      'ill. The district council should publish a reg-',
      'ister of wells, with the year of each, and',
    ),
    page(6, 'read it out at every spring meeting, so that', 'every family hears of its own well.'),
    page(7, 'Nobody has counted the pumps of the valley.'),
  ].join('\f');
  expect(await told(text)).toEqual([
    [
      expect.stringContaining('5 Wells of the valley'),
      'The district council should publish a register of wells, with the year of each, and read it out at every spring meeting, so that every family hears of its own well.',
    ],
  ]);
});

it('sub-items read alike, whatever their numbers or bullets', async () => {
  const [numbered, dotted] = await Promise.all(
    ['(a)|(b)', '•|•'].map((marks) => {
      const [first, second] = marks.split('|');
      return told(
        `Recommendations\n\n1. The Board should:\n  ${first} mend the mast;\n  ${second} coil the rope.\n\n2. The Board should meet.\n`,
      );
    }),
  );
  expect(numbered?.[0]?.[1]).toBe('The Board should:\n- mend the mast\n- coil the rope.');
  expect(dotted?.map(([, statement]) => statement)).toEqual(numbered?.map(([, statement]) => statement));
});
