import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readStatement } from '../../src/compare/statement.ts';

describe('the words of a statement, whatever the format', () => {
  test.each([
    // [what, Markdown, text]
    ['emphasis and lines', '**Repair the pier:** close\nit in *winter*.', 'Repair the pier: close it in\n    winter.'],
    ['a link keeps its words', 'Follow the [pier code](https://a.test/x_(y)).', 'Follow the pier code.'],
    ['an image keeps its text', 'See ![the plan](plan.png) first.', 'See the plan first.'],
    ['note marks', 'Repair the pier.[^4] Then[[12]](#notes) rest<sup>[3](#n)</sup>.', 'Repair the pier. Then rest.'],
    ['a number glued to a word', 'Repair the pier, then rest.', 'Repair the pier,12 then rest.'],
    ['escapes and entities', '**3\\.** Fish \\& chips &amp; peas', '3. Fish & chips & peas'],
    ['tags and comments', 'Repair <b>the</b> pier<!-- soon -->.', 'Repair the pier.'],
    [
      'bullets against letters',
      'Pay for:\n\n- boats;\n- nets; and\n- ropes.',
      'Pay for:\n\n(a) boats;\n(b) nets; and\n(c) ropes.',
    ],
    ['roman numbers', 'Pay for:\n  1. boats.\n  2. nets.', 'Pay for:\n\ti. boats.\n\n\tii. nets.'],
    ['a number without a space', 'Pay for:\n - Boats.', 'Pay for:\n\tvii.Boats.'],
    ['sub-items within a line', 'Pay for: boats; nets; and ropes.', 'Pay for: (a) boats; (b) nets; and (c) ropes.'],
    ['a broken word', 'Cut ship-owner fees.', 'Cut ship-\n   owner fees.'],
    ['a closed hyphen', 'Cut shipowner fees.', 'Cut ship-\nowner fees.'],
    ['a quoted line', '> Repair\n> the pier.', 'Repair the pier.'],
    ['quotes and dashes', 'Repair “the” pier – now', "Repair 'the' pier - now"],
    ['ligatures and width', 'Fix the ﬁne pier', 'Fix the fine pier'],
  ])('%s', (_, markdown, text) => {
    expect(readStatement(markdown, 'markdown').key).toBe(readStatement(text, 'text').key);
  });

  test.each([
    // [what, one, another]: different words, however much is folded
    ['a date at the start of a line', 'Finish by 31 December\n2030. Then rest.', 'Finish by 31 December\nThen rest.'],
    ['a section number', 'Repeal section\n43. Then rest.', 'Repeal section\nThen rest.'],
    ['an amount', 'Pay 40 per cent.', 'Pay 30 per cent.'],
    ['a year behind a full stop', 'As in chapter 2.2020 was late.', 'As in chapter 2. was late.'],
    ['abbreviations', 'Ask them, e.g. by\nU.S. mail.', 'Ask them, e.g. by\nS. mail.'],
  ])('%s', (_, one, other) => {
    expect(readStatement(one, 'text').key).not.toBe(readStatement(other, 'text').key);
  });

  test('is on one line', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Pay', 'for', 'a', '(b)', '\n', ' ', 'ii.', '**', '[x](y)', '-', ';', '\\', '<', '>')),
        (parts) => {
          const { text } = readStatement(parts.join(' '), 'markdown');
          expect(text).not.toMatch(/\s\s|\n|^\s|\s$/);
        },
      ),
    );
  });

  test('hostile quotes are read to their end', () => {
    for (const piece of ['[', '](', '[a](', '<', '*', '\\', '(a)', ' \n', '-\n', '>', '&#', '`', '_a'])
      expect(readStatement(piece.repeat(50_000), 'markdown').text.length).toBeLessThanOrEqual(piece.length * 50_000);
  }, 120_000);
});
