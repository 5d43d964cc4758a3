import { describe, expect, it } from 'vitest';
import { parsePages } from '../../src/report/pages.ts';
import { EVERYTHING, type Selection, select } from '../../src/report/select.ts';
import { harbour } from './sample.ts';

const linked = () => ({
  ...harbour(),
  links: [{ finding: 'F1', recommendation: 'R1', basis: 'words' as const, evidence: [] }],
  coverage: {
    unanswered: ['F1'],
    ungrounded: ['R2'],
    byConcept: [{ barrier: 'capacity', findings: ['F1'], recommendations: ['R1'] }],
  },
});

const ids = (selection: Partial<Selection>): string[] => {
  const { findings, recommendations } = select(linked(), { ...EVERYTHING, ...selection });
  return [...findings, ...recommendations].map(({ id }) => id);
};

describe('select', () => {
  it.each([
    [{}, ['F1', 'R1', 'R2']],
    [{ only: 'recommendations' }, ['R1', 'R2']],
    [{ only: 'findings' }, ['F1']],
    [{ only: 'barriers' }, ['F1']],
    [{ concept: 'capacity' }, ['F1']],
    [{ actor: 'Port' }, ['R1']],
    [{ actor: 'nobody' }, []],
    [{ uncited: true }, ['F1', 'R2']],
    [{ pages: parsePages('7') }, ['R2']],
    [{ pages: parsePages('4-6') }, ['F1', 'R1', 'R2']],
    // The page of the file counts, not the cited one, where the file has pages.
    [{ pages: parsePages('24') }, []],
    [{ pages: parsePages('6'), uncited: true }, ['R2']],
  ] as [Partial<Selection>, string[]][])('%j gives %j', (selection, expected) =>
    expect(ids(selection)).toEqual(expected),
  );

  it('takes the cited page where the file has none', () => {
    const from = harbour();
    for (const { at } of from.recommendations) Object.assign(at, { page: null, pageEnd: null });
    const { recommendations } = select(from, { ...EVERYTHING, pages: parsePages('20-30') });
    expect(recommendations.map(({ id }) => id)).toEqual(['R1']);
  });

  it('leaves nothing that speaks of items that are gone', () => {
    const { links, coverage } = select(linked(), { ...EVERYTHING, only: 'recommendations' });
    expect(links).toEqual([]);
    expect(coverage).toEqual({
      unanswered: [],
      ungrounded: ['R2'],
      byConcept: [{ barrier: 'capacity', findings: [], recommendations: ['R1'] }],
    });
  });
});
