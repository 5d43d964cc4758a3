import { describe, expect, it } from 'vitest';
import { plain } from '../../src/report/paint.ts';
import { placeOf } from '../../src/report/places.ts';
import { groupRows, sortRows } from '../../src/report/table/arrange.ts';
import { chooseColumns, columnKeys } from '../../src/report/table/columns.ts';
import { type TableFormat, tableFormats } from '../../src/report/table/index.ts';
import { rowsOf, workName } from '../../src/report/table/rows.ts';
import type { Table } from '../../src/report/table/table.ts';
import { workColumns, worksOf } from '../../src/report/table/works.ts';
import { width } from '../../src/report/terminal.ts';
import { analysis, harbour, locator, recommendation } from './sample.ts';

const rows = rowsOf(harbour());

function table(keys: readonly string[] | null = null, groupBy: Parameters<typeof groupRows>[1] | null = null): Table {
  const columns = chooseColumns(keys, false, false);
  const groups = groupBy ? groupRows(rows, groupBy) : [{ title: null, rows }];
  return {
    title: 'Harbour review',
    columns,
    groups: groups.map((group) => ({
      title: group.title,
      rows: group.rows.map((row) => columns.map((one) => one.value(row))),
    })),
  };
}

const write = async (format: TableFormat, from: Table, columns = 80): Promise<string> =>
  String(await tableFormats[format].write(from, { columns, paint: plain, guard: true }));

describe('rowsOf', () => {
  it('folds white space, names the kind, and gives both pages', () => {
    expect(
      rows.map(({ id, kind, statement, page, strength }) => ({
        id,
        kind,
        statement: statement.slice(0, 38),
        page,
        strength,
      })),
    ).toEqual([
      { id: 'F1', kind: 'barrier', statement: 'Pilots lack training for night work.', page: '4', strength: '' },
      {
        id: 'R1',
        kind: 'recommendation',
        statement: 'The port authority should train pilots',
        page: '6',
        strength: 'should',
      },
      {
        id: 'R2',
        kind: 'recommendation',
        statement: '=HYPERLINK("http://x") </script><img s',
        page: '6–7',
        strength: 'should not',
      },
    ]);
    expect(rows[1]?.cites).toEqual([{ work: 'Okafor and Lind 2021', place: 'p. 24' }]);
  });

  it('takes the marks of Markdown off, and only there', () => {
    const quote = '**Train** [all pilots](https://example.org) and\n> _never_ rely\\* on `luck`, snake_case stays';
    const of = (format: string) =>
      rowsOf(analysis({ document: { format }, recommendations: [recommendation('R1', locator(quote))] }))[0]?.statement;
    expect(of('markdown')).toBe('Train all pilots and never rely* on luck, snake_case stays');
    expect(of('text')).toBe(quote.replace('\n', ' '));
  });
});

describe('names', () => {
  it.each([
    [['Okafor'], '2021', 'Okafor 2021'],
    [['Okafor', 'Lind'], '2021', 'Okafor and Lind 2021'],
    [['Okafor', 'Lind', 'Sato'], '2021', 'Okafor et al. 2021'],
    [['A/HRC/44/5'], '', 'A/HRC/44/5'],
  ])('%j %s', (authors, year, expected) => expect(workName(authors, year)).toBe(expected));

  it.each([
    ['9', 'page', 'p. 9'],
    ['9-11', 'page', 'pp. 9-11'],
    ['12', 'paragraph', 'para. 12'],
    ['3', 'annex', 'annex 3'],
    ['4', null, 'p. 4'],
    [null, null, ''],
  ])('%s %s', (locatorText, locatorType, expected) =>
    expect(placeOf({ locator: locatorText, locatorType })).toBe(expected),
  );
});

describe('order and groups', () => {
  it.each([
    ['page', ['F1', 'R1', 'R2']],
    ['category', ['R1', 'F1', 'R2']],
    ['actor', ['R1', 'F1', 'R2']],
  ] as const)('by %s', (by, expected) => expect(sortRows(rows, by).map(({ id }) => id)).toEqual(expected));

  it('puts an item under each of its actors', () => {
    expect(groupRows(rows, 'actor').map(({ title, rows: members }) => [title, members.map(({ id }) => id)])).toEqual([
      ['pilots’ union', ['R1']],
      ['port authority', ['R1']],
      ['No actor named', ['F1', 'R2']],
    ]);
  });
});

