import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Source } from '../../../src/model/document.ts';
import { paginate } from '../../../src/pipeline/2-paginate/index.ts';

const source = (text: string): Source => ({
  name: 'a.txt',
  format: 'text',
  encoding: 'utf-8',
  digest: '',
  text,
  notices: [],
});
const labels = (text: string, pageMap?: string) =>
  paginate(source(text), pageMap === undefined ? {} : { pageMap }).pages.map(({ label }) => label);
/** What is blanked, each with its spaces folded. */
const furniture = (text: string) =>
  paginate(source(text)).furniture.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ').trim());

const BODY = [
  'The survey visited forty clinics in the dry season and',
  'spoke with nurses about stock, roads and pay. Most said',
  'that the cold chain fails when the generator does, and',
  'that the district office rarely answers their letters.',
];
const PLACES = ['Adar', 'Bero', 'Cosu', 'Dalma', 'Elim', 'Faro', 'Gola', 'Hisat', 'Imba', 'Jura', 'Kelo', 'Lumat'];
/** Body of page `n`, every line different from page to page. */
const body = (n: number) =>
  BODY.map(
    (line, i) =>
      `    ${line.replace(' the ', ` the ${PLACES[(n + i) % 12]} ${PLACES[n % 11]} `).replace('stock', `${PLACES[n % 12]} ${PLACES[n % 11]}`)}`,
  ).join('\n');
/** Pages parted by form feeds: `head` and `foot` give the lines of page index i, '' for none. */
const paged = (count: number, head: (i: number) => string, foot: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => `${head(i)}\n\n${body(i)}\n\n${foot(i)}\n`).join('\f');
const none = () => '';
const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii'];
const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => String(from + i));

describe('printed labels', () => {
  const cases: [string, string, (string | null)[]][] = [
    ['a number alone', paged(4, none, (i) => `          ${i + 1}`), numbers(1, 4)],
    ['an excerpt', paged(4, none, (i) => `${i + 87}`), numbers(87, 90)],
    ['dashes and bars', paged(4, none, (i) => `- ${i + 1} -`), numbers(1, 4)],
    ['a bar and a title', paged(4, (i) => `Clinics and Roads | ${i + 1}`, none), numbers(1, 4)],
    ['Page 12 of 40', paged(4, (i) => `Page ${i + 12} of 40`, none), numbers(12, 15)],
    ['of 40 alone', paged(4, none, (i) => `${i + 1} / 4`), numbers(1, 4)],
    ['a page word in another language', paged(4, none, (i) => `Seite ${i + 3} von 9`), numbers(3, 6)],
    ['behind a document number', paged(4, none, (i) => `AB.20-07500   ${i + 13}`), numbers(13, 16)],
    ['behind a title, one space', paged(4, none, (i) => `Report of the Panel on Clinics ${i + 33}`), numbers(33, 36)],
    [
      'left and right',
      paged(6, (i) => (i % 2 ? `${i + 1}      Clinics and Roads` : `Clinics and Roads      ${i + 1}`), none),
      numbers(1, 6),
    ],
    ['prefixed', paged(4, none, (i) => `A-${i + 3}`), ['A-3', 'A-4', 'A-5', 'A-6']],
    ['by chapter', paged(4, none, (i) => `3-${i + 1}`), ['3-1', '3-2', '3-3', '3-4']],
    [
      'roman, then arabic',
      paged(9, none, (i) => (i < 4 ? (roman[i] as string) : `${i - 3}`)),
      ['i', 'ii', 'iii', 'iv', '1', '2', '3', '4', '5'],
    ],
    ['no number on a chapter opening', paged(6, none, (i) => (i === 3 ? '' : `${i + 1}`)), numbers(1, 6)],
    ['no number before page 3', paged(6, none, (i) => (i < 2 ? '' : `${i + 1}`)), numbers(1, 6)],
    ['a cover before page 1', paged(6, none, (i) => (i < 2 ? '' : `${i - 1}`)), [null, null, '1', '2', '3', '4']],
    [
      'pages without numbers behind',
      paged(6, none, (i) => (i > 3 ? '' : `${i + 1}`)),
      ['1', '2', '3', '4', null, null],
    ],
    ['a year that stays', paged(4, (i) => `Annual Report 2014     ${i + 1}`, none), numbers(1, 4)],
    ['a misprint', paged(6, none, (i) => (i === 2 ? '8' : `${i + 1}`)), numbers(1, 6)],
    ['a chapter number beside it', paged(4, (i) => `Chapter 2     ${i + 20}`, none), numbers(20, 23)],
    [
      'the number of a footnote stands above that of the page',
      paged(2, none, (i) => `  ${i + 2}\n    Parish rolls.\n\n          Page ${i + 1}`),
      ['1', '2'],
    ],
    [
      'the same where no word tells',
      paged(3, none, (i) => `  ${i + 2}\n    Parish rolls.\n\n          ${i + 1}`),
      ['1', '2', '3'],
    ],
    [
      'footnotes are no page numbers',
      paged(6, none, (i) => `${i + 4}  Interview with nurse ${'ABCDEFG'[i]}, clinic.`),
      [null, null, null, null, null, null],
    ],
    ['nor numbers that do not rise', paged(5, none, (i) => `${(i * 7) % 5}`), [null, null, null, null, null]],
    ['one page', `${body(1)}\n\n    7\n`, [null]],
    ['the form feed at the end', `${paged(3, none, (i) => `${i + 1}`)}\f`, numbers(1, 3)],
  ];
  it.each(cases)('%s', (_, text, expected) => {
    expect(labels(text)).toEqual(expected);
  });
});

