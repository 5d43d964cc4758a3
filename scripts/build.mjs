/**
 * Bundles the command line and the public API into dist/: two entries that share chunks, a chunk more for each
 * dynamic import(), so that a run loads only what it uses. Packages are bundled (natural alone would install 75 MB on
 * a user's machine); valibot stays outside because its types stand in our declarations.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

rmSync(`${root}dist`, { recursive: true, force: true });
mkdirSync(`${root}dist`);
const result = await build({
  absWorkingDir: root,
  entryPoints: { cli: 'src/cli/main.ts', index: 'src/index.ts', worker: 'src/cli/worker.ts' },
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
  // commander is CommonJS: its require('node:events') needs a require in each ESM chunk.
  banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
  charset: 'utf8',
  metafile: true,
  plugins: [jsonAsString],
  logLevel: 'warning',
});

const { notices, list } = licences(root, result.metafile);
writeFileSync(`${root}dist/THIRD_PARTY_LICENSES.txt`, notices);
writeFileSync(`${root}dist/packages.json`, `${JSON.stringify(list, null, 2)}\n`);
