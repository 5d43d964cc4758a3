import type { Analysis, Recommendation } from '../../src/model/analysis.ts';

/** A recommendation in parts, so that a test can change one of them and knows what it changed. */
export interface Ask {
  number: string;
  section: string;
  actor: string;
  modal: 'must' | 'should' | 'should consider' | 'may';
  verb: string;
  strength: 1 | 2 | 3 | 4 | 5;
  /** What the action is done to, with all that follows. */
  object: string;
  /** A second thing asked, behind "and"; '' where there is none. */
  second: string;
  deadline: string;
}

const STRENGTH = { must: 'must', should: 'should', 'should consider': 'consider', may: 'may' } as const;

export const sentenceOf = ({ actor, modal, verb, object, second, deadline }: Ask): string =>
  `${actor} ${modal} ${verb} ${object}${second && ` and ${second}`}${deadline && ` ${deadline}`}.`;

/** An analysis that holds `asks` in this order, one a line, as the pipeline would give it. */
export function analysisOf(asks: readonly Ask[], name = 'report.txt'): Analysis {
  let offset = 0;
  const recommendations = asks.map((ask, i): Recommendation => {
    const quote = sentenceOf(ask);
    const start = offset;
    offset += quote.length + 1;
    const spanOf = (part: string) => {
      const at = start + quote.indexOf(part);
      return { start: at, end: at + part.length };
    };
    return {
      id: `R${i + 1}`,
      key: quote,
      at: {
        span: { start, end: start + quote.length },
        quote,
        line: i + 1,
        page: null,
        pageEnd: null,
        paragraph: null,
        section: ask.section === '' ? [] : [ask.section],
      },
      repeats: [],
      title: null,
      basis: 'cue',
      attributedTo: null,
      citations: [],
      concepts: [],
      evidence: [{ rule: 'en/modals#should', span: spanOf(ask.modal) }],
      number: ask.number === '' ? null : ask.number,
      actors: [{ name: ask.actor.replace(/^The /, ''), id: null, span: spanOf(ask.actor) }],
      modality: { text: ask.modal, strength: STRENGTH[ask.modal], negated: false, span: spanOf(ask.modal) },
      action: { verb: ask.verb, strength: ask.strength, span: spanOf(` ${ask.verb} `) },
      deadline: ask.deadline === '' ? null : { text: ask.deadline, span: spanOf(ask.deadline) },
    };
  });
  return analysisWith(recommendations, name);
}

export const analysisWith = (recommendations: Recommendation[], name = 'report.txt', format = 'text'): Analysis => ({
  schema: 1,
  tool: { name: 'pincite', version: '0.1.0' },
  document: {
    name,
    format,
    language: 'en',
    encoding: 'utf-8',
    digest: '0'.repeat(64),
    title: null,
    published: null,
    words: 1,
    pages: [],
  },
  taxonomy: { id: 'general', version: '1' },
  citations: [],
  works: [],
  findings: [],
  recommendations,
  links: [],
  coverage: { unanswered: [], ungrounded: [], byConcept: [] },
  notices: [],
});

/** The shortest analysis that says these sentences. */
export const analysisSaying = (sentences: readonly string[], name?: string, format?: string): Analysis =>
  analysisWith(
    sentences.map(
      (quote, i): Recommendation => ({
        id: `R${i + 1}`,
        key: quote,
        at: {
          span: { start: 10_000 * i, end: 10_000 * i + quote.length },
          quote,
          line: i + 1,
          page: null,
          pageEnd: null,
          paragraph: null,
          section: [],
        },
        repeats: [],
        title: null,
        basis: 'cue',
        attributedTo: null,
        citations: [],
        concepts: [],
        evidence: [{ rule: 'en/modals#should', span: { start: 10_000 * i, end: 10_000 * i + 1 } }],
        number: null,
        actors: [],
        modality: null,
        action: null,
        deadline: null,
      }),
    ),
    name,
    format,
  );
