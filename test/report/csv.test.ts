import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CSV, csvLine } from '../../src/report/csv.ts';

const TSV = { separator: '\t', guard: true } as const;

describe('csvLine', () => {
  it.each([
    [['a', 'b'], 'a,b\r\n'],
    [['a,b', 'say "no"'], '"a,b","say ""no"""\r\n'],
    [['two\nlines'], '"two\nlines"\r\n'],
    [[12, ''], '12,\r\n'],
    // What a spreadsheet would run gets an apostrophe.
    [['=1+1', '+1', '-2 ships', '@x', '-5'], "'=1+1,+1,'-2 ships,'@x,-5\r\n"],
    [['  =1+1', '\u200b=1+1', '＝1'], "'  =1+1,'\u200b=1+1,'＝1\r\n"],
    [['\t=1'], "'\t=1\r\n"],
    // What "cat" would hand to a terminal is written out.
    [['\u001b[31mred\u009b', 'a\u202eb'], '\\u{1b}[31mred\\u{9b},a\u202eb\r\n'],
  ])('%j', (cells, expected) => expect(csvLine(cells, CSV)).toBe(expected));

  it('leaves formulas alone where told to', () => {
    expect(csvLine(['=1+1'], { ...CSV, guard: false })).toBe('=1+1\r\n');
  });

  it('keeps a TSV record on one line of as many cells', () => {
    expect(csvLine(['a\tb', 'c\r\nd', '"'], TSV)).toBe('a b\tc d\t""""\r\n');
  });

  it('hides no formula in the quotes of a TSV', () => {
    expect(csvLine(['"=1+1"', 'say "no"', '=1'], TSV)).toBe('"""=1+1"""\tsay "no"\t\'=1\r\n');
  });

  it('gives the cells back to a reader of RFC 4180', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (cells) => {
        expect(parse(csvLine(cells, { ...CSV, guard: false }))).toEqual(cells);
      }),
    );
  });
});

/** One record by the grammar of RFC 4180. */
function parse(line: string): string[] {
  const cells: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n)/y;
  for (let found = field.exec(line); found; found = field.exec(line)) {
    cells.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === '\r\n') break;
  }
  return cells;
}