describe('marks that converters leave', () => {
  const cases: [string, string, (string | null)[]][] = [
    ['at the top', '<!-- page 12 -->\nWells ran dry.\n\n<!-- page 13 -->\nPumps stood still.\n', ['12', '13']],
    ['at the end', 'Wells ran dry.\n<!-- page 12 -->\nPumps stood still.\n<!-- page 13 -->\n', ['12', '13']],
    [
      '1 behind words is at the end',
      'Wells ran dry.\n\n[Page 1]\n\nPumps stood still.\n\n[Page 2]\n\nMore.',
      ['1', '2', '3'],
    ],
    [
      '2 behind words is at the top',
      'Wells ran dry.\n\n[Page 2]\n\nPumps stood still.\n\n[Page 3]\n\nMore.',
      ['1', '2', '3'],
    ],
    ['percent signs', '%%page 4%%\n\nWells ran dry.\n\n%%page 5%%\n\nPumps stood still.\n', ['4', '5']],
    ['numbers between dashes', '- 4 -\n\nWells ran dry.\n\n- 5 -\n\nPumps stood still.\n', ['4', '5']],
    ['headings', '## Page 1\n\nWells ran dry.\n\n## Page 2\n\nPumps stood still.\n', ['1', '2']],
    [
      'counted from 0',
      `{0}${'-'.repeat(48)}\n\nWells ran dry.\n\n{1}${'-'.repeat(48)}\n\nPumps stood still.\n`,
      ['1', '2'],
    ],
    ['anchors', '[]{#page-12}Wells ran dry.\n\nAnd then []{#page-13}pumps stood still.\n', ['12', '13']],
    ['breaks alone', 'Wells ran dry.\n\n\\page\n\nPumps stood still.\n\n\\page\n\nAnd more.\n', [null, null, null]],
    [
      'breaks and folios',
      'Wells ran dry.\n\n4\n\n\\newpage\n\nPumps stood still.\n\n5\n\n\\newpage\n\nAnd more.\n\n6\n',
      ['4', '5', '6'],
    ],
    [
      'a quotation is no mark',
      'As one put it, "we wait" [page 31]. Another agreed [page 7], as did more [page 12].',
      [null],
    ],
    ['form feeds with marks', '<!-- page 4 -->\nWells ran dry.\n\f<!-- page 5 -->\nPumps stood still.\n', ['4', '5']],
  ];
  it.each(cases)('%s', (_, text, expected) => {
    expect(labels(text)).toEqual(expected);
  });

  it('blanks the marks, and rules beside them', () => {
    const text =
      '<!-- page 1 -->\n\nWells ran dry.\n\n---\n\n<!-- page 2 -->\n\nPumps stood still.\n\nTitle\n---\n\nEnd.';
    expect(paginate(source(text)).masked.replace(/\s+/g, ' ').trim()).toBe(
      'Wells ran dry. Pumps stood still. Title --- End.',
    );
  });
});

