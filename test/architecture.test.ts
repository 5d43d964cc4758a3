import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** ARCHITECTURE.md as a test: who may import whom, which file owns which outside package, what is named nowhere. */

const root = fileURLToPath(new URL('..', import.meta.url));

/** Parts of src, and the parts that each may import beside itself. A stage of the pipeline is a part of its own. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  model: [],
  lexical: ['model'],
  rules: ['model', 'lexical'],
  pipeline: ['model', 'lexical', 'rules'],
  compare: ['model', 'lexical', 'rules'],
  report: ['model', 'lexical'],
  'analyze.ts': ['model', 'lexical', 'rules', 'pipeline'],
  'explain.ts': ['model', 'lexical', 'rules', 'pipeline', 'analyze.ts'],
  'index.ts': ['model', 'compare', 'report', 'analyze.ts'],
  cli: ['model', 'lexical', 'rules', 'compare', 'report', 'analyze.ts', 'explain.ts', 'index.ts'],
};

/** The file, or the folder, through which alone a package comes in. */
const OWNERS: Record<string, readonly string[]> = {
  '@valibot/to-json-schema': ['src/report/schema.ts', 'src/rules/taxonomy/json-schema.ts'],
  chalk: ['src/cli/paint.ts'],
  commander: ['src/cli/'],
  diff: ['src/compare/edits.ts'],
  hucre: ['src/report/xlsx.ts'],
  'mdast-util-from-markdown': ['src/pipeline/3-read/markdown/'],
  natural: ['src/lexical/stem.ts'],
  'remark-gfm': ['src/pipeline/3-read/markdown/'],
  'remark-parse': ['src/pipeline/3-read/markdown/'],
  tinypool: ['src/cli/pool.ts'],
  unified: ['src/pipeline/3-read/markdown/'],
  valibot: ['src/model/analysis.ts', 'src/rules/taxonomy/', 'src/compare/read-analysis.ts'],
  yaml: ['src/rules/yaml.ts'],
  'js-yaml': ['src/rules/quick-yaml.ts'],
};

interface Import {
  from: string;
  /** A path inside the project, or a package's specifier. */
  to: string;
}

const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
  .map((name) => `src/${name}`)
  .sort();

/** Static, dynamic and type imports and re-exports; a line of a comment is none. */
const IMPORT = /^(?!\s*(?:\*|\/\/)).*?(?:\bfrom\s+|\bimport\s*\(?\s*)'([^']+)'/gm;

const imports: Import[] = files.flatMap((from) =>
  [...readFileSync(join(root, from), 'utf8').matchAll(IMPORT)].map(([, specifier = '']) => ({
    from,
    to: specifier.startsWith('.') ? relative(root, join(root, dirname(from), specifier)) : specifier,
  })),
);

const partOf = (path: string): string => path.split('/')[1] ?? '';
const stageOf = (path: string): string => path.split('/')[2] ?? '';
const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
const inside = imports.filter(({ to }) => to.startsWith('src/'));
const outside = imports.filter(({ to }) => !to.startsWith('src/') && !to.startsWith('node:'));
const show = ({ from, to }: Import): string => `${from} imports ${to}`;

describe('who may import whom', () => {
  it('sees the imports', () => {
    expect(inside.length).toBeGreaterThan(100);
    expect(outside.map(({ to }) => to)).toContain('commander');
  });

  it.each(Object.entries(MAY_IMPORT))('%s imports itself and %j', (part, allowed) => {
    const wrong = inside.filter(
      ({ from, to }) => partOf(from) === part && partOf(to) !== part && !allowed.includes(partOf(to)),
    );
    expect(wrong.map(show)).toEqual([]);
  });

  it('has a rule for every part', () => {
    expect([...new Set(files.map(partOf))].filter((part) => !(part in MAY_IMPORT))).toEqual([]);
  });

  it('lets no stage import another', () => {
    const wrong = inside.filter(
      ({ from, to }) => partOf(from) === 'pipeline' && partOf(to) === 'pipeline' && stageOf(from) !== stageOf(to),
    );
    expect(wrong.map(show)).toEqual([]);
  });

  it('stays inside src', () => {
    expect(imports.filter(({ to }) => to.startsWith('..')).map(show)).toEqual([]);
  });
});

describe('outside packages', () => {
  it('come in through their owners alone', () => {
    const wrong = outside.filter(({ from, to }) => !OWNERS[packageOf(to)]?.some((owner) => from.startsWith(owner)));
    expect(wrong.map(show)).toEqual([]);
  });

  it('are all used', () => {
    const used = new Set(outside.map(({ to }) => packageOf(to)));
    expect(Object.keys(OWNERS).filter((name) => !used.has(name))).toEqual([]);
  });

  it('takes of natural the stemmer alone: its main entry loads databases, prints, and reads .env', () => {
    const natural = outside.filter(({ to }) => packageOf(to) === 'natural').map(({ to }) => to);
    expect(natural).toEqual(['natural/lib/natural/stemmers/porter_stemmer.js']);
  });

  it('leaves the network alone', () => {
    const nodes = imports.filter(({ to }) => /^node:(https?2?|net|tls|dgram|dns|child_process)\b/.test(to));
    expect(nodes.map(show)).toEqual([]);
    expect(files.filter((file) => /\b(fetch|WebSocket|eval)\s*\(|new Function\b/.test(code(file)))).toEqual([]);
  });
});

/** A file without its comments and strings. */
const code = (file: string): string =>
  readFileSync(join(root, file), 'utf8')
    .replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '')
    .replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''");

describe('names', () => {
  it('keeps process in bin', () => {
    // The compiler of the rules is a script of the build; it is not in the package.
    const wrong = files.filter((file) => file !== 'src/rules/compile.ts' && /\bprocess\b\s*[.[(,;)]/.test(code(file)));
    expect(wrong).toEqual([]);
    expect(readFileSync(join(root, 'bin/pincite.js'), 'utf8')).toContain('process');
  });

  it('has no drawer for odds and ends', () => {
    expect(files.filter((file) => /util|helper|(^|\/)(common|types|misc)\.ts$|manager|impl\.ts$/i.test(file))).toEqual(
      [],
    );
  });
});
