import { expect, test } from 'vitest';
import { read } from '../../../src/pipeline/3-read/index.ts';
import { paged } from './text-reading.ts';

/** Labels of the notes among the paragraphs of a report. */
async function notesOf(...paragraphs: string[]): Promise<(string | null)[]> {
  const { blocks } = await read(...paged(paragraphs.join('\n\n'), 'markdown'));
  return blocks.filter(({ kind }) => kind === 'note').map(({ label }) => label);
}

const marked = (n: number): string =>
  `The quay was mended in spring, as the board had asked.${n} It has held since then.`;
const note = (n: number): string => `${n} Quay Act 2004, section ${n}.`;

test.each<[string, string[], string[]]>([
  [
    'paragraphs with rising numbers, each behind its mark',
    [marked(7), note(7), marked(8), note(8), marked(9), note(9)],
    ['7', '8', '9'],
  ],
  [
    'a number between them may be lost, and most marks are enough',
    [marked(7), note(7), marked(9), note(9), note(10)],
    ['7', '9', '10'],
  ],
  [
    'marks in brackets',
    ['It leaks [1], as all know [2]; nobody mends it [3].', note(1), note(2), note(3)],
    ['1', '2', '3'],
  ],
  ['two are no series', [marked(7), note(7), marked(8), note(8)], []],
  ['numbers that nothing points to are those of paragraphs', [note(7), note(8), note(9)], []],
  ['a mark behind its number points to nothing', [note(7), note(8), note(9), marked(7), marked(8), marked(9)], []],
  ['numbers far apart are years or sums', [marked(7), note(7), marked(12), note(12), marked(17), note(17)], []],
])('%s', async (_, paragraphs, labels) => expect(await notesOf(...paragraphs)).toEqual(labels));
