import { describe, expect, it } from 'vitest';
import { type AnalysisFormat, analysisFormats } from '../../src/report/analysis/index.ts';
import { plain } from '../../src/report/paint.ts';
import { width } from '../../src/report/terminal.ts';
import { analysis, harbour } from './sample.ts';

const print = (format: AnalysisFormat, from = harbour(), columns = 72): string =>
  [...analysisFormats[format].part(from, { columns, paint: plain, guard: true })].join('');

describe('text', () => {
  it('says what is found, what is asked, and what stands alone', () => {
    expect(print('text')).toMatchInlineSnapshot(`
      "Harbour review
      harbour.md · text · 120 words · 1 citation · 1 work · taxonomy general

      Findings (1)

      F1   Pilots lack training for night work.
           barrier · capacity · p. 4

      Recommendations (2)

      R1   The port authority should train pilots (Okafor and Lind, 2021, p.
           24).
           no. 2 · port authority, pilots’ union · should · build-capacity ·
           cites Okafor and Lind 2021, p. 24 · p. 6

      R2   =HYPERLINK("http://x") </script><img src=x onerror=alert(1)>
           \\u{1b}[2J \\u{202e}evil\\u{202c} a\\u{200b}b |pipe| "quote"
           should not · p. 6–7

      Coverage
      No finding stands behind R2.
      "
    `);
  });

  it('says so where there is nothing', () => {
    const notice = { code: 'x', level: 'warning', message: 'no page breaks\u001b', span: null } as const;
    expect(print('text', analysis({ notices: [notice] }))).toMatchInlineSnapshot(`
      "Harbour review
      harbour.md · text · 120 words · 0 citations · 0 works · taxonomy general

      No finding and no recommendation.

      1 notice
      ! no page breaks\\u{1b}
      "
    `);
  });

  it.each([20, 60, 200])('keeps within %i columns', (columns) => {
    for (const line of print('text', harbour(), columns).split('\n')) expect(width(line)).toBeLessThanOrEqual(columns);
  });
});

describe('markdown', () => {
  it('quotes every statement, and lets none of it be Markdown', () => {
    expect(print('markdown')).toMatchInlineSnapshot(`
      "# Harbour review

      harbour.md · text · 120 words · 1 citation · 1 work · taxonomy general

      ## Findings (1)

      **F1** barrier · capacity · p. 4

      > Pilots lack training for night work.

      ## Recommendations (2)

      **R1** no. 2 · port authority, pilots’ union · should · build-capacity · cites Okafor and Lind 2021, p. 24 · p. 6

      > The port authority should train pilots (Okafor and Lind, 2021, p. 24).

      **R2** should not · p. 6–7

      > =HYPERLINK("http\\://x") \\</script\\>\\<img src=x onerror=alert(1)\\> \\\\u{1b}\\[2J \\\\u{202e}evil\\\\u{202c} a\\\\u{200b}b \\|pipe\\| "quote"

      ## Coverage

      No finding stands behind R2.
      "
    `);
  });
});

describe('csv', () => {
  it('has as many cells in every line as in its head', () => {
    const head = analysisFormats.csv.before({ columns: 0, paint: plain, guard: true });
    const lines = print('csv').trimEnd().split('\r\n');
    expect(lines).toHaveLength(3);
    expect(head.split(',')).toHaveLength(17);
    // The first row holds no comma, so that a split is enough.
    expect(lines[0]?.split(',')).toHaveLength(17);
  });
});

describe('json', () => {
  it('is the analysis, in escapes where a terminal would act', () => {
    expect(JSON.parse(print('json'))).toEqual(harbour());
    expect(print('json')).toContain('\\u202eevil\\u202c a\\u200bb');
    expect(print('json')).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e]/);
  });

  it('is one line as jsonl', () => {
    expect(print('jsonl').match(/\n/g)).toHaveLength(1);
  });
});
