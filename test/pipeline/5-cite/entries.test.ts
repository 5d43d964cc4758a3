import { expect, it } from 'vitest';
import { readEntry } from '../../../src/pipeline/5-cite/resolve/entries.ts';

/** [entry of a reference list, what is printed in it] */
const entries: [string, Record<string, unknown>][] = [
  [
    'Lindqvist, Å. (2021) Dry wells: a count. London: Rivers Trust. 64 pp.',
    {
      authors: ['Lindqvist, Å.'],
      year: '2021',
      title: 'Dry wells: a count',
      publisher: 'Rivers Trust',
      pages: { first: 1, last: 64 },
    },
  ],
  [
    'Nwosu, A., Brandt, T. and Lee, K. (2019a). Who digs? Lund: River Press. https://doi.org/10.9999/w.1.',
    {
      authors: ['Nwosu, A.', 'Brandt, T.', 'Lee, K.'],
      year: '2019a',
      title: 'Who digs?',
      publisher: 'River Press',
      doi: '10.9999/w.1',
      url: 'https://doi.org/10.9999/w.1',
    },
  ],
  [
    'van der Meer, J. 2011. Wet feet. Delft: Polder.',
    { authors: ['van der Meer, J.'], year: '2011', title: 'Wet feet', publisher: 'Polder' },
  ],
  [
    'Rivers Development Institute (RDI). 2018. Annual well report. Lund.',
    { authors: ['Rivers Development Institute (RDI)'], year: '2018', title: 'Annual well report' },
  ],
  [
    'Ministry of Water and Energy (2020), “Plan for wells, 2020–2025”, https://example.org/plan',
    {
      authors: ['Ministry of Water and Energy'],
      year: '2020',
      title: 'Plan for wells, 2020–2025',
      url: 'https://example.org/plan',
    },
  ],
  [
    '[12] Brandt, T. “Dry wells.” Journal of Wells 4, no. 2 (2018): pp. 12–34.',
    {
      number: '12',
      authors: ['Brandt, T.'],
      year: '2018',
      title: 'Dry wells',
      publisher: null,
      pages: { first: 12, last: 34 },
    },
  ],
  ['Nwosu, A. (n.d.) Notes on wells.', { authors: ['Nwosu, A.'], year: 'n.d.', title: 'Notes on wells' }],
  ['Nwosu, A. (forthcoming). Notes on wells.', { year: 'forthcoming', title: 'Notes on wells' }],
  [
    'Human Rights Council (2020). Report on wells. A/HRC/99/5.',
    { authors: ['Human Rights Council'], year: '2020', title: 'Report on wells', symbol: 'A/HRC/99/5' },
  ],
  [
    'Okoye, N. (2017, May 4). Digging alone. The Daily Well.',
    { authors: ['Okoye, N.'], year: '2017', title: 'Digging alone', publisher: 'The Daily Well' },
  ],
];

it.each(entries)('%s', (text, expected) => {
  expect(readEntry(text, null)).toMatchObject(expected);
});

it.each(['', '...', '12', 'https://example.org/'])('no entry: "%s"', (text) => {
  expect(readEntry(text, null)).toBeNull();
});
