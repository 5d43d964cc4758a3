import { describe, expect, it } from 'vitest';
import { cited, unmark } from './cited.ts';

/** [text with each citation in ⟦ ⟧, the works of each: 'first author+second|year|locator'] */
type Row = readonly [string, ...string[]];

// Author and date in brackets
const bracketed: Row[] = [
  ['Few wells worked ⟦(Lindqvist, 2021, p. 9)⟧.', 'Lindqvist|2021|9'],
  ['Few wells worked ⟦(Lindqvist 2021)⟧.', 'Lindqvist|2021|'],
  ['Few wells worked ⟦(RDI 2021: 9-11)⟧.', 'RDI|2021|9-11'],
  ['Few wells worked ⟦(RDI, 2021, 17)⟧.', 'RDI|2021|17'],
  ['Few wells worked ⟦(Lindqvist-Mbeki, 2021, pp. 9–11)⟧.', 'Lindqvist-Mbeki|2021|9-11'],
  ['Few wells worked ⟦(UN Rivers, 2020a; RCC, 2018, pp. 3, 7 ff.)⟧.', 'UN Rivers|2020a| & RCC|2018|3, 7 ff.'],
  ['Few wells worked ⟦(see Ekström and Jónsdóttir, 2019, para. 12)⟧.', 'Ekström+Jónsdóttir|2019|12'],
  ['Few wells worked ⟦(see also Ekström, 2019)⟧.', 'Ekström|2019|'],
  ['Few wells worked ⟦(cf. Ekström, 2019, chap. 3)⟧.', 'Ekström|2019|3'],
  ['Few wells worked ⟦(e.g. Ekström, 2019; Nwosu, 2017)⟧.', 'Ekström|2019| & Nwosu|2017|'],
  ['Few wells worked ⟦(see, for example, Nwosu 2017 or Brandt 2012)⟧.', 'Nwosu|2017| & Brandt|2012|'],
  ['Few wells worked ⟦(Nwosu et al., 2017, p. xiv)⟧.', 'Nwosu|2017|xiv'],
  ['Few wells worked ⟦(Nwosu et.al 2017)⟧.', 'Nwosu|2017|'],
  ['Few wells worked ⟦(Nwosu and others, 2017)⟧.', 'Nwosu|2017|'],
  ['Few wells worked ⟦(Nwosu, Brandt & Lee, 2017)⟧.', 'Nwosu+Brandt+Lee|2017|'],
  ['Few wells worked ⟦(Nwosu, A., Brandt, T. and Lee, K., 2017, p. 4)⟧.', 'Nwosu+Brandt+Lee|2017|4'],
  ['Few wells worked ⟦(van der Meer, 2011, p. 5)⟧.', 'van der Meer|2011|5'],
  ['Few wells worked ⟦(de la Cruz and d’Arcy, 2015)⟧.', 'de la Cruz+d’Arcy|2015|'],
  ['Few wells worked ⟦(O’Farrell, 2015, annex B)⟧.', 'O’Farrell|2015|B'],
  ['Few wells worked ⟦(Ministry of Water and Energy, 2019, box 2.1)⟧.', 'Ministry of Water and Energy|2019|2.1'],
  ['Few wells worked ⟦(the Wells Authority, 2019)⟧.', 'Wells Authority|2019|'],
  [
    'Few wells worked ⟦(International Union of Rivers and Lakes [IURL], 2019)⟧.',
    'International Union of Rivers and Lakes|2019|',
  ],
  ['Few wells worked ⟦(Nwosu, n.d., p. 4)⟧.', 'Nwosu|n.d.|4'],
  ['Few wells worked ⟦(Nwosu, n.d.)⟧.', 'Nwosu|n.d.|'],
  ['Few wells worked ⟦(Nwosu, forthcoming)⟧.', 'Nwosu|forthcoming|'],
  ['Few wells worked ⟦(Nwosu, in press, table 4)⟧.', 'Nwosu|in press|4'],
  ['Few wells worked ⟦(Nwosu, 2016, 2019)⟧.', 'Nwosu|2016| & Nwosu|2019|'],
  ['Few wells worked ⟦(Nwosu, 2016a, b)⟧.', 'Nwosu|2016a| & Nwosu|2016b|'],
  ['Few wells worked ⟦(Nwosu, 2016, p. 3, 2019, p. 8)⟧.', 'Nwosu|2016|3 & Nwosu|2019|8'],
  ['Few wells worked ⟦(Nwosu 1986/2003)⟧.', 'Nwosu|2003|'],
  ['Few wells worked ⟦(Nwosu, 2016, figure 4)⟧.', 'Nwosu|2016|4'],
  ['Few wells worked ⟦(Nwosu, 2016, footnote 14)⟧.', 'Nwosu|2016|14'],
  ['Few wells worked ⟦(Nwosu, 2016, recommendation 7)⟧.', 'Nwosu|2016|7'],
  ['Few wells worked ⟦(Nwosu, 2016, section 3.2)⟧.', 'Nwosu|2016|3.2'],
  ['Few wells worked ⟦(Nwosu, 2016, chap. 4, p. 77)⟧.', 'Nwosu|2016|77'],
  ['Few wells worked ⟦(Nwosu, 2016, paras. 3–5 and 12)⟧.', 'Nwosu|2016|3-5 and 12'],
  ['Few wells worked ⟦(Nwosu, 2016, emphasis added)⟧.', 'Nwosu|2016|'],
  ['Few wells worked ⟦(a point first made by Nwosu, 2016)⟧.', 'Nwosu|2016|'],
  ['Few wells worked ⟦(as Nwosu (2016) shows)⟧.', 'Nwosu|2016|'],
  ['Few wells worked ⟦(quoted in Nwosu 2016, p. 4)⟧.', 'Nwosu|2016|4'],
  ['Few wells worked. ⟦(Nwosu, 2016, p. 4)⟧. Donors left.', 'Nwosu|2016|4'],
  ['Few wells 🚰 worked 🚰🚰 ⟦(Nwosu, 2016, p. 4)⟧.', 'Nwosu|2016|4'],
  ['First ⟦(Nwosu, 2016)⟧, then ⟦(Brandt, 2018)⟧.', 'Nwosu|2016|', 'Brandt|2018|'],
  ['Few wells worked ⟦(Müller-Øst, 2016)⟧.', 'Müller-Øst|2016|'],
  ['Few wells worked ⟦(Šimić i Đurić, 2016)⟧.', 'Šimić i Đurić|2016|'],
  ['Few wells worked ⟦(Ombudsman, p. 2)⟧.', 'Ombudsman||2'],
  ['Few wells worked ⟦(Nwosu, paras. 3-5)⟧.', 'Nwosu||3-5'],
];

