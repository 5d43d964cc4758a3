import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

/** What the README shows is what the program prints. */

const root = fileURLToPath(new URL('..', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'pincite-shown-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

function check(file: string): { status: number | null; stdout: string } {
  return spawnSync(process.execPath, [join(root, 'scripts/readme-check.mjs'), file], { encoding: 'utf8' });
}

function checkText(...lines: string[]): { status: number | null; stdout: string } {
  const file = join(home, 'shown.md');
  writeFileSync(file, `${lines.join('\n')}\n`);
  return check(file);
}

describe('the README', () => {
  it('shows what its commands print', () => {
    const { status, stdout } = check(join(root, 'README.md'));
    expect(stdout).toMatch(/^\d\d commands run, 0 differ\n$/);
    expect(status).toBe(0);
  }, 120_000);

  it('points at files that exist', () => {
    for (const name of ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'EVALUATION.md']) {
      const links = readFileSync(join(root, name), 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g);
      for (const [, to = ''] of links) expect(() => readFileSync(join(root, to)), `${name}: ${to}`).not.toThrow();
    }
  });
});

describe('the check', () => {
  it.each([
    ['other words', ['$ echo one', 'two'], 1],
    ['a line too few', ['$ printf "a\\nb\\n"', 'a'], 1],
    ['a line too many', ['$ echo a', 'a', 'b'], 1],
    ['lines that are left out, in another order', ['$ printf "a\\nb\\nc\\n"', 'c', '...', 'a'], 1],
    ['an end that is not there', ['$ printf "a\\nb\\n"', 'a', '...', 'c'], 1],
    ['the second of two commands', ['$ echo a', 'a', '$ echo b', 'a'], 1],
    ['nothing', ['$ true'], 0],
    ['lines that are left out', ['$ printf "a\\nb\\nc\\n"', 'a', '...', 'c'], 0],
    ['a command of two lines, and stderr', ['$ echo a \\', '  b >&2', 'a b'], 0],
  ])('tells %s', (_, block, status) => {
    expect(checkText('```console', ...block, '```').status).toBe(status);
  });

  it('gives commands the files that the text shows, and runs no other block', () => {
    const { stdout } = checkText(
      '```yaml a/b.yml',
      'x: 1',
      '```',
      '',
      '```sh',
      '$ false',
      '```',
      '',
      '```console',
      '$ cat a/b.yml',
      'x: 1',
      '```',
    );
    expect(stdout).toBe('1 commands run, 0 differ\n');
  });
});
