import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPageMarks, readPageWords, readWatermarks } from '../../src/rules/page-marks.ts';

const shipped = (name: string) => readFileSync(new URL(`../../src/rules/common/${name}.yml`, import.meta.url), 'utf8');
const mark = (lines: string) => readPageMarks('m', `- mark: '[p {label}]'\n${lines.replace(/^/gm, '  ')}\n`).problems;

describe('page marks', () => {
  it('ships no faulty rule', () => {
    expect(readPageMarks('m', shipped('page-marks')).problems).toEqual([]);
    expect(readPageWords('w', shipped('page-words')).problems).toEqual([]);
    expect(readWatermarks('s', shipped('watermarks')).problems).toEqual([]);
  });

  const faults: [string, string][] = [
    ["where: line\nstands: top\nexample: '[p 4]'\nlabel: '4'\nwhen: now", 'unknown key "when"'],
    ["where: page\nstands: top\nexample: '[p 4]'\nlabel: '4'", 'line or anywhere'],
    ["where: line\nstands: side\nexample: '[p 4]'\nlabel: '4'", 'top or end'],
    ["where: line\nstands: top\nexample: 'Page 4'\nlabel: '4'", 'does not match its example'],
    ["where: line\nstands: top\nexample: 'Words [p 4]'\nlabel: '4'", 'does not match its example'],
    ["where: line\nstands: top\nexample: '[p 4]'\nlabel: '5'", 'the label is "4", not "5"'],
    ['where: line\nstands: top', 'needs "mark" and "example"'],
  ];
  it.each(faults)('%j: %s', (lines, message) => {
    const problems = mark(lines);
    expect(problems.map((problem) => problem.message).join()).toContain(message);
    expect(problems[0]).toMatchObject({ file: 'm.yml', line: expect.any(Number) });
  });

  it('proves page words and watermarks by their examples', () => {
    expect(readPageWords('w', "- { word: blatt, place: before, example: 'Seite [4]' }").problems).toHaveLength(1);
    expect(readWatermarks('s', "- { words: secret, example: 'OPEN' }").problems).toHaveLength(1);
  });
});
