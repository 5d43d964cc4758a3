import { describe, expect, test } from 'vitest';
import { compare, compareEditions } from '../../../src/compare/index.ts';
import type { Diff } from '../../../src/model/analysis.ts';
import { type DiffFormat, type DiffOptions, diffFormats, onlyChanges, stat } from '../../../src/report/diff/index.ts';
import { editionsFormats } from '../../../src/report/editions/index.ts';
import { type Paint, plain } from '../../../src/report/paint.ts';
import { width } from '../../../src/report/terminal.ts';
import { type Ask, analysisOf } from '../../compare/asks.ts';
import { harbourReview, newAsks } from '../../compare/harbour-review.ts';

const [dredge, charges, power, pilots, launches] = harbourReview as [Ask, Ask, Ask, Ask, Ask];
const options: DiffOptions = { columns: 60, paint: plain, guard: true };

const before = analysisOf([{ ...dredge, modal: 'must' }, charges, power, launches], 'old.txt');
const after = analysisOf(
  [
    { ...newAsks[0], number: '1' } as Ask,
    { ...dredge, number: '2' },
    { ...charges, number: '3' },
    { ...launches, number: '4', second: '' },
    { ...launches, number: '5', verb: 'train', object: 'crews on the new engines', second: '' },
  ],
  'new.txt',
);
const diff: Diff = compare(before, after);

const write = async (format: DiffFormat, one: Diff = diff, more: Partial<DiffOptions> = {}): Promise<string> => {
  const written = await diffFormats[format].write(one, { ...options, ...more });
  return typeof written === 'string' ? written : Buffer.from(written).toString('latin1');
};

test('text', async () => {
  expect(await write('text')).toBe(`old.txt → new.txt
1 kept, 1 changed (1 weaker), 1 split, 1 dropped, 1 added

+ added  R1, no. 1, line 1
    The Harbour Board must remove asbestos from the customs
    shed.

~ ↓ changed: weaker, number  R1, no. 1, line 1 → R2, no. 2,
line 2
    The Harbour Board [-must-] {+should+} dredge the
    northern channel to a depth of nine metres and mark the
    new limits with lit buoys.
    ↓ weaker: must → should
    number: 1 → 2

= kept: number  R2, no. 2, line 2 → R3, no. 3, line 3
    The Harbour Board must publish berth charges for small
    fishing boats every spring.
    number: 2 → 3

- dropped  R3, no. 3, line 3
    The Harbour Board should install shore power at the
    ferry terminal and charge cruise operators for its use.

~ split into 2: number  R4, no. 5, line 4 → R4, no. 4, line
4 + R5, no. 5, line 5
    The Coastguard must replace rescue launches older than
    twenty years. [-and-] {+The Coastguard must+} train
    crews on the new engines.
    number: 5 → 4; 5
`);
});

describe('text on a terminal', () => {
  test.each([20, 33, 80, 200])('never wider than %i columns, nothing cut', async (columns) => {
    const text = await write('text', diff, { columns });
    for (const line of text.split('\n')) expect(width(line)).toBeLessThanOrEqual(columns);
    const letters = (one: string) => one.replace(/[\s[\]{}+-]/g, '');
    expect(letters(text)).toContain(letters('The Harbour Board [-must-] {+should+} dredge the northern channel'));
  });

  test('colour changes no letter and never runs over a line end', async () => {
    const mark = (name: string) => (part: string) => `<${name}>${part}</${name}>`;
    const paint: Paint = {
      bold: mark('b'),
      dim: mark('d'),
      red: mark('r'),
      green: mark('g'),
      yellow: mark('y'),
      cyan: mark('c'),
    };
    const painted = await write('text', diff, { paint });
    expect(painted.replace(/<\/?[bdrgyc]>/g, '')).toBe(await write('text'));
    expect(painted).toContain('<r>[-must-]</r> <g>{+should+}</g>');
    for (const line of painted.split('\n'))
      expect((line.match(/<[bdrgyc]>/g) ?? []).length).toBe((line.match(/<\/[bdrgyc]>/g) ?? []).length);
  });
});

const hostile: Diff = compare(
  analysisOf([{ ...dredge, object: 'the <b>channel</b> | \u001b[31m*red*\u202e & `x`' }], '=cmd.txt'),
  analysisOf(
    [
      { ...dredge, object: 'the <b>channel</b> | \u001b[32m*green*\u202e & `x`' },
      { ...pilots, actor: '=HYPERLINK("x")' },
    ],
    'b.txt',
  ),
);

