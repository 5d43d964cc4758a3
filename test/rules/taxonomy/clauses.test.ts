import { expect, test } from 'vitest';
import { ClauseReader } from '../../../src/rules/taxonomy/clauses.ts';

const reader = new ClauseReader();

/** The words from `action` on, cut where their weight changes: 'words=share|words=share'. */
function parts(text: string, action: number): string {
  const { stretches } = reader.read(text, 0, text.length, action);
  let from = action;
  return stretches
    .filter(({ end }) => end > action)
    .map(({ end, share }) => {
      const words = text.slice(from, end).trim();
      from = end;
      return `${words}=${share}`;
    })
    .filter((part) => !part.startsWith('='))
    .join('|');
}

test.each<[string, string]>([
  ['Train nurses.', 'Train nurses.'],
  // Light words do not say what is asked.
  ['Continue to train nurses.', 'train nurses.'],
  ['Continue its efforts to train nurses.', 'train nurses.'],
  ['Take all necessary measures to end the delays.', 'end the delays.'],
  ['Step up the fight against fraud.', 'fraud.'],
  ['Ensure that staff are trained.', 'staff are trained.'],
  ['Further and rapidly seek to mend the roof.', 'mend the roof.'],
  ['Consider amending the act.', 'amending the act.'],
  // To weigh something up is asked in itself.
  ['Consider whether the act works.', 'Consider whether the act works.'],
  // A light word further on opens nothing.
  ['Train nurses and ensure pay.', 'Train nurses and ensure pay.'],
  // Nothing would be left.
  ['Continue', 'Continue'],
])('%s opens with "%s"', (text, expected) => {
  const { opening } = reader.read(text, 0, text.length, 0);
  expect(text.slice(opening).trim()).toBe(expected);
});

test.each<[string, string]>([
  ['Train nurses in order to cut delays.', 'Train nurses=1|in order to cut delays.=0.6'],
  [
    'Pass the act, in line with the treaty, so that rents fall.',
    'Pass the act,=1|in line with the treaty,=0.5|so that rents fall.=0.6',
  ],
  ['Help schools, in particular small ones.', 'Help schools,=1|in particular small ones.=0.7'],
  ['Take steps to mend roofs.', 'Take steps to=0.3|mend roofs.=1'],
  // "to improve" says what the measures are, not what they are for.
  ['Adopt measures for schools, a plan to improve them.', 'Adopt measures for=0.3|schools, a plan to improve them.=1'],
])('%s', (text, expected) => {
  expect(parts(text, 0)).toBe(expected);
});

test('what stands before the action counts in full', () => {
  const text = 'Given the cost, fees should be cut.';
  expect(reader.read(text, 0, text.length, text.indexOf('cut')).stretches[0]).toEqual({ end: 31, share: 1 });
});
