import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TOOL } from '../src/model/tool.ts';

/** What a user gets: the packed package, unpacked into an empty folder elsewhere, with its one dependency. */

const root = fileURLToPath(new URL('..', import.meta.url));
const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

let home: string;
let installed: string;

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'pincite-pack-'));
  // The build has been run for the tests already: --ignore-scripts keeps `prepack` from running it again.
  const packed = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', home], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  );
  const modules = join(home, 'node_modules');
  installed = join(modules, 'pincite');
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', join(home, packed[0].filename), '-C', installed, '--strip-components=1']);
  for (const name of Object.keys(own.dependencies))
    cpSync(join(root, 'node_modules', name), join(modules, name), { recursive: true });
}, 60_000);

afterAll(() => rmSync(home, { recursive: true, force: true }));

const node = (argv: string[]) => spawnSync(process.execPath, argv, { cwd: home, encoding: 'utf8', env: {} });

describe('the packed package', () => {
  it('runs', () => {
    const bin = join(installed, own.bin.pincite);
    expect(node([bin, '--version']).stdout).toBe(`${own.version}\n`);
    const got = node([bin, 'analyze', join(root, 'fixtures/cli/harbour.md'), '--format', 'json']);
    expect(got.stderr).toBe('');
    expect(JSON.parse(got.stdout).recommendations).toHaveLength(3);
    expect(node([bin, 'schema', 'failure']).stderr).toBe('');
  });

  it('can be imported, and does nothing on import', () => {
    const script =
      "import('pincite').then(async ({ analyze }) => console.log((await analyze(Buffer.from('The council should act.'), 'a.txt')).recommendations.length))";
    expect(node(['-e', script])).toMatchObject({ stdout: '1\n', stderr: '' });
  });

  it('has types that a strict program can use', () => {
    writeFileSync(join(home, 'package.json'), '{ "type": "module" }');
    writeFileSync(
      join(home, 'use.ts'),
      `import { analyze, type Analysis } from 'pincite';
      const { document, recommendations }: Analysis = await analyze(new Uint8Array(), 'a.txt');
      export const strength: 'must' | 'should' | 'consider' | 'may' | undefined = recommendations[0]?.modality?.strength;
      // @ts-expect-error
      export const wrong: number = document.name;`,
    );
    const flags = '--noEmit --strict --module nodenext --target es2022 --lib es2022,dom --typeRoots none'.split(' ');
    const got = node([join(root, 'node_modules/typescript/bin/tsc'), ...flags, 'use.ts']);
    expect(got.stdout).toBe('');
  }, 180_000);

  it('takes less than 10 MB, its dependencies with it', () => {
    expect(sizeOf(join(home, 'node_modules'))).toBeLessThan(10_000_000);
  });

  it('holds the licences of what it bundles, and a list of what ships', () => {
    const notices = readFileSync(join(installed, 'dist/THIRD_PARTY_LICENSES.txt'), 'utf8');
    const list: { name: string; version: string; licence: string }[] = JSON.parse(
      readFileSync(join(installed, 'dist/packages.json'), 'utf8'),
    );
    for (const name of ['commander', 'natural', 'unified', 'micromark', 'hucre', 'tinypool', 'valibot'])
      expect(list).toContainEqual(
        expect.objectContaining({
          name,
          version: expect.stringMatching(/^\d/),
          licence: expect.stringMatching(/^(MIT|ISC|BSD|Apache)/),
        }),
      );
    for (const { name, version } of list.filter((one) => one.name !== 'valibot'))
      expect(notices).toContain(`${name} ${version}`);
  });

  it('holds no source, test or fixture', () => {
    expect(
      readdirSync(installed).filter(
        (name) => !['bin', 'dist', 'LICENSE', 'README.md', 'CHANGELOG.md', 'package.json'].includes(name),
      ),
    ).toEqual([]);
  });
});

it('has one version', () => expect(TOOL.version).toBe(own.version));

function sizeOf(path: string): number {
  if (!statSync(path).isDirectory()) return statSync(path).size;
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}
