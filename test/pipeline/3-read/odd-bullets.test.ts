import { expect, test } from 'vitest';
import { plainBullets } from '../../../src/pipeline/3-read/text/odd-bullets.ts';

const list = (sign: string, count: number): string => `${sign} Visit each site.\n`.repeat(count);

test.each([
  ['a letter of a symbol font', list('q', 4), list('•', 4)],
  ['a digit of one', list('9', 4), list('•', 4)],
  ['a sign that no sentence begins with', `  ${list('§', 4)}`, `  ${list('•', 4)}`],
  ['an arrow', list('⇪', 3), list('•', 3)],
  ['an ornament of two units', list('🞄', 3), list('• ', 3)],
  ['a sign that stands beside names', list('©', 4), list('©', 4)],
  ['a quoted item', 'q “Dry” wells.\n'.repeat(4), '• “Dry” wells.\n'.repeat(4)],
  ['fewer are not believed', list('q', 3), list('q', 3)],
  ['numbers that count', list('8', 4) + list('9', 4), list('8', 4) + list('9', 4)],
  ['letters that count', list('b', 4) + list('c', 4), list('b', 4) + list('c', 4)],
  ['a neighbour now and then is no count', list('9', 8) + list('8', 2), list('•', 8) + list('8', 2)],
  ['words of one letter', list('A', 4) + list('I', 4) + list('a', 4), list('A', 4) + list('I', 4) + list('a', 4)],
  ['what goes on in small letters', 'q visit each site.\n'.repeat(4), 'q visit each site.\n'.repeat(4)],
])('%s', (_, text, expected) => {
  expect(plainBullets(text)).toBe(expected);
  expect(expected).toHaveLength(text.length);
});
