import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare } from '../../src/compare/index.ts';
import type { Change, Finding } from '../../src/model/analysis.ts';
import { type Ask, analysisOf, analysisSaying, analysisWith, sentenceOf } from './asks.ts';
import { harbourReview, newAsks } from './harbour-review.ts';

const ids = (items: readonly { id: string }[]): string => items.map(({ id }) => id).join('+');
const outline = (changes: readonly Change[]): string[] =>
  changes.map(({ kind, before, after }) => `${kind} ${ids(before)}>${ids(after)}`);
const facetsOf = ({ facets }: Change): string[] =>
  facets.filter(({ kind }) => kind !== 'wording').map(({ kind, before, after }) => `${kind}: ${before} > ${after}`);

const [dredge, charges, power] = harbourReview as [Ask, Ask, Ask];

describe('invariants', () => {
  const asks = fc.array(fc.constantFrom(...harbourReview, ...newAsks), { maxLength: 30 });

  test('a report against itself: all kept, in order, with no facet', () => {
    fc.assert(
      fc.property(asks, (list) => {
        const { changes, summary } = compare(analysisOf(list), analysisOf(list));
        expect(outline(changes)).toEqual(list.map((_, i) => `kept R${i + 1}>R${i + 1}`));
        expect(changes.flatMap(({ facets }) => facets)).toEqual([]);
        expect(summary.kept).toBe(list.length);
      }),
    );
  });

  test('every item is in exactly one change; what is put together from edits is the later statement', () => {
    fc.assert(
      fc.property(asks, asks, (earlier, later) => {
        const [before, after] = [analysisOf(earlier), analysisOf(later)];
        const { changes } = compare(before, after);
        const sorted = (list: readonly { id: string }[]) => list.map(({ id }) => id).sort();
        expect(sorted(changes.flatMap((change) => change.before))).toEqual(sorted(before.recommendations));
        expect(sorted(changes.flatMap((change) => change.after))).toEqual(sorted(after.recommendations));
        for (const change of changes) {
          const put = change.edits
            .filter(({ kind }) => kind !== 'delete')
            .map(({ text }) => text)
            .join('')
            .trim();
          expect(put).toBe(change.after.map(({ at }) => at.quote).join(' '));
        }
      }),
    );
  });

  test.each([[['|']], [['-!<', '|', '|']], [['']], [['|', 'Donors should pay.']]])(
    'statements without a letter against themselves: %j',
    (sentences) => {
      const { changes } = compare(analysisSaying(sentences), analysisSaying(sentences));
      expect(outline(changes)).toEqual(sentences.map((_, i) => `kept R${i + 1}>R${i + 1}`));
    },
  );

  test('the same twice', () => {
    const [before, after] = [analysisOf(harbourReview), analysisOf([...newAsks, ...harbourReview.slice(5)])];
    expect(compare(before, after)).toEqual(compare(before, after));
  });
});

describe('kinds', () => {
  test('in the order of the later report; dropped ones where they stood', () => {
    const [a, b, c, d] = harbourReview as [Ask, Ask, Ask, Ask];
    const { changes } = compare(analysisOf([a, b, c, d]), analysisOf([d, newAsks[0] as Ask, b]));
    expect(outline(changes)).toEqual(['dropped R1>', 'kept R4>R1', 'added >R2', 'kept R2>R3', 'dropped R3>']);
  });

  test('items in the same words pair up by number and section, then in order', () => {
    const [one, two, three] = [
      { ...dredge, number: '1' },
      { ...dredge, number: '2' },
      { ...dredge, number: '3' },
    ];
    expect(outline(compare(analysisOf([one, two, three]), analysisOf([three, one])).changes)).toEqual([
      'kept R3>R1',
      'kept R1>R2',
      'dropped R2>',
    ]);
  });

  test('the same item under another lead-in is changed', () => {
    const under = (actor: string) => {
      const analysis = analysisSaying(['Open a branch office in every valley.']);
      const [item] = analysis.recommendations;
      if (item) {
        item.at.span = { start: 100, end: 137 };
        item.actors = [{ name: actor, id: null, span: { start: 0, end: 9 } }];
      }
      return analysis;
    };
    const [change] = compare(under('Banks'), under('Insurers')).changes;
    expect(change?.kind).toBe('changed');
    expect(facetsOf(change as Change)).toEqual(['actors: Banks > Insurers']);
    expect(compare(under('Banks'), under('Banks')).summary.kept).toBe(1);
  });

  test('one ask on two subjects that became one in each chapter is split', () => {
    const before = analysisSaying([
      'Regulators should publish yearly figures on complaints about ferries and about trains.',
    ]);
    const after = analysisSaying([
      'Regulators should publish yearly figures on complaints about ferries, by route.',
      'Regulators should publish yearly figures on complaints about trains, by line.',
    ]);
    after.recommendations.forEach((item, i) => {
      item.at.section = [`Chapter ${'AB'[i]}`];
    });
    expect(outline(compare(before, after).changes)).toEqual(['split R1>R1+R2']);
  });

  test('one report empty', () => {
    const full = analysisOf([dredge, charges]);
    expect(compare(analysisOf([]), full).summary).toMatchObject({ added: 2, kept: 0 });
    expect(compare(full, analysisOf([])).summary).toMatchObject({ dropped: 2, kept: 0 });
    expect(compare(analysisOf([]), analysisOf([])).changes).toEqual([]);
  });
});

