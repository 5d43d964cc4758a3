/**
 * Looks for reports that break pincite: `npx tsx scripts/fuzz.mjs [--minutes 10] [--seed 1] [--once]`.
 *
 * Takes the fixture reports and generated ones, damages them (cut, doubled, mixed, spiked with odd characters and bytes)
 * and runs every stage, every reporter and a comparison on each. Checked: nothing throws but Trouble, every quote is the
 * slice of its span, the analysis fits its schema, a second run gives the same, nothing takes out of proportion.
 * A failure prints its number: `--seed S --from N --once` runs that case again, and its input is kept in the folder of
 * temporary files.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import * as v from 'valibot';
import { examine } from '../src/analyze.ts';
import { compare } from '../src/compare/index.ts';
import * as schema from '../src/model/analysis.ts';
import { Trouble } from '../src/model/trouble.ts';
import { analysisFormats } from '../src/report/analysis/index.ts';
import { coverageFormats } from '../src/report/coverage/index.ts';
import { diffFormats } from '../src/report/diff/index.ts';
import { plain } from '../src/report/paint.ts';
import { chooseColumns } from '../src/report/table/columns.ts';
import { tableFormats } from '../src/report/table/index.ts';
import { rowsOf } from '../src/report/table/rows.ts';
import { worksFormats } from '../src/report/works/index.ts';
import { markdown, texts } from '../test/support/generated.ts';

const { values: given } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    once: { type: 'boolean', default: false },
  },
});
const seed = Number(given.seed);

/** Milliseconds that a report of so many characters may take: far above any real one. */
const allowed = (length) => 3000 + length / 5;

