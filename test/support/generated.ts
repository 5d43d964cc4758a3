import fc from 'fast-check';

/** Sentences, and pieces of them, that send every stage to work. */
const sentence = fc.constantFrom(
  'Donors should fund local partners before the rains.',
  'We recommend that the Ministry of Works, within six months, adopt a plan.',
  'The Agency must not close wells.',
  'Access is hampered by a lack of roads (Okafor, 2019, pp. 4–5).',
  'We found that no register exists.12 It remains a challenge',
  'The scheme works well; partners praised it',
  '“They should come and see,” said a resident of St. Ives.',
  'See para. 4.2 of resolution 1325 (2000), e.g. Art. 12(3).',
  'Should it rain, the fair moves.',
  'Strengthen coordi-\nnation between clinics',
  'naïve Łódź 🚰🌊 ﬁnal co\u00adoperation 30\u00a0%',
  'Recommendation 3: Pay for upkeep.',
  'a & b < c * d_e_f [x] (y) `z` #1',
  'x',
);
const sentences = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
const heading = fc.constantFrom(
  'Findings',
  'RECOMMENDATIONS',
  '3.1 Barriers',
  'To donors:',
  'Conclusions',
  'References',
  'What helps?',
);
const bullet = fc.constantFrom('• ', '- ', '– ', 'o ', '(a) ', '(iv) ', '1. ', '2. ', '3.2 ', 'R4. ', '115.20. ');
const list = (indent: string) =>
  fc
    .array(fc.tuple(bullet, sentences), { minLength: 1, maxLength: 4 })
    .map((items) => items.map(([mark, text]) => indent + mark + text).join('\n'));
const gap = fc.constantFrom('\n', '\n\n', '\n\n', '\n\n\n', '\r\n\r\n', '\r', ' ', '\n\t\n');

const joined = (block: fc.Arbitrary<string>) =>
  fc.array(fc.tuple(block, gap), { maxLength: 12 }).map((parts) => parts.flat().join(''));

/** Text with lists, columns, pages, running heads, notes and odd characters. */
export const texts = joined(
  fc.oneof(
    { weight: 3, arbitrary: sentences },
    heading,
    list(''),
    list('    '),
    fc.tuple(sentence, sentence).map(([left, right]) => `${left.slice(0, 30).padEnd(40)}${right}`),
    fc.nat({ max: 40 }).map((page) => `\n${' '.repeat(60)}${page}\n\fAnnual report                    ${page + 1}\n`),
    fc.constantFrom(
      '\f',
      '[Page 4]',
      '____________\n12 See the annex.',
      'Name     Sum\nAster     12',
      '\u0007 bell',
      'Okafor, A. 2019. Roads.',
    ),
  ),
);

/** Markdown without raw HTML: what it hides from the reader is not counted as lost. */
export const markdown = joined(
  fc.oneof(
    { weight: 3, arbitrary: sentences },
    fc.tuple(fc.constantFrom('# ', '## ', '### '), heading).map((parts) => parts.join('')),
    list(''),
    fc.tuple(list(''), list('  ')).map((parts) => parts.join('\n')),
    sentences.map((text) => `> ${text}`),
    fc.tuple(sentence, sentences).map(([lead, text]) => `**${lead.replaceAll('*', '')}** ${text}`),
    sentence.map((text) => `| Finding | Recommendation |\n|---|---|\n| ${text.replaceAll(/[|\n]/g, '/')} | Pay. |`),
    fc.constantFrom(
      '<!-- page 4 -->',
      'Wells[^1] matter.',
      '[^1]: A note.',
      '    indented prose',
      '---',
      'one &amp; two \\* three',
      '```\ncode\n```',
    ),
  ),
);