describe('what a report says stays words', () => {
  test.each(['text', 'markdown', 'html', 'json'] as const)('%s holds no control character', async (format) => {
    expect(await write(format, hostile)).not.toMatch(/[\u001b\u202e]/);
  });

  test('HTML is escaped and loads nothing', async () => {
    const page = await write('html', hostile);
    expect(page).not.toContain('<b>channel');
    expect(page).toContain('&lt;b&gt;channel&lt;/b&gt;');
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<script|src=|href=/);
  });

  test('Markdown is escaped', async () => {
    expect(await write('markdown', hostile)).toContain('\\<b\\>channel\\</b\\> \\|');
  });

  test('CSV keeps formulas from running', async () => {
    const formula = compare(analysisOf([]), analysisOf([{ ...pilots, actor: '=HYPERLINK(1)' }]));
    expect(await write('csv', formula)).toContain(",'=HYPERLINK(1) should");
    expect(await write('csv', formula, { guard: false })).toContain(',=HYPERLINK(1) should');
  });

  test('XLSX holds no formula', async () => {
    const { readXlsx } = await import('hucre/xlsx');
    const bytes = await diffFormats.xlsx.write(hostile);
    const { sheets } = await readXlsx(bytes);
    expect(sheets[0]?.rows).toHaveLength(3);
    expect(sheets[0]?.rows[0]?.[0]).toBe('Change');
    expect(JSON.stringify(sheets[0]?.rows)).toContain('=HYPERLINK');
  });
});

test('HTML puts both sides beside each other', async () => {
  const page = await write('html');
  expect(page).toContain('<td><small>R1, no. 1, line 1</small><p>The Harbour Board <del>must</del> dredge');
  expect(page).toContain('<td><small>R2, no. 2, line 2</small><p>The Harbour Board <ins>should</ins> dredge');
});

test('Markdown for a memo', async () => {
  expect(await write('markdown')).toContain(
    '> The Harbour Board ~~must~~ **should** dredge the northern channel to a depth of nine metres and mark the new limits with lit buoys.\n\n- ↓ weaker: must → should\n- number: 1 → 2',
  );
});

test('CSV: a row a change', async () => {
  const lines = (await write('csv')).split('\r\n');
  expect(lines).toHaveLength(1 + 5 + 1);
  expect(lines[2]).toMatch(/^changed,wording; weaker; number,0\.999,R1,1,,The Harbour Board must dredge/);
});

test('JSON is the diff', async () => {
  expect(JSON.parse(await write('json'))).toEqual(diff);
});

test('only some changes; the summary stays', () => {
  const some = onlyChanges(diff, ['dropped', 'weaker']);
  expect(some.changes.map(({ kind }) => kind)).toEqual(['changed', 'dropped']);
  expect(some.summary).toEqual(diff.summary);
});

test('in one line', () => {
  expect(stat(diff)).toBe('1 kept, 1 changed (1 weaker), 1 split, 1 dropped, 1 added');
  expect(stat({ summary: { kept: 12, changed: 5, weaker: 2, dropped: 3, added: 4 } })).toBe(
    '12 kept, 5 changed (2 weaker), 3 dropped, 4 added',
  );
});

describe('editions', () => {
  const editions = compareEditions([before, after, analysisOf([charges], 'last.txt')]);

  test('text', async () => {
    expect(
      await editionsFormats.text.write(editions, options),
    ).toContain(`The Harbour Board should dredge the northern channel to a
depth of nine metres and mark the new limits with lit buoys.
    old.txt  + first seen  R1, no. 1, line 1
    new.txt  ~ changed: weaker, number  R2, no. 2, line 2
    - last seen in new.txt
`);
  });

  test.each(['markdown', 'csv', 'html'] as const)('%s has a row an item', async (format) => {
    const written = (await editionsFormats[format].write(editions, options)) as string;
    expect(written).toContain('in the last edition');
    expect(written.match(/last seen in new\.txt|in the last edition|last seen in old\.txt/g)).toHaveLength(
      editions.rows.length,
    );
  });

  test('XLSX and JSON', async () => {
    expect((await editionsFormats.xlsx.write(editions, options)).length).toBeGreaterThan(1000);
    expect(JSON.parse((await editionsFormats.json.write(editions, options)) as string)).toEqual(editions);
  });
});
