/**
 * Bundles the command line and the public API into dist/: entries that share chunks, a chunk more for each dynamic
 * import(), so that a run loads only what it uses; and the command line once more as one script, precompiled, with what
 * chooses between the two (cli.cjs) in front.
 * Packages are bundled (natural alone would install 75 MB on a user's machine); valibot stays outside because its types
 * stand in our declarations.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { licences } from './licences.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

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

/** The rules as files of their own, read when they are used; ASCII, which is read fastest. `read` is code that reads file `name`. */
const rulesAsFiles = (files, read) => ({
  name: 'rules-as-files',
  setup(builder) {
    builder.onLoad({ filter: /[\\/]compiled[\\/][^\\/]+\.json$/ }, ({ path }) => {
      const name = `rules/${basename(path)}`;
      files.set(name, ascii(JSON.stringify(JSON.parse(readFileSync(path, 'utf8')))));
      return { contents: read(JSON.stringify(name)) };
    });
  },
});

/** Beside the script of the command line, and beside the modules. */
const byScript = (name) =>
  `module.exports = JSON.parse(require('node:fs').readFileSync(require('node:path').join(__folder, ${name}), 'latin1'));`;
const byModule = (name) =>
  `import { readFileSync } from 'node:fs';export default JSON.parse(readFileSync(new URL(${name}, import.meta.url), 'latin1'));`;

/** JSON, or code of which esbuild left nothing but regular expressions as they are, in ASCII alone. */
const ascii = (text) =>
  text.replace(/[\u0080-\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  external: ['valibot'],
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  write: false,
  logLevel: 'warning',
};

const ruleFiles = new Map();
const result = await build({
  ...shared,
  entryPoints: {
    program: 'src/cli/program.ts',
    index: 'src/index.ts',
    worker: 'src/cli/worker.ts',
    // tinypool starts its threads from a file of its own, in entry/ beside the chunk that it is bundled into.
    'entry/worker': 'node_modules/tinypool/dist/entry/worker.js',
  },
  outdir: 'dist',
  splitting: true,
  format: 'esm',
  charset: 'utf8',
  metafile: true,
  plugins: [rulesAsFiles(ruleFiles, byModule), noProcesses],
});

/** The command line once more, as one script: a function of what it needs (src/cli/compiled.ts). */
const program = await build({
  ...shared,
  entryPoints: { program: 'src/cli/program.ts' },
  // Names too: it is read at every start. The modules that stand in for it keep theirs.
  minifyIdentifiers: true,
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  charset: 'ascii',
  banner: { js: '(function(module,require,__folder,__url){' },
  footer: { js: '})' },
  define: { 'import.meta.url': '__url' },
  plugins: [rulesAsFiles(ruleFiles, byScript), noProcesses],
});

/** Where the modules are that stand in for the script. */
const programAsModules = {
  name: 'program-as-modules',
  setup(builder) {
    builder.onResolve({ filter: /[\\/]program\.ts$/ }, () => ({ path: './program.js', external: true }));
  },
};

const start = await build({
  ...shared,
  entryPoints: { cli: 'src/cli/main.ts' },
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  charset: 'ascii',
  define: { 'import.meta.url': '__url' },
  banner: { js: "'use strict';const __url=require('node:url').pathToFileURL(__filename).href;" },
  plugins: [programAsModules],
});

// Only a build that succeeded replaces the one that was there.
rmSync(`${root}dist`, { recursive: true, force: true });
mkdirSync(`${root}dist`);
for (const { path, text } of result.outputFiles) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text.includes('typeof require<') ? REQUIRE + text : text);
}
mkdirSync(`${root}dist/rules`);
for (const { path, text } of [...program.outputFiles, ...start.outputFiles]) writeFileSync(path, ascii(text));
for (const [name, text] of ruleFiles) writeFileSync(`${root}dist/${name}`, text);
execFileSync(process.execPath, [`${root}scripts/precompile.mjs`], { stdio: 'inherit' });

const { notices, list } = licences(root, result.metafile);
writeFileSync(`${root}dist/THIRD_PARTY_LICENSES.txt`, notices);
writeFileSync(`${root}dist/packages.json`, `${JSON.stringify(list, null, 2)}\n`);

const pincite = (...given) => execFileSync(process.execPath, [`${root}bin/pincite.js`, ...given], { encoding: 'utf8' });
writeFileSync(`${root}dist/taxonomy.schema.json`, pincite('taxonomy', 'schema'));
writeFileSync(`${root}dist/pincite.1`, pincite('man'));
