/**
 * Time and memory of a comparison by size: `node --expose-gc bench/diff.mjs [500 5000 ...]`.
 *
 * Both editions are made up of words in the frequencies of natural text (Zipf), so that common words are as common and
 * rare ones as rare as in a report; of the later edition a tenth is new, half is reworded, the order is another.
 */
import { fileURLToPath } from 'node:url';
import { compare } from '../dist/index.js';

let state = 20_240_229;
const random = () => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 2 ** 32;
};

const syllables = ['ba', 'co', 'di', 'fe', 'gu', 'la', 'me', 'ni', 'po', 'ra', 'su', 'te', 'vi', 'zo', 'ke', 'ha'];
const vocabulary = Array.from({ length: 12_000 }, (_, rank) => {
  let word = '';
  for (let rest = rank + 17; rest > 0; rest = Math.floor(rest / syllables.length))
    word += syllables[rest % syllables.length];
  return `${word}n`;
});
/** Inverse of Zipf's law: rank r with a chance in proportion to 1 / r. */
const word = () => vocabulary[Math.floor(vocabulary.length ** random()) - 1];
const sentence = () =>
  `The ${word()} Board should ${Array.from({ length: 18 + Math.floor(random() * 20) }, word).join(' ')}.`;
const reworded = (text) =>
  text
    .split(' ')
    .map((one, i) => (i > 4 && random() < 0.15 ? word() : one))
    .join(' ');

function analysisOf(name, sentences) {
  let at = 0;
  const recommendations = sentences.map((quote, i) => {
    const span = { start: at, end: at + quote.length };
    at = span.end + 1;
    const place = { span, quote, line: i + 1, page: null, pageEnd: null, paragraph: null, section: [] };
    return {
      id: `R${i + 1}`,
      key: quote,
      at: place,
      repeats: [],
      title: null,
      basis: 'cue',
      attributedTo: null,
      citations: [],
      concepts: [],
      evidence: [{ rule: 'bench', span }],
      number: null,
      actors: [],
      modality: null,
      action: null,
      deadline: null,
    };
  });
  const document = {
    name,
    format: 'text',
    language: 'en',
    encoding: 'utf-8',
    digest: '',
    title: null,
    published: null,
    words: 0,
    pages: [],
  };
  return {
    schema: 1,
    tool: { name: 'pincite', version: 'bench' },
    document,
    taxonomy: { id: 'bench', version: '1' },
    citations: [],
    works: [],
    findings: [],
    recommendations,
    links: [],
    coverage: { unanswered: [], ungrounded: [], byConcept: [] },
    notices: [],
  };
}

/** Compares two made-up editions of `size` recommendations: seconds, and what became of them. */
export function diff(size) {
  const before = Array.from({ length: size }, sentence);
  const after = before
    .map((text) => (random() < 0.1 ? sentence() : random() < 0.5 ? reworded(text) : text))
    .map((text) => ({ text, rank: random() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ text }) => text);
  const [first, second] = [analysisOf('before', before), analysisOf('after', after)];
  globalThis.gc?.();
  const heap = process.memoryUsage().heapUsed;
  const used = process.cpuUsage();
  const start = performance.now();
  const { summary } = compare(first, second);
  const wall = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(used);
  return { wall, cpu: (user + system) / 1e6, heap: (process.memoryUsage().heapUsed - heap) / 2 ** 20, summary };
}

function main(sizes) {
  console.log('items      seconds  CPU secs   heap MB    kept changed dropped   added');
  for (const size of sizes) {
    const { wall, cpu, heap, summary } = diff(size);
    const counts = [summary.kept, summary.changed + summary.split + summary.merged, summary.dropped, summary.added];
    console.log(
      `${String(size).padEnd(9)}${wall.toFixed(2).padStart(9)}${cpu.toFixed(2).padStart(10)}${heap.toFixed(0).padStart(10)}${counts.map((count) => String(count).padStart(8)).join('')}`,
    );
  }
  console.log(`largest resident size ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const sizes = process.argv.slice(2).map(Number);
  main(sizes.length > 0 ? sizes : [50, 500, 5000]);
}