describe('text', () => {
  it('is a table on a wide terminal', async () => {
    expect(await write('text', table(['id', 'statement', 'cited', 'place']), 100)).toMatchInlineSnapshot(`
      "Item  Statement                                                              Cited            Place
      ────  ─────────────────────────────────────────────────────────────────────  ───────────────  ──────
      F1    Pilots lack training for night work.                                                    p. 4

      R1    The port authority should train pilots (Okafor and Lind, 2021, p.      Okafor and Lind  p. 6
            24).                                                                   2021, p. 24

      R2    =HYPERLINK("http://x") </script><img src=x onerror=alert(1)>                            p. 6–7
            \\u{1b}[2J \\u{202e}evil\\u{202c} a\\u{200b}b |pipe| "quote"
      "
    `);
  });

  it('is a record an item on a narrow one', async () => {
    expect((await write('text', table(), 60)).split('\n\n')[1]).toMatchInlineSnapshot(`
      "Item       R1
      Statement  The port authority should train pilots (Okafor
                 and Lind, 2021, p. 24).
      Actors     port authority; pilots’ union
      Strength   should
      Category   build-capacity
      Cited      Okafor and Lind 2021, p. 24
      Place      p. 6"
    `);
  });

  it.each([20, 40, 60, 80, 120, 200])('keeps within %i columns and loses no letter', async (columns) => {
    const text = await write('text', table(), columns);
    for (const line of text.split('\n')) expect(width(line)).toBeLessThanOrEqual(columns);
    for (const letters of ['trainpilots(OkaforandLind,2021,p.24)', 'onerror=alert(1)'])
      expect(lettersOf(text)).toContain(letters);
  });

  it('holds nothing that acts on a terminal', async () => {
    expect(await write('text', table())).not.toMatch(/[\u001b\u202e\u200b]/);
  });
});

/** Letters in the order of the cells: columns are read one after the other. */
function lettersOf(text: string): string {
  const lines = text.split('\n');
  const rule = lines.find((line) => line.startsWith('─'));
  if (!rule) return text.replace(/^\S* {2,}/gm, '').replace(/\s/g, '');
  const cells: string[] = [];
  for (const found of rule.matchAll(/─+/g))
    cells.push(lines.map((line) => line.slice(found.index, found.index + found[0].length)).join(''));
  return cells.join('').replace(/\s/g, '');
}

describe('markdown', () => {
  it('is one line a row, whatever the cells hold', async () => {
    const lines = (await write('markdown', table(['id', 'statement']))).trimEnd().split('\n');
    expect(lines).toHaveLength(2 + rows.length);
    for (const line of lines) expect(line.replace(/\\\|/g, '').match(/\|/g)).toHaveLength(3);
    expect(lines.at(-1)).toContain('\\</script\\>\\<img');
  });
});

describe('csv', () => {
  it('guards formulas and quotes', async () => {
    expect((await write('csv', table(['id', 'statement']))).split('\r\n')[3]).toMatch(/^R2,"'=HYPERLINK\(""http/);
  });

  it('gives the group a column', async () => {
    expect((await write('csv', table(['id'], 'actor'))).split('\r\n').slice(0, 2)).toEqual([
      'Group,Item',
      'pilots’ union,R1',
    ]);
  });
});

describe('json', () => {
  it('keeps lists as lists', async () => {
    expect(JSON.parse(await write('json', table(['id', 'actors', 'line'])))[1]).toEqual({
      id: 'R1',
      actors: ['port authority', 'pilots’ union'],
      line: 9,
    });
  });
});

describe('html', () => {
  it('lets no quote become markup', async () => {
    const page = await write('html', table());
    expect(page).toContain('&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;');
    expect(page.match(/<script>/g)).toHaveLength(1);
    expect(page).not.toMatch(/<img|https?:\/\/(?!x)/);
    expect(page).toMatch(/script-src 'sha256-[\w+/]+=*'/);
  });
});

describe('xlsx', () => {
  it('holds texts as texts and numbers as numbers, and is the same every time', async () => {
    const { readXlsx } = await import('hucre/xlsx');
    const bytes = (await tableFormats.xlsx.write(table(['id', 'statement', 'line']))) as Uint8Array;
    const again = (await tableFormats.xlsx.write(table(['id', 'statement', 'line']))) as Uint8Array;
    expect(Buffer.compare(bytes, again)).toBe(0);
    const [sheet] = (await readXlsx(bytes)).sheets;
    expect(sheet?.rows[0]).toEqual(['Item', 'Statement', 'Line']);
    expect(sheet?.rows[2]).toEqual(['R1', rows[1]?.statement, 9]);
    expect(String(sheet?.rows[3]?.[1])).toMatch(/^=HYPERLINK/);
  });

  it('goes on in the next row where a cell is too long for Excel', async () => {
    const { readXlsx } = await import('hucre/xlsx');
    const long = 'x'.repeat(70_000);
    const columns = chooseColumns(['statement'], false, false);
    const bytes = await tableFormats.xlsx.write({ title: 't', columns, groups: [{ title: null, rows: [[long]] }] });
    const [sheet] = (await readXlsx(bytes as Uint8Array)).sheets;
    expect(
      sheet?.rows
        .slice(1)
        .map(([cell]) => String(cell))
        .join(''),
    ).toBe(long);
  });
});

it('has a row a work, with the places cited and the items that cite it', () => {
  const [work] = worksOf(harbour());
  expect(work && workColumns.map((column) => column.value(work))).toEqual([
    'harbour.md',
    'Okafor and Lind 2021',
    'Quays',
    ['p. 24'],
    ['R1'],
    1,
  ]);
});

it('has unique column keys', () => expect(new Set(columnKeys).size).toBe(columnKeys.length));
