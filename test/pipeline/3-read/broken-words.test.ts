import { expect, it } from 'vitest';
import { blocksOf } from './text-reading.ts';

const twice = (word: string): string => `It has ${word} here.\n\nIt has ${word} there.\n\n`;

it.each<[string, string, string]>([
  ['a word that the report spells whole', `${twice('quayside')}The quaysi de leaks.`, 'The quayside leaks.'],
  ['with a capital', `${twice('recommendations')}Recommendat ions of it`, 'Recommendations of it'],
  ['a letter set apart', `${twice('moorings')}The m oorings held.`, 'The moorings held.'],
  ['spelled once', 'It has quayside here.\n\nThe quaysi de leaks.', 'The quaysi de leaks.'],
  ['broken as often as whole', `${twice('quayside')}A quaysi de, a quaysi de.`, 'A quaysi de, a quaysi de.'],
  ['two words that the report has', `${twice('sawdust')}A saw, dust, saw dust.`, 'A saw, dust, saw dust.'],
  ['two words of the language', `${twice('insight')}The quay is in sight.`, 'The quay is in sight.'],
  ['half of a word with a hyphen', `${twice('quaysides')}The quaysi des-res.`, 'The quaysi des-res.'],
])('%s', async (_, text, expected) => {
  const blocks = await blocksOf(`${text}\n`);
  expect(blocks.at(-1)?.text).toBe(expected);
  for (const { text: words, runs } of blocks)
    runs.forEach(({ at, from, to }, i) => {
      const end = runs[i + 1]?.at ?? words.length;
      if (to - from === end - at) expect(text.slice(from, to)).toBe(words.slice(at, end));
    });
});
