/**
 * Build time: YAML to the JSON that the program loads. One row a file or folder of rules; a fault anywhere fails the
 * build with its place. Run by `npm run rules`.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readyPhrase } from '../lexical/phrase.ts';
import { stemsOf } from '../lexical/stem.ts';
import { buildTrie } from '../lexical/trie.ts';
import { readCitationStyle } from './citation-styles.ts';
import { readCitationWords } from './citation-words.ts';
import { readComparison } from './comparison.ts';
import { extractionFamilies, ruleSets } from './extraction.ts';
import { oneOf, readFamily } from './family.ts';
import { readPageMarks, readPageWords, readWatermarks } from './page-marks.ts';
import { toRuleSet } from './rule-set.ts';
import { builtinIds } from './taxonomy/builtin.ts';
import { loadTaxonomy } from './taxonomy/load.ts';
import { phrasesOf } from './taxonomy/matcher.ts';
import { PARTS, type Taxonomy, withoutExamples } from './taxonomy/taxonomy.ts';
import { formatProblem, type Problem } from './yaml.ts';

interface Compiled {
  data: unknown;
  problems: Problem[];
}

/** `read` gets the text of each file (address without extension, then text); `to` is the JSON file that holds them. */
interface Row {
  to: string;
  /** Address of one file, or a folder's ending in '/'. */
  from: string;
  read(address: string, text: string): Compiled;
}

const family = (address: string, text: string, keys = {}): Compiled => {
  const { entries, problems } = readFamily(text, address, keys);
  return { data: entries, problems };
};

/** The trie of a family's phrases, beside its entries; what is wrong with these is told where they are read for themselves. */
const trieOf = (address: string, text: string, keys = {}): Compiled => ({
  data: buildTrie(readFamily(text, address, keys).entries.map((entry) => readyPhrase(entry.phrase))),
  problems: [],
});

const abbreviationKind = { required: true, check: oneOf('never-ends', 'before-number', 'before-name', 'may-end') };

const regionKeys = {
  region: {
    required: true,
    check: oneOf('front', 'contents', 'references', 'glossary', 'notes', 'boilerplate', 'chrome'),
  },
  where: { required: true, check: oneOf('heading', 'opening', 'early', 'line') },
};

/** Examples are for the check (test/rules/taxonomy), not for every run. */
const taxonomy = (address: string, text: string): Compiled => {
  const { taxonomy, problems } = loadTaxonomy(text, `${address}.yml`);
  return { data: taxonomy && withTries(withoutExamples(taxonomy)), problems };
};

const withTries = (taxonomy: Taxonomy): Taxonomy => ({
  ...taxonomy,
  tries: Object.fromEntries(
    PARTS.map((part) => [part, buildTrie(phrasesOf(taxonomy[part]).map(({ phrase }) => readyPhrase(phrase)))]),
  ) as NonNullable<Taxonomy['tries']>,
});

/** The YAML as it is, comments and examples too: for `taxonomy show` and `taxonomy init`. */
const taxonomyText = (address: string, text: string): Compiled => ({
  data: text,
  problems: loadTaxonomy(text, `${address}.yml`).problems,
});

const rows: Row[] = [
  { to: 'page-marks', from: 'common/page-marks', read: readPageMarks },
  { to: 'page-words', from: 'common/page-words', read: readPageWords },
  { to: 'watermarks', from: 'common/watermarks', read: readWatermarks },
  {
    to: 'abbreviations',
    from: 'en/abbreviations',
    read: (address, text) => family(address, text, { kind: abbreviationKind }),
  },
  { to: 'first-person', from: 'en/first-person', read: (address, text) => family(address, text) },
  { to: 'suspended', from: 'en/suspended', read: (address, text) => family(address, text) },
  { to: 'regions', from: 'en/regions', read: (address, text) => family(address, text, regionKeys) },
  { to: 'regions-trie', from: 'en/regions', read: (address, text) => trieOf(address, text, regionKeys) },
  {
    to: 'en-actions-trie',
    from: 'en/actions',
    read: (address, text) => trieOf(address, text, extractionFamilies['en/actions']),
  },
  {
    to: 'parts',
    from: 'en/parts',
    read: (address, text) => ({ ...family(address, text), data: trieOf(address, text).data }),
  },
  { to: 'openers', from: 'en/openers', read: (address, text) => family(address, text) },
  ...Object.entries(extractionFamilies).map(([address, keys]) => ({
    to: address.replaceAll('/', '-'),
    from: address,
    read: (file: string, text: string) => family(file, text, keys),
  })),
  { to: 'citation-words', from: 'en/citations/words/', read: (address, text) => readCitationWords(text, address) },
  { to: 'citation-styles', from: 'en/citations/', read: (address, text) => readCitationStyle(text, address) },
  ...builtinIds().map((id) => ({ to: `taxonomy-${id}`, from: `taxonomies/${id}`, read: taxonomy })),
  { to: 'taxonomy-texts', from: 'taxonomies/', read: taxonomyText },
  { to: 'comparison', from: 'en/comparison/', read: readComparison },
  {
    to: 'document-symbols',
    from: 'common/document-symbols',
    read: (address, text) => readCitationWords(text, address),
  },
];

const root = new URL('.', import.meta.url).pathname;

function addresses(from: string): string[] {
  if (!from.endsWith('/')) return existsSync(join(root, `${from}.yml`)) ? [from] : [];
  if (!existsSync(join(root, from))) return [];
  return readdirSync(join(root, from))
    .filter((name) => name.endsWith('.yml'))
    .sort()
    .map((name) => from + name.slice(0, -4));
}

/** Words that the YAML has more than once, its examples and comments included: most of what a report has too. */
function commonWords(): string[] {
  const counts = new Map<string, number>();
  for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!name.endsWith('.yml')) continue;
    for (const [word] of readFileSync(join(root, name), 'utf8')
      .toLowerCase()
      .matchAll(/[a-z]{3,40}/g))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count > 1).map(([word]) => word);
}

const problems: Problem[] = [];
mkdirSync(join(root, 'compiled'), { recursive: true });
for (const row of rows) {
  const files = addresses(row.from);
  const compiled = files.map((address) => row.read(address, readFileSync(join(root, `${address}.yml`), 'utf8')));
  problems.push(...compiled.flatMap((one) => one.problems));
  const data = row.from.endsWith('/')
    ? Object.fromEntries(files.map((address, i) => [address, compiled[i]?.data]))
    : compiled[0]?.data;
  writeFileSync(join(root, 'compiled', `${row.to}.json`), `${JSON.stringify(data ?? null)}\n`);
}
for (const [name, families] of Object.entries(ruleSets)) {
  const entriesOf = (address: string) =>
    readFamily(readFileSync(join(root, `${address}.yml`), 'utf8'), address, extractionFamilies[address]).entries;
  const set = toRuleSet(
    Object.fromEntries(Object.entries(families).map(([family, address]) => [family, entriesOf(address)])),
  );
  writeFileSync(join(root, 'compiled', `rules-${name}.json`), `${JSON.stringify(set)}\n`);
}
writeFileSync(join(root, 'compiled', 'stems.json'), `${JSON.stringify(stemsOf(commonWords()))}\n`);
for (const problem of problems) console.error(`src/rules/${formatProblem(problem)}`);
if (problems.length > 0) process.exit(1);
