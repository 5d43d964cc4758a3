import type { Analysis, Work } from '../../../src/model/analysis.ts';

const work = (known: Partial<Work>): Work => ({
  id: 'W1',
  authors: [],
  year: '',
  title: null,
  entry: null,
  publisher: null,
  doi: null,
  url: null,
  cited: [],
  ...known,
});

const cite = (
  id: string,
  workId: string,
  locator: string | null,
  locatorType: string | null,
): Analysis['citations'][number] => ({
  id,
  at: { span: { start: 0, end: 1 }, quote: 'x', line: 1, page: null, pageEnd: null, paragraph: null, section: [] },
  style: 'author-date',
  works: [{ work: workId, authors: ['x'], year: '', locator, locatorType, locatorSpan: null }],
});

/** Works that each try one thing: persons, organisations with "and", symbols, marks that formats give a meaning. */
export const sample: Pick<Analysis, 'works' | 'citations'> = {
  works: [
    work({
      id: 'W1',
      authors: ['Lindqvist, Å.', 'van der Meer'],
      year: '2020a',
      title: 'Wells & water: 100% of {all} _costs_ #1 ~ $5 ^ \\',
      doi: '10.9999/w_1%20',
      url: 'https://example.org/a_b?c={d}%20',
    }),
    work({
      id: 'W2',
      authors: ['Ministry of Food and Water, Lowlands Office'.replace(',', ' –'), 'RDI'],
      year: 'n.d.',
      publisher: 'Rivers & Lakes Press',
    }),
    work({ id: 'W3', authors: ['A/HRC/99/5'] }),
    work({ id: 'W4', authors: ['𐐀𐐁 水 Agency'], year: '2019', title: 'Émigré 🚰 wells\nin two lines' }),
    work({ id: 'W5', authors: ['Lindqvist'], year: '2020a' }),
    work({ id: 'W6', authors: ['Nwosu'], year: 'forthcoming' }),
  ],
  citations: [
    cite('C1', 'W1', '17', 'page'),
    cite('C2', 'W1', '9-11', 'page'),
    cite('C3', 'W1', '9-11', 'page'),
    cite('C4', 'W1', '3 and 12', 'paragraph'),
    cite('C5', 'W3', '12', 'paragraph'),
    cite('C6', 'W5', null, null),
  ],
};
