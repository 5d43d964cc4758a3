/**
 * Bundles the command line and the public API into dist/: two entries that share chunks, a chunk more for each
 * dynamic import(), so that a run loads only what it uses. Packages are bundled (natural alone would install 75 MB on
 * a user's machine); valibot stays outside because its types stand in our declarations.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { licences } from './licences.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** JSON.parse of a string is several times faster to load than the same data as an object literal. */
const jsonAsString = {
  name: 'json-as-string',
  setup(builder) {
    builder.onLoad({ filter: /[\\/]compiled[\\/][^\\/]+\.json$/ }, ({ path }) => {
      const compact = JSON.stringify(JSON.parse(readFileSync(path, 'utf8')));
      return { contents: `export default JSON.parse(${JSON.stringify(compact)});`, loader: 'js' };
    });
  },
};

/** commander can run other programs as its commands; ours are none, and to load what starts processes takes time. */
const noProcesses = {
  name: 'no-processes',
  setup(builder) {
    builder.onResolve({ filter: /^node:child_process$/ }, () => ({ path: 'none', namespace: 'no-processes' }));
    builder.onLoad({ filter: /.*/, namespace: 'no-processes' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** commander is CommonJS: esbuild's stand-in for its require('node:events') looks for a real one. */
const REQUIRE = "import{createRequire}from'node:module';const require=createRequire(import.meta.url);";

const result = await build({
  absWorkingDir: root,
  entryPoints: {
    cli: 'src/cli/main.ts',
    index: 'src/index.ts',
    worker: 'src/cli/worker.ts',
    // tinypool starts its threads from a file of its own, in entry/ beside the chunk that it is bundled into.
    'entry/worker': 'node_modules/tinypool/dist/entry/worker.js',
  },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external: ['valibot'],
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  charset: 'utf8',
  metafile: true,
  write: false,
  plugins: [jsonAsString, noProcesses],
  logLevel: 'warning',
});

// Only a build that succeeded replaces the one that was there.
rmSync(`${root}dist`, { recursive: true, force: true });
mkdirSync(`${root}dist`);
for (const { path, text } of result.outputFiles) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text.includes('typeof require<') ? REQUIRE + text : text);
}
const { notices, list } = licences(root, result.metafile);
writeFileSync(`${root}dist/THIRD_PARTY_LICENSES.txt`, notices);
writeFileSync(`${root}dist/packages.json`, `${JSON.stringify(list, null, 2)}\n`);

const manual = execFileSync(process.execPath, [`${root}bin/pincite.js`, 'man'], { encoding: 'utf8' });
writeFileSync(`${root}dist/pincite.1`, manual);
