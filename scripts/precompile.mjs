/**
 * Writes dist/program.cache: what V8 made of dist/program.cjs while it read a text, a Markdown report and the help. Only
 * functions that ran are in it; all others are compiled when they are called. src/cli/compiled.ts reads it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { devNull } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Script } from 'node:vm';

const root = fileURLToPath(new URL('..', import.meta.url));
const filename = `${root}dist/program.cjs`;
const script = new Script(readFileSync(filename, 'latin1'), { filename });
const module = { exports: {} };
script.runInThisContext()(module, createRequire(import.meta.url), `${root}dist`, pathToFileURL(filename).href);

const silent = { write: (_, done) => done(), on: () => {} };
const io = { ...silent, stdin: process.stdin, stdout: silent, stderr: silent, env: {}, cwd: () => root, off: () => {} };
const reports = ['audit-office/report.txt', 'converted-report/report.md'];
for (const argv of [
  ['help'],
  ['analyze', ...reports.map((name) => `${root}fixtures/reports/${name}`), '--jobs', '1', '--no-config'],
  ['analyze', `${root}fixtures/reports/${reports[0]}`, '--format', 'json', '-o', devNull],
]) {
  const code = await module.exports.run(argv, io);
  if (code !== 0) throw new Error(`pincite ${argv.join(' ')} ended with ${code}`);
}
writeFileSync(`${root}dist/program.cache`, script.createCachedData());