describe('heads of few pages', () => {
  it('knows the number by the title that stands beside it on the other pages, whatever the part is called', () => {
    const head = (part: string, n: number) => (n % 2 ? `Rural wells   ${part}   ${n}` : `${n}   ${part}   Rural wells`);
    const text = [head('Summary', 3), head('Advice', 4), head('Part One', 5), head('Part Two', 6)]
      .map((line, i) => `${line}\n\n\n${body(i)}\n`)
      .join('\f');
    expect(labels(text)).toEqual(numbers(3, 6));
  });
});

describe('text without form feeds', () => {
  const long = Array.from({ length: 8 }, (_, i) => body(i)).join('\n');
  const cutText = (foot: (n: number) => string, count = 6) =>
    Array.from({ length: count }, (_, i) => `${long} and\n\n${foot(i + 1)}\n\nthis goes on to the end.`).join('\n');

  it.each<[string, string, string, (string | null)[]]>([
    ['at the top, behind a title', 'Wells\n\n', '', [null, '4', '5', '6']],
    ['at the end, before a line of thanks', '', '\n\nThank you.', ['4', '5', '6']],
  ])('named numbers stand %s', (_, before, behind, expected) => {
    const numbers = ['Page 4', 'Page 5', 'Page 6'];
    const text = before === '' ? numbers.map((n) => `${long}\n\n${n}`) : numbers.map((n) => `${n}\n\n${long}`);
    expect(labels(`${before}${text.join('\n\n')}${behind}`).slice(0, expected.length)).toEqual(expected);
  });

  it('takes lone numbers that count up and cut sentences', () => {
    expect(labels(cutText((n) => `            ${n}`))).toEqual([...numbers(1, 6), '7']);
  });
  it('takes named ones', () => {
    expect(labels(cutText((n) => `Page ${n + 11} Clinics and Roads`))).toEqual([...numbers(12, 18)]);
  });
  it('takes heads with a title, the number left and right of it by turns', () => {
    const head = (n: number) =>
      n % 2 ? `                      Rural wells in dry years   ${n}` : `${n} Rural wells in dry years`;
    const text = Array.from({ length: 5 }, (_, i) => `${head(i + 3)}\n\n${long}\n`).join('\n');
    expect(labels(text)).toEqual(numbers(3, 7));
  });
  it('takes bold ones a page apart, and leaves those of chapters', () => {
    const bold = (pages: number) =>
      Array.from({ length: 6 }, (_, i) => `${`${long}\n\n`.repeat(pages)}**${i + 1}**`).join('\n\n');
    expect(labels(bold(1))).toEqual(numbers(1, 6));
    expect(labels(bold(12))).toEqual([null]);
  });
  it('takes the number on the line above or below a head, and a bold one at its end', () => {
    const head = (n: number) =>
      n % 2
        ? `**Port | ** **Rural wells in dry years** **${n}**`
        : `**${n}**\n\n**Port | ** **Rural wells in dry years**`;
    const text = Array.from({ length: 6 }, (_, i) => `${long}\n\n${head(i + 3)}\n`).join('\n');
    expect(labels(text)).toEqual(numbers(3, 8));
  });
  it('takes lone numbers in wider gaps than paragraphs, and goes on where some are missing', () => {
    const text = [1, 2, 3, 4, 5, 9, 10, 11].map((n) => `${long}\n\n\n\n\n${n}\n\n\n\n`).join('\n');
    expect(labels(text)).toEqual(['1', '2', '3', '4', '5', null, '10', '11']);
  });
  it('has the number at the top where one stands above the first words', () => {
    const text = `i\n\nWells of the north\n\n${[7, 8, 9, 10].map((n) => `${n}\n\nthis goes on. ${long} and`).join('\n\n')}`;
    expect(labels(text)).toEqual([null, '7', '8', '9', '10']);
  });
  it('gives no number to what is longer than any page', () => {
    expect(labels(`${long}\n\n3\f${`${long}\n`.repeat(80)}\n4`)).toEqual(['3', null]);
  });
  it('leaves paragraph numbers that stand alone', () => {
    const text = Array.from({ length: 8 }, (_, i) => `${i + 1}\n\n${long}`).join('\n\n');
    expect(labels(text)).toEqual([null]);
    expect(furniture(text)).toEqual([]);
  });
  it('leaves headings that count up', () => {
    expect(furniture(Array.from({ length: 8 }, (_, i) => `Recommendation ${i + 1}\n\n${long}`).join('\n\n'))).toEqual(
      [],
    );
  });
  it('blanks named lines of which most are missing, and cuts no pages there', () => {
    const text = cutText((n) => `Page ${n * n * 3} Clinics and Roads`);
    expect(labels(text)).toEqual([null]);
    expect(furniture(text)).toHaveLength(6);
  });
});

