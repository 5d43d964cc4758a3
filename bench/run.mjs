/**
 * Measures pincite, and peers beside it, against the targets below; writes the table into BENCHMARKS.md.
 *
 *   npm run bench                      fixtures, repeated with variation to 1 and 10 MB
 *   npm run bench -- --reports DIR     the .txt and .md files of a folder instead
 *   npm run bench -- --long            remark-parse on 10 MB too (two minutes), in place of ten times its 1 MB
 *   npm run bench -- --quick           1 MB only, few repeats, nothing written
 *
 * Needs `npm run build`; the peers need `npm install` in bench/. Programs run one after the other, never side by side.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { corpus } from './corpus.mjs';
import { diff } from './diff.mjs';
import { best, run, startRatios } from './measure.mjs';

const { values: given } = parseArgs({
  options: { reports: { type: 'string' }, long: { type: 'boolean' }, quick: { type: 'boolean' } },
});
const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const pincite = at('../bin/pincite.js');
const hasPeers = existsSync(at('node_modules/wink-nlp')) && existsSync(at('node_modules/remark-parse'));
const folder = mkdtempSync(join(tmpdir(), 'pincite-bench-'));
const REPEATS = given.quick ? 1 : 3;
const STARTS = given.quick ? 5 : 31;

const rows = [];
const row = (what, measured, target, met) => {
  rows.push([what, measured, target, met === null ? '' : met ? 'yes' : '**no**']);
  console.error(`${what}: ${measured}${target ? ` (target ${target})` : ''}`);
};
const seconds = (value) => `${value.toFixed(2)} s`;
const megabytes = (value) => `${Math.round(value)} MB`;

function file(extension, size, from = given.reports) {
  const path = join(folder, `${size}.${extension}`);
  writeFileSync(path, corpus(extension, size, from));
  return path;
}
const analyze = (path) => [pincite, 'analyze', path, '--format', 'json', '-o', join(folder, 'out.json')];

function measureStart() {
  const programs = [['-e', '0'], [pincite, '--version'], analyze(file('txt', 7000)), analyze(file('md', 7000))];
  const [bare, ...ours] = startRatios(STARTS, programs);
  row('`node -e 0`', `${Math.round(bare.wall * 1000)} ms`, '', null);
  ['`pincite --version`', '`analyze`, 7 KB of text', '`analyze`, 7 KB of Markdown'].forEach((what, i) => {
    const target = [1.3, 1.7, 2.2][i];
    const { ratio, cpuRatio } = ours[i];
    row(
      what,
      `${ratio.toFixed(2)} × \`node -e 0\` (processor: ${cpuRatio.toFixed(2)} ×)`,
      `≤ ${target} ×`,
      ratio <= target,
    );
  });
}

/** One format at 1 and 10 MB; `perMegabyte`: memory allowed beyond 150 MB for each MB of input. */
function measureFormat(extension, name, target, perMegabyte) {
  const sizes = given.quick ? [1] : [1, 10];
  const measured = sizes.map((size) => {
    const path = file(extension, size * 1e6);
    const used = best(REPEATS, () => run(analyze(path)));
    const rate = size / used.cpu;
    const most = 150 + perMegabyte * size;
    row(
      `${name}, ${size} MB: whole analysis`,
      `${seconds(used.cpu)}, ${rate.toFixed(1)} MB/s`,
      size === 10 ? `≥ ${target} MB/s` : '',
      size === 10 ? rate >= target : null,
    );
    row(`${name}, ${size} MB: memory`, megabytes(used.memory), `≤ ${megabytes(most)}`, used.memory <= most);
    return { path, ...used };
  });
  const [small, large] = measured;
  if (large)
    row(`${name}: time for 10 MB over 1 MB`, (large.cpu / small.cpu).toFixed(1), '≤ 11', large.cpu / small.cpu <= 11);
  return measured;
}

function measurePeers(text, markdown) {
  if (!hasPeers) return row('peers', 'not installed: `npm install` in bench/', '', null);
  const wink = best(1, () => run([at('wink.mjs'), text.at(-1).path]));
  const times = wink.cpu / text.at(-1).cpu;
  row(
    'wink-nlp, sentences alone of the same text',
    `${seconds(wink.cpu)}: ${times.toFixed(1)} × ours`,
    '≥ 2 ×',
    times >= 2,
  );
  const small = best(1, () => run([at('remark.mjs'), markdown[0].path]));
  row('remark-parse, 1 MB', `${seconds(small.cpu)}: ${(small.cpu / markdown[0].cpu).toFixed(1)} × ours`, '', null);
  if (given.quick) return;
  const large = given.long ? run([at('remark.mjs'), markdown[1].path], ['--max-old-space-size=4096']) : null;
  const ratio = (large ? large.cpu : small.cpu * 10) / markdown[1].cpu;
  const how = large ? seconds(large.cpu) : `${seconds(small.cpu * 10)} if it were linear (run with --long)`;
  row('remark-parse, 10 MB', `${how}: ${ratio.toFixed(1)} × ours`, '≥ 30 ×', large ? ratio >= 30 : null);
}

function measureDiff() {
  for (const size of given.quick ? [500] : [500, 5000]) {
    const { wall, cpu } = diff(size);
    row(`diff, ${size} × ${size} recommendations`, `${seconds(cpu)} (${seconds(wall)} by the clock)`, '', null);
  }
}

const MARKS = ['<!-- bench -->', '<!-- /bench -->'];

function write(table) {
  const path = at('../BENCHMARKS.md');
  const text = readFileSync(path, 'utf8');
  const [from, to] = MARKS.map((mark) => text.indexOf(mark));
  writeFileSync(path, `${text.slice(0, from + MARKS[0].length)}\n\n${table}\n${text.slice(to)}`);
}

function toTable() {
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, Node ${process.versions.node}, ${process.platform}`;
  const lines = rows.map((cells) => `| ${cells.join(' | ')} |`);
  return `${machine}. Reports: ${given.reports ? 'a folder of reports' : 'the fixtures, repeated with variation'}.\n\n| | measured | target | met |\n|---|---|---|---|\n${lines.join('\n')}\n`;
}

try {
  measureStart();
  const text = measureFormat('txt', 'text', 5, 15);
  const markdown = measureFormat('md', 'Markdown', 1, 25);
  measurePeers(text, markdown);
  measureDiff();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (given.quick) console.log(toTable());
else write(toTable());