test('boilerplate links nothing', () => {
  const ask = (rest: string) =>
    `The Government should take all necessary measures to ensure that ${rest}, as appropriate.`;
  const before = [
    'nurses are paid on time',
    'rivers carry no mercury',
    'judges sit within a week',
    'schools have ramps',
  ];
  const after = [
    'lorries use the ring road',
    'wolves are counted',
    'archives open on Sundays',
    'bees survive the winter',
  ];
  const { summary } = compare(analysisSaying(before.map(ask)), analysisSaying(after.map(ask)));
  expect(summary).toMatchObject({ dropped: 4, added: 4 });
});

test('one common word makes no link, however short the statements', () => {
  const before = analysisSaying(['Boats must be painted.', 'Close the mine at Holm.', 'Teach chess in all prisons.']);
  const after = analysisSaying(['Tax boats by weight.', 'Reopen the ice rink.', 'Give hens more light.']);
  expect(compare(before, after).summary).toMatchObject({ dropped: 3, added: 3 });
});

test('two unrelated reports have nothing in common', () => {
  const other = [
    'The Ministry of Health should license pharmacists who prepare cancer drugs.',
    'The Ministry of Education must publish exam results by school.',
    'The Auditor should examine hospital debts.',
    'The District Council should rename streets after women.',
    'The Coastguard should lend its helicopter to mountain rescue.',
  ];
  expect(compare(analysisOf(harbourReview), analysisSaying(other)).summary).toMatchObject({ dropped: 64, added: 5 });
});

