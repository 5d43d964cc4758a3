import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { compiledProgram } from '../../src/cli/compiled.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'pincite-compiled-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the precompiled program', () => {
  it('is taken as the build left it', () => expect(compiledProgram(join(root, 'dist'))?.run).toBeTypeOf('function'));

  it('is left where there is none', () => expect(compiledProgram(folder)).toBeNull());

  it('is left where V8 refuses what was compiled', () => {
    copyFileSync(join(root, 'dist/program.cjs'), join(folder, 'program.cjs'));
    writeFileSync(join(folder, 'program.cache'), 'made by another version');
    expect(compiledProgram(folder)).toBeNull();
  });

  it('gives what the modules give, to which V8 falls back under other flags', () => {
    const analyze = ['bin/pincite.js', 'analyze', 'fixtures/cli/harbour.md', '--format', 'json'];
    const [compiled, modules] = [[], ['--no-opt']].map((flags) =>
      spawnSync(process.execPath, [...flags, ...analyze], { cwd: root, encoding: 'utf8' }),
    );
    expect(compiled?.status).toBe(0);
    expect(modules?.stdout).toBe(compiled?.stdout);
  });
});
