import { describe, expect, it } from 'vitest';
import { cite } from '../../../src/pipeline/5-cite/index.ts';
import { documentOf } from './document.ts';

const run = (...lines: string[]) => cite(documentOf(lines.join('\n')));
const works = (...lines: string[]): string[] =>
  run(...lines).works.map(
    (work) => `${work.id} ${work.authors[0]}|${work.year}|${work.title ?? ''} <- ${work.cited.join(' ')}`,
  );
const notices = (...lines: string[]): string[] => run(...lines).notices.map(({ code }) => code);

describe('works', () => {
  it('are the entries of the reference list, in the order of citation, uncited ones last', () => {
    expect(
      works(
        'Two (Nwosu, 2016). One (Brandt, 2018, p. 3; Nwosu 2016).',
        '@ Abebe, T. (2010). Old wells.',
        '@ Brandt, T. (2018). Dry wells.',
        '@ Nwosu, A. (2016). Wet wells.',
      ),
    ).toEqual([
      'W1 Nwosu, A.|2016|Wet wells <- C1 C2',
      'W2 Brandt, T.|2018|Dry wells <- C2',
      'W3 Abebe, T.|2010|Old wells <- ',
    ]);
  });

  it('are told apart by the letter of the year', () => {
    expect(
      works('One (Nwosu, 2016a). Two (Nwosu, 2016b).', '@ Nwosu, A. (2016a). First.', '@ Nwosu, A. (2016b). Second.'),
    ).toEqual(['W1 Nwosu, A.|2016a|First <- C1', 'W2 Nwosu, A.|2016b|Second <- C2']);
  });

  it('are found without the letter where only one can be meant', () => {
    expect(works('One (Nwosu, 2016a).', '@ Nwosu, A. (2016). First.')).toEqual(['W1 Nwosu, A.|2016|First <- C1']);
  });

  it('are one under the full name and its acronym', () => {
    expect(
      works(
        'One (RDI, 2018). Two (Rivers Development Institute, 2018).',
        '@ Rivers Development Institute (2018). Wells.',
      ),
    ).toEqual(['W1 Rivers Development Institute|2018|Wells <- C1 C2']);
    expect(works('One (High Commission for Wells, 2018). Two (HCW, 2018).')).toEqual([
      'W1 High Commission for Wells|2018| <- C1 C2',
    ]);
  });

  it('are one under names with and without accents', () => {
    expect(works('One (Šimić, 2018).', '@ Simic, A. (2018). Wells.')).toEqual(['W1 Simic, A.|2018|Wells <- C1']);
  });

  it('are found by their document symbol', () => {
    expect(works('One (A/HRC/99/5, para. 3).', '@ Council of Wells (2020). Report. A/HRC/99/5.')).toEqual([
      'W1 Council of Wells|2020|Report <- C1',
    ]);
  });

  it('of an author named alone are what was cited before', () => {
    expect(works('One (Nwosu, 2016). Two (Nwosu, p. 8).')).toEqual(['W1 Nwosu|2016| <- C1 C2']);
  });

  it('of notes without a year are told apart by their titles', () => {
    expect(
      works(
        'x',
        '^1 RDI submission for the review, p. 3.',
        '^2 RDI submission, p. 4.',
        '^3 RDI, Wells of the north, p. 4.',
      ),
    ).toHaveLength(2);
  });
});

describe('what may be a citation', () => {
  it('counts where the reference list bears it out', () => {
    expect(works('The Lowland Bank (2018) is large.')).toEqual([]);
    expect(works('The Lowland Bank (2018) is large.', '@ Lowland Bank (2018). Wells.')).toEqual([
      'W1 Lowland Bank|2018|Wells <- C1',
    ]);
  });

  it('counts where a certain citation names the same work', () => {
    expect(works('The Lowland Bank (2018) is large (Lowland Bank, 2018, p. 4).')).toEqual([
      'W1 Lowland Bank|2018| <- C1 C2',
    ]);
  });
});

describe('notices', () => {
  it('tell of works that are not in the list, and of entries that nothing cites', () => {
    expect(notices('One (Nwosu, 2016). Again (Nwosu, 2016).', '@ Brandt, T. (2018). Dry wells.')).toEqual([
      'unresolved-citation',
      'uncited-work',
    ]);
  });

  it('are none where the report has no list', () => {
    expect(notices('One (Nwosu, 2016).')).toEqual([]);
  });

  it('tell of a page that the work does not have', () => {
    expect(notices('One (Nwosu, 2016, p. 70).', '@ Nwosu, A. (2016). Wet wells. Lund: Press. 64 pp.')).toEqual([
      'locator-outside-work',
    ]);
    expect(notices('One (Nwosu, 2016, pp. 60-64).', '@ Nwosu, A. (2016). Wet wells. Lund: Press. 64 pp.')).toEqual([]);
    expect(notices('One (Nwosu, 2016, p. 9).', '@ Nwosu, A. (2016). Wet wells. Journal of Wells, pp. 12-34.')).toEqual([
      'locator-outside-work',
    ]);
  });

  it('tell of "ibid." with nothing before it', () => {
    expect(run('One (ibid., p. 3).').notices[0]).toMatchObject({
      code: 'unresolved-citation',
      span: { start: 4, end: 17 },
    });
  });
});

describe('the index', () => {
  const cited = cite(
    documentOf(
      'One (Nwosu, 2016, p. 3).[^1] Two (Brandt, 2018).[^2]\n^1 Ombudsman, p. 2; A/99/4, p. 6.\n^2 Ibid., p. 9.',
    ),
  );
  it('gives the citations of a passage and of the notes tied to it', () => {
    expect(cited.citations.map(({ id, at }) => `${id} ${at.quote}`)).toEqual([
      'C1 (Nwosu, 2016, p. 3)',
      'C2 (Brandt, 2018)',
      'C3 Ombudsman, p. 2',
      'C4 A/99/4, p. 6',
      'C5 Ibid., p. 9',
    ]);
    expect(cited.index.within(0, 0, 24)).toEqual(['C1', 'C3', 'C4']);
    expect(cited.index.within(0, 25, 45)).toEqual(['C2', 'C5']);
    expect(cited.index.within(0, 0, 45)).toEqual(['C1', 'C3', 'C4', 'C2', 'C5']);
    expect(cited.index.within(1, 0, 100)).toEqual(['C3', 'C4']);
    expect(cited.index.within(0, 0, 3)).toEqual([]);
  });
});

it('leaves out the symbol of the report itself', () => {
  expect(works('A/HRC/99/5', 'This report, A/HRC/99/5, is short. See A/HRC/99/5, para. 3 and A/99/1.')).toEqual([
    'W1 A/HRC/99/5|| <- C1',
    'W2 A/99/1|| <- C2',
  ]);
});

it('gives each locator its own span', () => {
  const text = '🚰 One (see Nwosu, 2016, p. 3; Brandt, 2018, paras. 4–6).';
  const spans = cite(documentOf(text)).citations[0]?.works.map(({ locatorSpan, locatorType }) => [
    locatorType,
    text.slice(locatorSpan?.start, locatorSpan?.end),
  ]);
  expect(spans).toEqual([
    ['page', '3'],
    ['paragraph', '4–6'],
  ]);
});