// Author and date in running prose
const narrative: Row[] = [
  ['⟦Gerber et al. (2019, p. 4)⟧ dig deeper.', 'Gerber|2019|4'],
  ['In ⟦Gerber et.al. (2019)⟧ wells are counted.', 'Gerber|2019|'],
  ['⟦Gerber and Nwosu (2019)⟧ count wells.', 'Gerber+Nwosu|2019|'],
  ['⟦Gerber (2019)⟧ argues that wells fail.', 'Gerber|2019|'],
  ['According to the ⟦Wells Authority (2019)⟧, wells fail.', 'Wells Authority|2019|'],
  ['Here we follow ⟦Gerber’s (2019, p. 4)⟧ count.', 'Gerber|2019|4'],
  ['This was shown by ⟦van der Meer (2011: 5)⟧.', 'van der Meer|2011|5'],
  ['⟦Gerber (2019a)⟧ is silent.', 'Gerber|2019a|'],
  ['⟦Gerber (n.d., p. 3)⟧ is silent.', 'Gerber|n.d.|3'],
];

// What names itself
const symbols: Row[] = [
  ['It was late ⟦(A/HRC/99/5, para. 12)⟧.', 'A/HRC/99/5||12'],
  ['It was late, see ⟦A/99/358, p. 5⟧.', 'A/99/358||5'],
  [
    'See ⟦CEDAW/C/XYZ/CO/5-6/Add.1, paras. 2–3⟧ and ⟦E/C.12/XYZ/CO/2⟧.',
    'CEDAW/C/XYZ/CO/5-6/Add.1||2-3',
    'E/C.12/XYZ/CO/2||',
  ],
  ['The council asked for it in ⟦S/RES/9917 (2018)⟧.', 'S/RES/9917|2018|'],
  ['The proposal ⟦COM(2020) 999 final⟧ is late.', 'COM(2020) 999 final||'],
  ['The annex ⟦SWD(2019) 12⟧ is late.', 'SWD(2019) 12||'],
  ['The auditors said so in ⟦GAO-99-9104, p. 7⟧.', 'GAO-99-9104||7'],
  ['The auditors said so ⟦(GAO/HEHS-99-31)⟧.', 'GAO/HEHS-99-31||'],
  ['See ⟦A/HRC/99/5, paras. 115.1, 115.4–115.17 and 115.133⟧.', 'A/HRC/99/5||115.1, 115.4-115.17 and 115.133'],
];

