import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { split } from '../../../src/pipeline/4-segment/split.ts';

const sentences = (text: string): string[] => {
  const found: string[] = [];
  split(text, (start, end) => found.push(text.slice(start, end)));
  return found;
};

/** "|" parts the sentences. */
const traps: string[] = [
  // citations
  'Funds came late (Okafor-Lind, 2021, p. 9).| Donors knew.',
  'Funds came late to the cluster. (Okafor, 2021, p. 25).| Donors knew.',
  'Funds came late to the cluster. (Okafor 2021)| Donors knew.',
  'Funds came late.| (The cluster met twice that year.)| Donors knew.',
  'As Lind et al. (2019) argue, funds came late.',
  'Funds came late (Lind et al. 2019; Hale et al. 2020).| Donors knew.',
  // note marks
  'Access improved.12 Yet costs rose.'.replace('12 ', '12| '),
  'Access improved.[12]| Yet costs rose.',
  'Access improved.¹²| Yet costs rose.',
  'Access improved [12].| Yet costs rose.',
  'It rose to 4.12 percent.| Yet costs fell.',
  // numbers and their abbreviations
  'As para. 4.2 says, it is so.| The rest is not.',
  'Under regulation No. 1325 women take part.',
  'They said No. That was all.'.replace('No. ', 'No.| '),
  'Under Art. 12(3) of the Covenant it is void.',
  'See Fig. 2 and Fig. B for the trend.',
  'The fund (est. 5 million) is small.',
  'The office closed in Sept. 2014.| It reopened later.',
  // letters with stops
  'The U.N. Secretary-General spoke.| Donors listened.',
  'Some donors, e.g. Norway, agreed.',
  'All parties, i.e. States, agreed.',
  // labels
  'Recommendation 3: The ministry should act.| It has the means.',
  'Recommendation 4. The ministry should act.| It has the means.',
  'Finding 12. The office was late.| It had no staff.',
  'Key finding 2.1. The office was late.',
  'It began in 2014.| The office was late.',
  // what is no end
  'The fund should: (a) pay; (b) report; and (c) close.',
  'Train judges; fund courts; publish rulings.',
  'The bill lists schools, clinics etc. in the north.',
  'The centre.Next door is a clinic.'.replace('.N', '.|N'),
  'The server is data.example.org for now.',
  // a run-in lead
  'Build capacity.| Train the staff of each court.',
  // quotes and brackets behind the stop
  'They called it “a failure.”| Donors knew.',
  '(They called it a failure.)| Donors knew.',
  'Was it “a failure”?| Donors knew.',
  // other scripts' stops
  '予算は遅れた。|寄付者は知っていた。',
];

describe('split', () => {
  for (const marked of traps)
    it(marked, () => {
      expect(sentences(marked.replaceAll('|', ''))).toEqual(marked.split('|').map((one) => one.trim()));
    });

  it('gives ordered, disjoint sentences that hold all but white space', () => {
    const bit = fc.constantFrom(
      '.',
      '!',
      '?',
      ' ',
      '  ',
      '(',
      ')',
      '"',
      '12',
      'No',
      'e.g',
      'U.N',
      'The',
      'law',
      '•',
      '1)',
      '…',
      '\n',
      'a',
      '[3]',
      '(Lind, 2019)',
    );
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 60 }), (bits) => {
        const text = bits.join('');
        let last = 0;
        let gaps = '';
        split(text, (start, end) => {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          gaps += text.slice(last, start);
          last = end;
        });
        expect((gaps + text.slice(last)).trim()).toBe('');
      }),
      { numRuns: 2000 },
    );
  });
});