describe('furniture', () => {
  const cases: [string, string, string[]][] = [
    [
      'head and foot',
      paged(
        3,
        () => 'CLINICS AND ROADS',
        (i) => `${i + 1}`,
      ),
      ['CLINICS AND ROADS', '1', 'CLINICS AND ROADS', '2', 'CLINICS AND ROADS', '3'],
    ],
    [
      'chapter titles beside the number',
      paged(4, none, (i) => `Chapter 1. Roads      ${i + 1}`),
      numbers(1, 4).map((n) => `Chapter 1. Roads ${n}`),
    ],
    [
      'left and right heads',
      paged(6, (i) => (i % 2 ? 'Clinics and Roads' : 'Annual Review'), none),
      [
        'Annual Review',
        'Clinics and Roads',
        'Annual Review',
        'Clinics and Roads',
        'Annual Review',
        'Clinics and Roads',
      ],
    ],
    [
      'a head of a short report, on all pages but the first',
      paged(3, (i) => (i > 0 ? 'Clinics and Roads' : ''), none),
      ['Clinics and Roads', 'Clinics and Roads'],
    ],
    ['what stands on two pages only', paged(8, (i) => (i > 5 ? 'Budget' : ''), none), []],
    [
      'headings that count up',
      paged(
        5,
        (i) => `RECOMMENDATION ${i + 1}.`,
        (i) => `${i + 40}`,
      ),
      numbers(40, 44),
    ],
    ['list items', paged(12, (i) => (i > 1 && i < 6 ? '• Repair the road.' : ''), none), []],
    ['table heads on some pages', paged(12, (i) => (i > 1 && i < 6 ? 'Actor      Deadline' : ''), none), []],
  ];
  it.each(cases)('%s', (_, text, expected) => {
    expect(furniture(text)).toEqual(expected);
  });

  it('blanks line numbers down the margin, and keeps a list', () => {
    const ruled = (mark: string) =>
      Array.from({ length: 3 }, (_, p) =>
        Array.from(
          { length: 20 },
          (_, i) => `${String(i + 1).padStart(4)}${mark}  the ${PLACES[(p + i) % 12]} road`,
        ).join('\n'),
      ).join('\f');
    expect(paginate(source(ruled(''))).masked).not.toMatch(/\d/);
    expect(paginate(source(ruled('.'))).furniture).toEqual([]);
  });

  it('blanks stamps between the lines', () => {
    const text = paged(5, none, none).replaceAll(/\n( {4}spoke with)/g, '\n          DRAFT – NOT FOR CITATION\n$1');
    expect(paginate(source(text)).masked).not.toContain('DRAFT');
    expect(paginate(source(text)).furniture).toHaveLength(5);
    const once = text.replace('DRAFT – NOT FOR CITATION', 'The draft law').replaceAll('DRAFT – NOT FOR CITATION', '');
    expect(paginate(source(once)).masked).toContain('The draft law');
  });

  it('blanks heads that OCR reads differently', () => {
    const worn = paged(8, (i) => `Ministry of${i % 2 ? '' : ' '}Health and Roads // Conf${'1dent!al'.slice(i)}`, none);
    expect(paginate(source(worn)).masked).not.toContain('Ministry');
    const alike = paged(8, (i) => `To the government of ${PLACES[i]}`, none);
    expect(paginate(source(alike)).furniture).toEqual([]);
  });

  it('keeps the heading that heads repeat', () => {
    const text = paged(
      6,
      (i) => (i === 1 ? '                    Clinics and Roads' : i > 1 ? 'Clinics and Roads' : ''),
      none,
    );
    expect(paginate(source(text)).masked.match(/Clinics and Roads/g)).toHaveLength(1);
  });

  it('keeps the same words in the middle of a page', () => {
    const text = paged(4, () => 'Annual Review', none).replace(/\n {4}spoke/, '\n    Annual Review\n    spoke');
    expect(paginate(source(text)).masked.match(/Annual Review/g)).toHaveLength(1);
  });
});