// Footnotes; the mark is left out of the readable text
const notes: Row[] = [
  ['Wells fail.[^1]\n^1 ⟦Ombudsman, p. 2⟧.', 'Ombudsman||2'],
  [
    'Wells fail.[^1]\n^1 ⟦CERD/C/XYZ/CO/8-11, para. 18⟧, ⟦E/C.12/XYZ/CO/2, para. 31⟧ and ⟦A/99/4, p. 6⟧.',
    'CERD/C/XYZ/CO/8-11||18',
    'E/C.12/XYZ/CO/2||31',
    'A/99/4||6',
  ],
  ['Wells fail.[^1]\n^1 ⟦A/99/4, p. 6⟧. ⟦See also A/99/7, p. 9⟧.', 'A/99/4||6', 'A/99/7||9'],
  [
    'Wells fail.[^1]\n^1 ⟦A/99/4, p. 6⟧.\n^2 ⟦Ibid., paras. 3-5⟧.\n^3 ⟦Ibid.⟧',
    'A/99/4||6',
    'A/99/4||3-5',
    'A/99/4||3-5',
  ],
  ['Wells fail.[^1]\n^1 ⟦A/99/4, p. 6; see also p. 9⟧.', 'A/99/4||6 & A/99/4||9'],
  ['Wells fail.[^1]\n^1 ⟦RDI submission for the river review, p. 3⟧; ⟦RCC, para. 4⟧.', 'RDI||3', 'RCC||4'],
  [
    'Wells fail.[^1]\n^1 ⟦National River Office, ‘Dry wells’, 25 March 2022, paragraph 12⟧',
    'National River Office|2022|12',
  ],
  ['Wells fail.[^1]\n^1 ⟦Rivers Trust (2021), “The state, of the wells,” p. 57⟧.', 'Rivers Trust|2021|57'],
  ['Wells fail.[^1]\n^1 ⟦Nwosu, 2016, p. 4⟧; ⟦Brandt, 2018⟧.', 'Nwosu|2016|4', 'Brandt|2018|'],
  [
    'Wells fail.[^1]\n^1 ⟦Nwosu, 2016⟧.\n^2 ⟦Brandt, 2018, p. 5⟧.\n^3 ⟦Nwosu, op. cit., p. 8⟧.',
    'Nwosu|2016|',
    'Brandt|2018|5',
    'Nwosu|2016|8',
  ],
  [
    'Wells fail.[^1]\n^1 ⟦Nwosu, 2016⟧.\n^2 ⟦Brandt, 2018, p. 5⟧.\n^3 ⟦Nwosu, supra note 1, p. 8⟧.',
    'Nwosu|2016|',
    'Brandt|2018|5',
    'Nwosu|2016|8',
  ],
];

// Back to what was cited before
const back: Row[] = [
  ['One ⟦(Nwosu, 2016, p. 3)⟧. Two ⟦(ibid., p. 5)⟧. Three ⟦(Ibid.)⟧.', 'Nwosu|2016|3', 'Nwosu|2016|5', 'Nwosu|2016|5'],
  ['One ⟦(Nwosu, 2016)⟧. Two ⟦(op. cit., p. 5)⟧.', 'Nwosu|2016|', 'Nwosu|2016|5'],
  [
    'One ⟦(Nwosu, 2016)⟧ and ⟦(Brandt, 2018)⟧. Two ⟦(Nwosu, op. cit., p. 5)⟧.',
    'Nwosu|2016|',
    'Brandt|2018|',
    'Nwosu|2016|5',
  ],
];

// Numbers and keys
const keyed: Row[] = [
  [
    'Wells fail ⟦[2, p. 4]⟧.\n@ [1] Brandt, T. (2018). Dry wells. Lund: River Press.\n@ [2] Nwosu, A. (2016). Wet wells. Lund: River Press.',
    'Nwosu, A.|2016|4',
  ],
  ['Wells fail ⟦[1]⟧.\n@ [1] Brandt, T. (2018). Dry wells.', 'Brandt, T.|2018|'],
  [
    'Wells fail ⟦[1]-[3]⟧.\n@ [1] Brandt, T. (2018). A.\n@ [2] Nwosu, A. (2016). B.\n@ [3] Lee, K. (2011). C.',
    'Brandt, T.|2018| & Nwosu, A.|2016| & Lee, K.|2011|',
  ],
  [
    'Wells fail ⟦[1, 3]⟧.\n@ [1] Brandt, T. (2018). A.\n@ [2] Nwosu, A. (2016). B.\n@ [3] Lee, K. (2011). C.',
    'Brandt, T.|2018| & Lee, K.|2011|',
  ],
  ['Wells fail ⟦[@nwosu, p. 9]⟧.', 'nwosu||9'],
  ['Wells fail ⟦[see @nwosu2016, pp. 3-4; @brandt]⟧.', 'nwosu2016||3-4 & brandt||'],
  ['As ⟦@nwosu2016 [p. 9]⟧ says, wells fail.', 'nwosu2016||9'],
];

