import type { Analysis, Citation, Finding, Locator, Recommendation } from '../../src/model/analysis.ts';
import { TOOL } from '../../src/model/tool.ts';

/** Builds analyses by hand, for reporters: each test says what matters to it, the rest is the same everywhere. */

export function locator(quote: string, more: Partial<Locator> = {}): Locator {
  const start = more.span?.start ?? 0;
  const span = { start, end: start + quote.length };
  return { quote, line: 1, page: null, pageEnd: null, paragraph: null, section: [], ...more, span };
}

const passage = (id: string, at: Locator) => ({
  id,
  key: `key-${id}`,
  at,
  repeats: [],
  title: null,
  basis: 'cue' as const,
  attributedTo: null,
  citations: [],
  concepts: [],
  evidence: [{ rule: 'en/cues/barrier#lack of', span: at.span }],
});

export const finding = (id: string, at: Locator, more: Partial<Finding> = {}): Finding => ({
  ...passage(id, at),
  polarity: 'barrier',
  ...more,
});

export const recommendation = (id: string, at: Locator, more: Partial<Recommendation> = {}): Recommendation => ({
  ...passage(id, at),
  number: null,
  actors: [],
  modality: { text: 'should', strength: 'should', negated: false, span: at.span },
  action: null,
  deadline: null,
  ...more,
});

export const actor = (name: string) => ({ name, id: null, span: { start: 0, end: name.length } });

export const concept = (id: string) => ({ id, evidence: [] });

export const citation = (id: string, authors: string[], year: string, locators: string | null): Citation => ({
  id,
  at: locator(`(${authors.join(', ')}, ${year})`),
  style: 'author-date',
  works: [{ work: 'W1', authors, year, locator: locators, locatorType: locators && 'page', locatorSpan: null }],
});

export function analysis(
  more: Partial<Omit<Analysis, 'document'>> & { document?: Partial<Analysis['document']> } = {},
): Analysis {
  return {
    schema: 1,
    tool: TOOL,
    taxonomy: { id: 'general', version: '1' },
    citations: [],
    works: [],
    findings: [],
    recommendations: [],
    links: [],
    coverage: { unanswered: [], ungrounded: [], byConcept: [] },
    notices: [],
    ...more,
    document: {
      name: 'harbour.md',
      format: 'text',
      language: 'en',
      encoding: 'utf-8',
      digest: '0'.repeat(64),
      title: 'Harbour review',
      published: null,
      words: 120,
      pages: [],
      ...more.document,
    },
  };
}

/** What a hostile report may put into a quote. */
export const HOSTILE =
  '=HYPERLINK("http://x") </script><img src=x onerror=alert(1)> \u001b[2J \u202eevil\u202c a\u200bb |pipe| "quote"';

/** A small review: a barrier, two recommendations, one of them cited, one hostile. */
export const harbour = (): Analysis =>
  analysis({
    citations: [citation('C1', ['Okafor', 'Lind'], '2021', '24')],
    works: [
      {
        id: 'W1',
        authors: ['Okafor', 'Lind'],
        year: '2021',
        title: 'Quays',
        entry: null,
        publisher: null,
        doi: null,
        url: null,
        cited: ['C1'],
      },
    ],
    findings: [
      finding(
        'F1',
        locator('Pilots lack training for\n   night work.', { line: 3, page: '4', span: { start: 10, end: 0 } }),
        {
          concepts: [concept('capacity')],
        },
      ),
    ],
    recommendations: [
      recommendation(
        'R1',
        locator('The port authority should train pilots (Okafor and Lind, 2021, p. 24).', {
          line: 9,
          page: '6',
          span: { start: 90, end: 0 },
        }),
        {
          actors: [actor('port authority'), actor('pilots’ union')],
          citations: ['C1'],
          concepts: [concept('build-capacity')],
          number: '2',
        },
      ),
      recommendation('R2', locator(HOSTILE, { line: 14, page: '6', pageEnd: '7', span: { start: 200, end: 0 } }), {
        modality: { text: 'should not', strength: 'should', negated: true, span: { start: 200, end: 203 } },
      }),
    ],
    coverage: { unanswered: [], ungrounded: ['R2'], byConcept: [] },
  });