describe('facets, with the words that show them', () => {
  test.each<[what: string, Partial<Ask>, Partial<Ask>, string[]]>([
    ['weaker modal', { modal: 'must' }, { modal: 'should' }, ['weaker: must > should']],
    ['stronger modal', { modal: 'may' }, { modal: 'should consider' }, ['stronger: may > should consider']],
    ['weaker action', {}, { verb: 'examine', strength: 3 }, ['weaker: dredge > examine']],
    [
      'urgency gone',
      { second: 'mark the limits immediately' },
      { second: 'mark the limits' },
      ['weaker: immediately > null'],
    ],
    [
      'urgency come',
      {},
      { second: 'mark the new limits with lit buoys without delay' },
      ['stronger: null > without delay'],
    ],
    ['another actor', {}, { actor: 'The Pilot Guild' }, ['actors: Harbour Board > Pilot Guild']],
    ['deadline set', {}, { deadline: 'by May 2031' }, ['deadline: null > by May 2031']],
    [
      'deadline moved',
      { deadline: 'by May 2031' },
      { deadline: 'by May 2033' },
      ['deadline: by May 2031 > by May 2033'],
    ],
    ['deadline gone', { deadline: 'by May 2031' }, {}, ['deadline: by May 2031 > null']],
    [
      'number of things',
      {},
      { object: 'the northern channel to a depth of seven metres' },
      ['scope: nine metres > seven metres'],
    ],
    ['digits for words', {}, { object: 'the northern channel to a depth of 9 metres' }, []],
    [
      'qualifier',
      {},
      { second: 'mark the new limits with lit buoys where appropriate' },
      ['scope: null > where appropriate'],
    ],
    ['a label is no amount', {}, { second: 'mark the new limits with lit buoys as in Annex 4' }, []],
    ['section', {}, { section: 'Public services' }, ['moved: Sea and shore > Public services']],
    ['number', {}, { number: '12' }, ['number: 1 > 12']],
    ['number in another dress', {}, { number: '(1)' }, []],
  ])('%s', (_, before, after, expected) => {
    // A neighbour in each section, so that a section is not taken for renamed.
    const neighbours: Ask[] = [
      { ...charges, section: 'Sea and shore' },
      { ...power, section: 'Public services' },
    ];
    const [change] = compare(
      analysisOf([{ ...dredge, ...before }, ...neighbours]),
      analysisOf([{ ...dredge, ...after }, ...neighbours]),
    ).changes;
    expect(facetsOf(change as Change)).toEqual(expected);
  });

  test('a negation turned round', () => {
    const [before, after] = [analysisOf([dredge]), analysisOf([{ ...dredge, second: '' }])];
    const [item] = after.recommendations;
    if (item?.modality) item.modality = { ...item.modality, negated: true, text: 'should not' };
    expect(facetsOf(compare(before, after).changes[0] as Change)).toEqual(['scope: should > should not']);
  });

  test('a renamed section moves nothing', () => {
    const renamed = harbourReview.map((ask) =>
      ask.section === 'Sea and shore' ? { ...ask, section: 'The coast' } : ask,
    );
    expect(compare(analysisOf(harbourReview), analysisOf(renamed)).summary).toMatchObject({ kept: 64, moved: 0 });
  });

  test('another best concept, within one taxonomy only', () => {
    const filed = (id: string, taxonomy: string) => {
      const analysis = analysisOf([dredge]);
      for (const item of analysis.recommendations) item.concepts = [{ id, evidence: [] }];
      return { ...analysis, taxonomy: { id: taxonomy, version: '1' } };
    };
    const [change] = compare(filed('fund', 'general'), filed('train', 'general')).changes;
    expect(change?.kind).toBe('kept');
    expect(facetsOf(change as Change)).toEqual(['concept: fund > train']);
    expect(compare(filed('fund', 'general'), filed('train', 'mine')).summary.concept).toBe(0);
  });
});

test('findings, when asked for', () => {
  const finding = (quote: string, polarity: Finding['polarity']): Finding => {
    const [item] = analysisSaying([quote]).recommendations;
    if (!item) throw new Error('no item');
    const { number: _, actors: __, modality: ___, action: ____, deadline: _____, ...passage } = item;
    return { ...passage, polarity };
  };
  const analysis = (findings: Finding[]) => ({ ...analysisWith([]), findings });
  const { changes } = compare(
    analysis([finding('Harbour dues are too high for small boats.', 'barrier')]),
    analysis([finding('Harbour dues are too high for most small boats.', 'neutral')]),
    { findings: true },
  );
  expect(changes.map(({ kind, facets }) => [kind, facets.at(-1)])).toEqual([
    ['changed', { kind: 'concept', before: 'barrier', after: 'neutral' }],
  ]);
});

test('edits read well', () => {
  const [change] = compare(
    analysisOf([{ ...dredge, modal: 'must' }]),
    analysisOf([{ ...dredge, object: 'the northern channel, to a depth of twelve metres' }]),
  ).changes;
  expect(change?.edits.map(({ kind, text }) => `${kind[0]} ${text.trim()}`)).toEqual([
    'e The Harbour Board',
    'd must',
    'i should',
    'e dredge the northern channel, to a depth of',
    'd nine',
    'i twelve',
    'e metres and mark the new limits with lit buoys.',
  ]);
  expect(sentenceOf(dredge)).toContain('nine metres');
});

test('quotes of hostile length are compared', () => {
  const long = (word: string) =>
    `The Board should ${Array.from({ length: 20_000 }, (_, i) => `${word}${i % 977}`).join(' ')} gate.`;
  const { changes } = compare(analysisSaying([long('a')]), analysisSaying([long('a').replaceAll('a1', 'b1')]));
  expect(changes.length).toBeGreaterThan(0);
}, 120_000);
