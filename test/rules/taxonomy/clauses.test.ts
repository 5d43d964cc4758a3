import { expect, test } from 'vitest';
import { ClauseReader } from '../../../src/rules/taxonomy/clauses.ts';

const reader = new ClauseReader();

/** The words from `action` on, cut where their weight changes: 'words=share|words=share'. */
function parts(text: string, action: number): string {
  const { stretches } = reader.asked(text, 0, text.length, action);
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
  const { opening } = reader.asked(text, 0, text.length, 0);
  expect(text.slice(opening ?? 0).trim()).toBe(expected);
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

/** The words of a finding, cut where their weight changes. */
function toldBy(text: string): string {
  let from = 0;
  return reader
    .found(text, 0, text.length)
    .told.map(({ end, share }) => {
      const words = text.slice(from, end).trim();
      from = end;
      return `${words}=${Math.round(share * 100) / 100}`;
    })
    .filter((part) => !part.startsWith('='))
    .join('|');
}

test.each<[string, string]>([
  ['Repairs are late.', 'Repairs are late.=1'],
  ['Repairs are late due to a lack of tools.', 'Repairs are late=1|due to a lack of tools.=1.5'],
  ['Repairs are due to start in May.', 'Repairs are due to start in May.=1'],
  ['Tools are lacking, leading to queues.', 'Tools are lacking,=1|leading to queues.=0.5'],
  // Another clause ends what the words before opened.
  [
    'Late because of a strike, which is over, causing queues, but tools are there.',
    'Late=1|because of a strike,=1.5|which is over,=1|causing queues,=0.5|but tools are there.=1',
  ],
  // A concession that opens the sentence ends with its comma; behind the main clause it goes on.
  ['Although tools came, repairs are late.', 'Although tools came=0.6|, repairs are late.=1'],
  [
    'Repairs are late, although tools, nails and glue came.',
    'Repairs are late,=1|although tools, nails and glue came.=0.6',
  ],
  ['Although tools came late. Nails, too.', 'Although tools came late.=0.6|Nails, too.=0.8'],
  // Sentences behind the first explain it, and are parted anew.
  ['Queues grew because of strikes. Tools lack.', 'Queues grew=1|because of strikes.=1.5|Tools lack.=0.8'],
  ['The U.S. office is closed.', 'The U.S. office is closed.=1'],
])('%s', (text, expected) => {
  expect(toldBy(text)).toBe(expected);
});

test('a finding asks nothing, a recommendation tells nothing', () => {
  const text = 'Train nurses because tools lack.';
  expect(reader.found(text, 0, text.length)).toMatchObject({ opening: null, stretches: [] });
  expect(reader.asked(text, 0, text.length, 0).told).toEqual([]);
  expect(reader.asked(text, 0, text.length, null)).toMatchObject({ opening: null, stretches: [] });
});

test.each<[string, [string, number][]]>([
  ['Lack of tools.', []],
  [
    'They lack tools to mend roofs that leak.',
    [
      ['to', 16],
      ['that', 30],
    ],
  ],
  [
    'Mend it. Lend "tools." Now.',
    [
      ['.', 8],
      ['.', 21],
    ],
  ],
  ['Ask J. Doe; then go.', [['.', 11]]],
])('breaks of "%s"', (text, expected) => {
  const { breaks } = reader.found(text, 0, text.length);
  expect(breaks.map(({ at, word }) => [word ?? '.', at])).toEqual(expected);
});

test('what stands before the action counts in full', () => {
  const text = 'Given the cost, fees should be cut.';
  expect(reader.asked(text, 0, text.length, text.indexOf('cut')).stretches[0]).toEqual({ end: 31, share: 1 });
});
