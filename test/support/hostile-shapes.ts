/** A shape of input that is meant to hurt: what it repeats, and what it makes of about `size` UTF-16 units of it. */
interface Shape {
  name: string;
  markdown?: true;
  make(size: number): string;
}

const repeated = (unit: string) => (size: number) => unit.repeat(Math.max(1, Math.floor(size / unit.length)));
const counted = (line: (i: number) => string) => (size: number) => {
  const lines: string[] = [];
  for (let i = 0, length = 0; length < size; i++) {
    lines.push(line(i));
    length += lines[i]?.length ?? 1;
  }
  return lines.join('');
};
const depths = (size: number, unit: string): string => {
  let text = '';
  for (let depth = 0; text.length < size; depth = (depth + 1) % 200) text += `${unit.repeat(depth)}x\n`;
  return text;
};

export const shapes: readonly Shape[] = [
  { name: 'one letter', make: repeated('a') },
  { name: 'one digit', make: repeated('7') },
  { name: 'spaces', make: repeated(' ') },
  { name: 'tabs', make: repeated('\t') },
  { name: 'newlines', make: repeated('\n') },
  { name: 'carriage returns', make: repeated('\r') },
  { name: 'form feeds', make: repeated('\f') },
  { name: 'NUL in words', make: repeated('ab\0c ') },
  { name: 'unpaired surrogates', make: repeated('\ud83d \udca9 ') },
  { name: 'hyphens at line ends', make: repeated('develop-\n') },
  { name: 'full stops', make: repeated('.') },
  {
    name: 'one line of sentences',
    make: repeated('Donors should fund wells. Access is hampered by a lack of roads. '),
  },
  { name: 'one sentence of requests', make: repeated('the agency should act and ') },
  { name: 'one sentence of cues', make: repeated('a lack of roads and ') },
  { name: 'one sentence of remedies', make: repeated('to address gaps and lack of ') },
  { name: 'one sentence without an end', make: repeated('that the board which we recommended ') },
  { name: 'open brackets', make: repeated('(') },
  { name: 'pairs of brackets', make: repeated('(()') },
  { name: 'square brackets', make: repeated('[a](') },
  { name: 'citations', make: repeated('(Okafor, 2019, p. 4; ibid.; UN 1998) ') },
  {
    name: 'names of capitals and small words',
    make: counted((i) => `(BN${' AND THE FOR'.repeat(i % 40)} x1, 2019)\n\n`),
  },
  {
    name: 'tags of hyphened names',
    make: counted(
      (i) => `${i ? '' : 'Recommendations\n\n'}${i + 1}. Pay (Peru${' of-the a-b'.repeat(i % 60)} ! );\n\n`,
    ),
  },
  { name: 'names in a row', make: repeated('Okafor, A., ') },
  { name: 'years', make: repeated('2019, ') },
  { name: 'symbols', make: repeated('A/HRC/1-') },
  { name: 'quotation marks', make: repeated('“"') },
  { name: 'lists that begin in a line', make: repeated('by: 1. Train us. ') },
  { name: 'a list in one line', make: counted((i) => `${i === 0 ? 'It asks: ' : ''}${i + 1}. Train. `) },
  { name: 'bullets in one line', make: repeated('• Train us; ') },
  { name: 'items without bullets or an end', make: repeated('train us; and\n\n') },
  { name: 'words in halves', make: repeated('quaysides quay sides ') },
  { name: 'halves of a sentence', make: repeated('It asked for leave to go and\n\n/...\n\nstay and\n\n') },
  { name: 'words and wide gaps', make: repeated(`word${' '.repeat(60)}`) },
  { name: 'columns', make: repeated(`left words here${' '.repeat(30)}right words here\n`) },
  { name: 'short items', make: repeated('- x\n') },
  { name: 'numbered items', make: counted((i) => `${i}. Donors should pay ${i}.\n`) },
  { name: 'headings', make: counted((i) => `\n\n${i}. HEADING OF ITS OWN\n\ntext\n`) },
  { name: 'page numbers', make: counted((i) => `text of a page\n\n${i}\n\f`) },
  { name: 'notes', make: counted((i) => `word.${i} Next\n\n${i} See above.\n\n`) },
  { name: 'list, ever deeper', make: (size) => depths(size, '  ').replaceAll('x', '- x') },
  { name: 'other words each time', make: counted((i) => `w${i.toString(36)} `) },
  { name: 'zero-width and bidi', make: repeated('a\u200bb\u202e\u2066c\u200d ') },
  { name: 'combining marks', make: repeated('e\u0301') },
  { name: 'commas', make: repeated('a,') },
  { name: 'and', make: repeated('and ') },
  { name: 'contents', make: counted((i) => `Chapter of the report ........ ${i}\n`) },
  {
    name: 'references',
    make: counted((i) => `${i ? '' : 'References\n\n'}Okafor, A. (${1900 + (i % 120)}). Title ${i}.\n\n`),
  },
  { name: 'headings, Markdown', markdown: true, make: counted((i) => `# Heading ${i}\n\nText.\n\n`) },
  { name: 'sentences cut in two', markdown: true, make: repeated('the harbour keeps no list of what it\n\n') },
  {
    name: 'the same item under other numbers',
    make: counted((i) => `${i + 1}. Train all crews in night work and pay them.\n`),
  },
  { name: 'quotations, ever deeper', markdown: true, make: (size) => depths(size, '> ') },
  { name: 'items, ever deeper', markdown: true, make: (size) => depths(size, '- ') },
  { name: 'nested lists', markdown: true, make: (size) => depths(size, '  ').replaceAll('x', '- x') },
  {
    name: 'lists that nest and come back',
    markdown: true,
    make: counted((i) => `${'  '.repeat(i % 40)}- item ${i} of it\n`),
  },
  { name: 'emphasis', markdown: true, make: repeated('*a **b ') },
  { name: 'links never closed', markdown: true, make: repeated('[a](') },
  { name: 'images', markdown: true, make: repeated('![') },
  { name: 'backticks', markdown: true, make: counted((i) => `${'`'.repeat(i % 100)} `) },
  { name: 'HTML never closed', markdown: true, make: repeated('<a ') },
  { name: 'comments never closed', markdown: true, make: repeated('<!-- ') },
  { name: 'entities', markdown: true, make: repeated('&amp;&#x3c;&') },
  { name: 'table of many cells', markdown: true, make: (size) => `|a|b|\n|-|-|\n${repeated('|x|y|\n')(size)}` },
  { name: 'one row of many cells', markdown: true, make: repeated('|x') },
  { name: 'footnotes', markdown: true, make: counted((i) => `word[^${i}]\n\n[^${i}]: note\n\n`) },
  { name: 'definitions', markdown: true, make: counted((i) => `[d${i}]: /u${i}\n`) },
  { name: 'fences never closed', markdown: true, make: repeated('```\n') },
  { name: 'one letter, Markdown', markdown: true, make: repeated('a') },
  { name: 'newlines, Markdown', markdown: true, make: repeated('\n') },
  { name: 'spaces, Markdown', markdown: true, make: repeated(' ') },
  { name: 'front matter never closed', markdown: true, make: (size) => `---\n${repeated('a: b\n')(size)}` },
];
