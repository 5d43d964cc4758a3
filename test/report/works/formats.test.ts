import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { bibtex } from '../../../src/report/works/bibtex.ts';
import { citedAt } from '../../../src/report/works/cited-at.ts';
import { cslJson } from '../../../src/report/works/csl-json.ts';
import { nameOf } from '../../../src/report/works/names.ts';
import { ris } from '../../../src/report/works/ris.ts';
import { sample } from './works.ts';

it('tells where each work is cited, once each and in order', () => {
  expect([...citedAt(sample)]).toEqual([
    ['W1', 'cited at pp. 9-11, 17; paras. 3, 12'],
    ['W3', 'cited at para. 12'],
  ]);
});

it.each([
  ['Okafor, N.', { family: 'Okafor', given: 'N.' }],
  ['Metcalfe-Hough', { family: 'Metcalfe-Hough', given: null }],
  ['van der Meer', { family: 'van der Meer', given: null }],
  ['d’Arcy', { family: 'd’Arcy', given: null }],
  ['RDI', { literal: 'RDI' }],
  ['Ministry of Food and Water', { literal: 'Ministry of Food and Water' }],
])('name %s', (author, name) => {
  expect(nameOf(author)).toEqual(name);
});

describe('BibTeX', () => {
  it('escapes what TeX gives a meaning, and keeps organisations whole', () => {
    expect(bibtex(sample)).toBe(
      [
        '@misc{lindqvist2020a,',
        '  author = {Lindqvist, Å. and {van der Meer}},',
        '  title = {{Wells \\& water: 100\\% of \\{all\\} \\_costs\\_ \\#1 \\textasciitilde{} \\$5 \\textasciicircum{} \\textbackslash{}}},',
        '  year = {2020},',
        '  doi = {10.9999/w_1%20},',
        '  url = {https://example.org/a_b?c=%7Bd%7D%20},',
        '  note = {cited at pp. 9-11, 17; paras. 3, 12},',
        '}',
        '',
        '@misc{ministryoffoodandwaterlowlandsofficend,',
        '  author = {{Ministry of Food and Water – Lowlands Office} and {RDI}},',
        '  year = {n.d.},',
        '  publisher = {{Rivers \\& Lakes Press}},',
        '}',
        '',
        '@misc{ahrc995,',
        '  title = {{A/HRC/99/5}},',
        '  number = {A/HRC/99/5},',
        '  note = {cited at para. 12},',
        '}',
        '',
        '@misc{agency2019,',
        '  author = {{𐐀𐐁 水 Agency}},',
        '  title = {{Émigré 🚰 wells in two lines}},',
        '  year = {2019},',
        '}',
        '',
        '@misc{lindqvist2020a-2,',
        '  author = {Lindqvist},',
        '  year = {2020},',
        '}',
        '',
        '@misc{nwosuforthcoming,',
        '  author = {Nwosu},',
        '  year = {forthcoming},',
        '}',
        '',
      ].join('\n'),
    );
  });
});

describe('CSL-JSON', () => {
  it('parts names, years and symbols', () => {
    const items = JSON.parse(cslJson(sample));
    expect(items[0]).toMatchObject({
      id: 'lindqvist2020a',
      type: 'document',
      author: [{ family: 'Lindqvist', given: 'Å.' }, { family: 'van der Meer' }],
      issued: { 'date-parts': [[2020]] },
      'year-suffix': 'a',
      note: 'cited at pp. 9-11, 17; paras. 3, 12',
    });
    expect(items[1]).toMatchObject({
      author: [{ literal: 'Ministry of Food and Water – Lowlands Office' }, { literal: 'RDI' }],
      issued: { literal: 'n.d.' },
    });
    expect(items[2]).toEqual({
      id: 'ahrc995',
      type: 'document',
      title: 'A/HRC/99/5',
      number: 'A/HRC/99/5',
      note: 'cited at para. 12',
    });
  });
});

describe('RIS', () => {
  it('writes one tag a line, lines ended by CR LF', () => {
    const [first = '', second = ''] = ris(sample).split('ER  - \r\n');
    expect(first.split('\r\n')).toEqual([
      'TY  - GEN',
      'ID  - lindqvist2020a',
      'AU  - Lindqvist, Å.',
      'AU  - van der Meer',
      'PY  - 2020',
      'DA  - 2020a',
      'TI  - Wells & water: 100% of {all} _costs_ #1 ~ $5 ^ \\',
      'DO  - 10.9999/w_1%20',
      'UR  - https://example.org/a_b?c={d}%20',
      'N1  - cited at pp. 9-11, 17; paras. 3, 12',
      '',
    ]);
    expect(second).toContain('DA  - n.d.\r\n');
    expect(ris(sample)).toContain('TI  - Émigré 🚰 wells in two lines\r\n');
  });
});

it('keeps the entries of BibTeX apart where a title has one brace of a pair', () => {
  const odd = bibtex({
    works: [{ ...(sample.works[0] as (typeof sample.works)[0]), title: 'Wells } and {{ water' }],
    citations: [],
  });
  expect(odd).toContain('title = {{Wells \\textbraceright{} and \\textbraceleft{}\\textbraceleft{} water}}');
});

const hasPandoc = spawnSync('pandoc', ['--version']).status === 0;

describe.skipIf(!hasPandoc)('pandoc (skipped where it is not installed)', () => {
  it.each([
    ['biblatex', bibtex],
    ['bibtex', bibtex],
    ['csljson', cslJson],
  ])('makes a bibliography of %s without a warning', (format, write) => {
    const { status, stdout, stderr } = spawnSync('pandoc', ['-f', format, '-t', 'plain', '--citeproc', '--wrap=none'], {
      input: write(sample),
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    // The style sets the titles of CSL-JSON in its own case.
    const printed = stdout.toLowerCase();
    for (const text of [
      'Ministry of Food and Water – Lowlands Office',
      'Émigré 🚰 wells in two lines',
      'Wells & water: 100% of {all} _costs_ #1 ~ $5 ^ \\',
      'A/HRC/99/5',
      '𐐀𐐁 水 Agency. 2019',
    ])
      expect(printed).toContain(text.toLowerCase());
    expect(printed).toContain('van der meer. 2020');
  });
});