/** Each case has its own numbers, so that one can be run again alone. */
function randomOf(number) {
  let state = (seed * 0x9e3779b1 + number * 0x85ebca6b) >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const folder = new URL('../fixtures/reports/', import.meta.url);
const fixtures = readdirSync(folder).flatMap((name) =>
  readdirSync(new URL(`${name}/`, folder))
    .filter((file) => file.startsWith('report.'))
    .map((file) => readFileSync(new URL(`${name}/${file}`, folder), 'utf8')),
);

const odd = [
  '\0',
  '\u001b[31m',
  '\u202e',
  '\u200b',
  '\ufeff',
  '\ud800',
  '\udfff',
  '\f',
  '\r',
  '\r\n',
  '\u0085',
  '\u2028',
  '\u00ad',
  '-\n',
  '\t',
  '(',
  ')',
  '[',
  ']',
  '<',
  '>',
  '&#0;',
  '&amp;',
  '`',
  '```\n',
  '$',
  '|',
  '\n|',
  '> ',
  '- ',
  '1. ',
  '(a) ',
  '# ',
  '---\n',
  '“',
  '”',
  '"',
  '=cmd()',
  '[^1]',
  '[^1]: ',
  '<!--',
  '-->',
  '<script>',
  '](javascript:x)',
  ' '.repeat(80),
  '\n'.repeat(9),
  '(Okafor, 2019, p. 4)',
  '2019',
  'ibid.',
  ' and ',
  ' that ',
  'should ',
  'a lack of ',
  'Page 3',
  '\n\n12\n\n',
  '😀',
  'é',
  'ﬁ',
  'x'.repeat(300),
];

const damages = [
  (text, random) => cut(text, random, (part) => ''.slice(part.length)),
  (text, random) => cut(text, random, (part) => part + part),
  (text, random) => cut(text, random, (part) => part.toUpperCase()),
  (text, random) =>
    cut(text, random, (part) => part.replaceAll('\n', [' ', '\r\n', '\n\n', '\f', '\n    '][random(5)])),
  (text, random) => cut(text, random, (part) => part.replaceAll(' ', odd[random(odd.length)])),
  (text, random) => cut(text, random, (part) => [...part].reverse().join('')),
  (text, random) => cut(text, random, () => odd[random(odd.length)].repeat(1 + random(20))),
  (text, random) => cut(text, random, () => piece(fixtures[random(fixtures.length)], random)),
  (text, random) => text.slice(0, random(text.length + 1)),
  (text, random) => text.slice(random(text.length + 1)),
];

function cut(text, random, change) {
  const start = random(text.length + 1);
  const end = Math.min(text.length, start + random([4, 40, 400][random(3)]));
  return text.slice(0, start) + change(text.slice(start, end)) + text.slice(end);
}

const piece = (text, random) => {
  const start = random(text.length);
  return text.slice(start, start + random(600));
};

/** The bytes of case `number`, and the name they are read by. */
function inputOf(number) {
  const random = randomOf(number);
  const name = random(2) === 0 ? 'report.md' : 'report.txt';
  const generated = random(3) === 0;
  let text = generated
    ? fc.sample(name.endsWith('md') ? markdown : texts, { numRuns: 1, seed: seed * 100_003 + number })[0]
    : fixtures[random(fixtures.length)];
  for (let times = random(8); times > 0; times--) text = damages[random(damages.length)](text, random);
  const bytes = Buffer.from(text.slice(0, 60_000));
  for (let times = random(10) === 0 ? random(20) : 0; times > 0 && bytes.length > 0; times--)
    bytes[random(bytes.length)] = random(256);
  return { bytes, name };
}

const options = { columns: 80, paint: plain, guard: true, labels: new Map() };

function fault(condition, what) {
  if (!condition) throw new Error(what);
}

async function check({ bytes, name }, before) {
  const { analysis, document } = await examine(bytes, name);
  const { text } = document.source;
  const passages = [...analysis.findings, ...analysis.recommendations];
  for (const { id, at } of [...passages, ...analysis.citations])
    fault(at.quote === text.slice(at.span.start, at.span.end), `the quote of ${id} is not the slice of its span`);
  for (const { id, evidence } of passages) fault(evidence.length > 0, `${id} has no evidence`);
  const parsed = v.safeParse(schema.Analysis, analysis);
  fault(parsed.success, `does not fit the schema: ${parsed.issues?.[0]?.message}`);
  const again = await examine(bytes, name);
  fault(JSON.stringify(again.analysis) === JSON.stringify(analysis), 'a second run differs');

  for (const format of Object.values(analysisFormats)) format.part(analysis, options);
  for (const format of Object.values(coverageFormats)) format(analysis, options);
  for (const format of Object.values(worksFormats)) format(analysis);
  const columns = chooseColumns(null, true, true);
  const rows = rowsOf(analysis).map((row) => columns.map((column) => column.value(row)));
  for (const format of Object.values(tableFormats))
    await format.write({ title: 'Table', columns, groups: [{ title: null, rows }] }, options);

  const same = compare(analysis, analysis);
  fault(
    same.changes.every(({ kind }) => kind === 'kept'),
    'compared with itself it is not all kept',
  );
  const diff = compare(before ?? analysis, analysis);
  for (const format of Object.values(diffFormats)) await format.write(diff, options);
  return analysis;
}

const seen = { cases: 0, characters: 0, items: 0, refused: 0, failures: 0, slowest: 0, slowestCase: 0 };
const end = Date.now() + Number(given.minutes) * 60_000;
let before = null;
for (let number = Number(given.from); Date.now() < end; number++) {
  const input = inputOf(number);
  const start = process.cpuUsage();
  try {
    const analysis = await check(input, before);
    seen.items += analysis.findings.length + analysis.recommendations.length;
    before = analysis;
  } catch (error) {
    if (error instanceof Trouble) seen.refused++;
    else {
      seen.failures++;
      const path = join(tmpdir(), `pincite-fuzz-${seed}-${number}-${input.name}`);
      writeFileSync(path, input.bytes);
      console.error(`case ${number} (${path}): ${error.stack}`);
    }
  }
  const { user, system } = process.cpuUsage(start);
  const used = (user + system) / 1000;
  if (used > seen.slowest) Object.assign(seen, { slowest: used, slowestCase: number });
  if (used > allowed(input.bytes.length))
    console.error(`case ${number}: ${Math.round(used)} ms for ${input.bytes.length} bytes`);
  seen.cases++;
  seen.characters += input.bytes.length;
  if (given.once) break;
}
console.log(
  `seed ${seed}: ${seen.cases} reports, ${(seen.characters / 1e6).toFixed(1)} MB, ${seen.items} findings and recommendations, ` +
    `${seen.refused} refused with a message, ${seen.failures} failures; the slowest took ${Math.round(seen.slowest)} ms (case ${seen.slowestCase})`,
);
process.exitCode = seen.failures > 0 ? 1 : 0;