describe('page map', () => {
  const text = Array.from({ length: 16 }, (_, i) => body(i)).join('\f');
  const cases: [string, (string | null)[]][] = [
    ['1=3', [null, null, ...numbers(1, 14)]],
    ['i-iv=1-4;1=5', ['i', 'ii', 'iii', 'iv', ...numbers(1, 12)]],
    ['1=5; i=1', ['i', 'ii', 'iii', 'iv', ...numbers(1, 12)]],
    ['A-1-A-3=2-4', [null, 'A-1', 'A-2', 'A-3', ...Array.from({ length: 12 }, () => null)]],
    ['3-12=1', Array.from({ length: 16 }, (_, i) => `3-${12 + i}`)],
  ];
  it.each(cases)('%s', (map, expected) => {
    expect(labels(text, map)).toEqual(expected);
  });

  it.each(['', ';', '1', '1=', '=1', '1=0', '1=x', 'i-iv=1-3', '1=2;5=2', '1-3=1-3;9=3', 'x y=1', '1=1=1'])(
    'refuses %j',
    (map) => {
      expect(() => labels(text, map)).toThrow(expect.objectContaining({ code: 'page-map', place: null }));
    },
  );

  it('goes before what is printed', () => {
    expect(
      labels(
        paged(3, none, (i) => `${i + 1}`),
        '7=2',
      ),
    ).toEqual(['1', '7', '8']);
  });
});

describe('notices', () => {
  const cases: [string, string, string[]][] = [
    ['no pages', body(1), ['no-pages']],
    ['all labelled', paged(3, none, (i) => `${i + 1}`), []],
    ['none labelled', paged(3, none, none), ['no-page-labels']],
    ['some labelled', paged(6, none, (i) => (i > 3 ? '' : `${i + 1}`)), ['pages-without-label']],
  ];
  it.each(cases)('%s', (_, text, expected) => {
    expect(paginate(source(text)).notices.map(({ code }) => code)).toEqual(expected);
  });
});

describe('invariants', () => {
  const line = fc.oneof(
    fc.constantFrom(
      '',
      '  ',
      'Annual Review',
      '[Page 3]',
      '<!-- page 4 -->',
      '\\page',
      '---',
      'Page 2 of 9',
      '• Repair the road.',
      'words and words\r',
      '\ud800',
    ),
    fc.nat(30).map((n) => `      ${n}`),
    fc.nat(30).map((n) => `Annual Review     ${n}`),
    fc.string({ maxLength: 30 }),
  );
  const end = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r', '\f', '\n\f');
  const text = fc.array(fc.tuple(line, end), { maxLength: 60 }).map((lines) => lines.flat().join(''));

  it('pages tile, furniture is ordered, the mask changes nothing else', () => {
    fc.assert(
      fc.property(text, (made) => {
        const { pages, furniture: spans, masked } = paginate(source(made));
        let at = 0;
        pages.forEach(({ ordinal, span }, i) => {
          expect(ordinal).toBe(i + 1);
          expect(span.start).toBe(at);
          if (made !== '') expect(span.end).toBeGreaterThan(span.start);
          at = span.end;
        });
        expect(at).toBe(made.length);
        expect(masked).toHaveLength(made.length);
        let from = 0;
        for (const { start, end: stop } of spans) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(stop).toBeGreaterThan(start);
          expect(masked.slice(from, start)).toBe(made.slice(from, start));
          expect(masked.slice(start, stop)).toBe(made.slice(start, stop).replace(/[^\n\r\f]/g, ' '));
          from = stop;
        }
        expect(masked.slice(from)).toBe(made.slice(from));
      }),
      { numRuns: 500 },
    );
  });

  it('takes time in step with the text', () => {
    const shapes = [
      (n: number) => 'a'.repeat(n),
      (n: number) => '\n'.repeat(n),
      (n: number) => ' '.repeat(n),
      (n: number) => '\f'.repeat(n / 10),
      (n: number) => '[page '.repeat(n / 6),
      (n: number) => '<!-- page '.repeat(n / 10),
      (n: number) => '12\n'.repeat(n / 3),
      (n: number) => `${'-'.repeat(200)}\n`.repeat(n / 200),
      (n: number) => '<!-- page 1 -->\n\n'.repeat(n / 17),
    ];
    for (const shape of shapes) {
      const text = shape(1_000_000);
      // The runner's time limit is the watchdog: a quadratic step would not end.
      expect(paginate(source(text)).masked.length).toBe(text.length);
    }
  }, 120_000);
});