// Links of Markdown: the readable words are the citation
const linked: Row[] = [
  ['Wells fail ([Nwosu et al., 2019](https://doi.org/10.9999/w.1)).', 'Nwosu et al., 2019 => Nwosu|2019|'],
  ['Wells fail, says [Nwosu, 2019, p. 4](https://example.org/w).', 'Nwosu, 2019, p. 4 => Nwosu|2019|4'],
  ['Wells fail, says [Nwosu et al. (2019)](https://example.org/w).', 'Nwosu et al. (2019) => Nwosu|2019|'],
  [
    'Wells fail ([Nwosu, 2019](https://example.org/w); Brandt, 2018).',
    '([Nwosu, 2019](https://example.org/w); Brandt, 2018) => Nwosu|2019| & Brandt|2018|',
  ],
];

// A place in the report itself: no work
const internal: Row[] = [
  ['Costs are in ⟦paragraph 4.12 above⟧.', ''],
  ['Costs are in ⟦paragraphs 3-5 below⟧.', ''],
];

// Years in brackets, figures, dates, laws, places in the report, addresses, handles: no citation
const none = [
  'It began (in 2014).',
  'It began (2014).',
  'It began (May 2014).',
  'It began (12 May 2014).',
  'It began (May 12, 2014).',
  'It began (since 2014).',
  'It ran for years (2014–2019).',
  'It ran for years (2014-19).',
  'It ran on (2014 to date).',
  'The Cholera Outbreak (2014) closed the clinics.',
  'After the Lowland Flood (2014), clinics closed.',
  'The Fair Pay Act (2014) was not applied.',
  'The Fair Pay Act 2014 (c. 12) was not applied.',
  'Pay must be published (Fair Pay Act 2014).',
  'Pay must be published (Regulation 2016/679).',
  'Pay must be published (article 12 (3)).',
  'Pay must be published (Art. 12, 2014).',
  'Costs rose (Table 3).',
  'Costs rose (see Table 3).',
  'Costs rose (see section 4).',
  'Costs rose (Figure 2, 2014).',
  'Costs rose (Annex, p. 2).',
  'Costs rose (p. 4).',
  'Costs rose to 2,014 (up 12 per cent).',
  'Costs rose (USD 2014).',
  'Costs rose (n = 2014).',
  'Costs rose (FY 2014).',
  'Costs rose (Q3 2014).',
  'Costs rose (Phase 2, 2014).',
  'Costs rose (from 1999 to 2014).',
  'Costs rose (1999: 12; 2014: 15).',
  'Costs rose (Spring 2014).',
  'Wells help people with HIV/AIDS and TB 24/7.',
  'See www.example.org/EN/A/HRC/page.aspx for more.',
  'See https://example.org/A/HRC/99/5 for more.',
  'Write to wells@example.org or follow @wells.',
  'The minister said that [the well] was dry.',
  'Wells fail [12].',
  'Wells fail [2014].',
  'COVID-19 and the F-16 fleet were discussed.',
  'The Water Agency (WA) was founded.',
  'He was born (14 March 1960) in the north.',
  'The Constitution (1991) says so.',
  'The Paris Agreement (2015) says so.',
  'Resolution 1325 (2000) says so.',
  'Wells (1998 and 2003 alike) fail.',
  'The plan covers wells (adopted 2014, revised 2019).',
  'The survey (baseline 2014, endline 2019) was short.',
];

const tables = { bracketed, narrative, symbols, notes, back, keyed, internal };

describe.each(Object.entries(tables))('%s', (_, rows) => {
  it.each(rows)('%s', (row, ...works) => {
    const { text, marked } = unmark(row);
    expect(cited(text)).toEqual(marked.map((quote, index) => `${quote} => ${works[index]}`));
  });
});

it.each(linked)('link: %s', (text, expected) => {
  expect(cited(text, 'markdown')).toEqual([expected]);
});

it.each(none)('no citation: %s', (text) => {
  expect(cited(text)).toEqual([]);
});

it('is a table of 120 examples and more, 40 of them no citation', () => {
  expect(none.length).toBeGreaterThanOrEqual(40);
  expect(Object.values(tables).flat().length + linked.length + none.length).toBeGreaterThanOrEqual(120);
});
