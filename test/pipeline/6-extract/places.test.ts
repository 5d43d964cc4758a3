import { describe, expect, it } from 'vitest';
import { findDeadline } from '../../../src/pipeline/6-extract/asks/deadline.ts';
import { announces } from '../../../src/pipeline/6-extract/places/announces.ts';
import { labelOf } from '../../../src/pipeline/6-extract/places/labels.ts';
import { isNames, tailOf, trimEnd } from '../../../src/pipeline/6-extract/places/statement.ts';
import { tagOf } from '../../../src/pipeline/6-extract/places/tag.ts';
import { isReply } from '../../../src/pipeline/6-extract/steps/reply.ts';
import { documentOfLines } from '../blocks.ts';

describe('time limits', () => {
  it.each<[string, string | null]>([
    ['Mend the quay by 3 March 2027.', 'by 3 March 2027'],
    ['Mend the quay by March 3, 2027.', 'by March 3, 2027'],
    ['Mend the quay by the end of May 2027.', 'by the end of May 2027'],
    ['Mend the quay by 2030.', 'by 2030'],
    ['Mend the quay by the third quarter of 2027.', 'by the third quarter of 2027'],
    ['Mend the quay by spring 2027.', 'by spring 2027'],
    ['Mend the quay by the end of next year.', 'by the end of next year'],
    ['Mend the quay within six months.', 'within six months'],
    ['Mend the quay within the next two to three years.', 'within the next two to three years'],
    ['Mend the quay within ten working days.', 'within ten working days'],
    ['Mend the quay within twenty-four hours.', 'within twenty-four hours'],
    ['Mend the quay within a month of publication.', 'within a month of publication'],
    ['Mend the quay immediately.', 'immediately'],
    // The dated one first.
    ['Mend the quay immediately, by June 2027 at the latest.', 'by June 2027'],
    ['Mend the quay by hand.', null],
    ['Mend the quay within reach of the port.', null],
  ])('%s', (text, expected) => {
    expect(findDeadline(text, 0, text.length)?.text ?? null).toBe(expected);
  });
});

describe('labels', () => {
  it.each<[string, string | null, string | null]>([
    ['Recommendation 4. Mend the quay.', 'recommendation', '4'],
    ['Recommendation 2.1: Mend the quay.', 'recommendation', '2.1'],
    ['Recommendation no. 7 – Mend the quay.', 'recommendation', '7'],
    ['Recommendation: Mend the quay.', 'recommendation', null],
    ['Finding 12: The quay leaks.', 'finding', '12'],
    ['Safety issue: The quay leaks.', 'barrier', null],
    ['R3. Mend the quay.', 'recommendation', 'R3'],
    ['F2: The quay leaks.', 'finding', 'F2'],
    ['Recommendations are in annex 2.', null, null],
    ['The recommendation 4 was late.', null, null],
    ['Rooms 3. and 4. leak.', null, null],
  ])('%s', (text, holds, number) => {
    const [block] = documentOfLines(text).blocks;
    const label = block ? labelOf(block) : null;
    expect([label?.holds ?? null, label?.number ?? null]).toEqual([holds, number]);
  });

  it.each<[string, boolean]>([
    [' The ministry accepts the recommendation.', true],
    [' Agreed.', true],
    [' This was rejected.', true],
    [' The ministry should mend the quay.', false],
    [' Agree on a rota for the ferry.', false],
  ])('a reply: %s', (text, expected) => {
    expect(isReply(text)).toBe(expected);
  });
});

describe('announcements', () => {
  it.each<[string, string | null]>([
    ['Recommendations', 'recommendations'],
    ['5. Recommendations for donors', 'recommendations'],
    ['Conclusions and recommendations', 'both'],
    ['Challenges', 'barriers'],
    ['Challenges and recommendations', 'both'],
    ['Findings', 'findings'],
    ['Observations', 'findings'],
    ['What the inspectors found', 'findings'],
    ['Probable cause', 'barriers'],
    ['Limitations', 'barriers'],
    ['Speed limits', null],
    ['Harbour life', null],
  ])('%s', (text, holds) => {
    expect(announces(text)?.holds ?? null).toBe(holds);
  });
});

describe('the end of a statement', () => {
  it.each<[string, boolean, string]>([
    ['Mend the quay; and', false, 'Mend the quay'],
    ['Mend the quay;', false, 'Mend the quay'],
    ['Mend the quay (Norway);', true, 'Mend the quay '],
    ['Mend the quay (Norway);', false, 'Mend the quay (Norway)'],
    ['Mend the quay (see annex 2);', true, 'Mend the quay (see annex 2)'],
    ['Mend the quay. (Recommendation, paragraph 17)', false, 'Mend the quay.'],
  ])('%s', (text, tagged, expected) => {
    expect(text.slice(0, trimEnd(text, 0, text.length, tagged)).trim()).toBe(expected.trim());
  });

  it.each<[string, string | null]>([
    ['Mend it (Iran (Islamic Republic of), Peru);', 'Iran (Islamic Republic of), Peru'],
    ['Mend it (soon) now.', null],
  ])('its last bracket: %s', (text, inside) => {
    expect(tailOf(text, 0, text.length)?.inside ?? null).toBe(inside);
  });

  it.each<[string, boolean]>([
    ['Norway', true],
    ['Portugal, Slovakia', true],
    ['see annex 2', false],
    ['Para 4', false],
    ['in part', false],
  ])('names: %s', (inside, expected) => {
    expect(isNames(inside)).toBe(expected);
  });

  it.each<[string, string | null | undefined]>([
    ['Mend it. (Recommendation, paragraph 17)', 'recommendation'],
    ['It leaks. (Conclusion, para. 4)', 'finding'],
    ['It leaks. (Paragraphs 4 and 5)', null],
    ['It leaks.', undefined],
  ])('its tag: %s', (text, holds) => {
    expect(tagOf(text)?.holds).toBe(holds);
  });
});
