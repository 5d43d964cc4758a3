import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pincite } from './run.ts';

/** The scripts in the shells that they are for; a shell that is not installed is left out. */
const has = (shell: string): boolean => spawnSync(shell, ['--version']).status === 0;

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pincite-completion-'));
  for (const shell of ['bash', 'zsh', 'fish'])
    writeFileSync(join(folder, shell), (await pincite(['completion', shell])).stdout);
  writeFileSync(join(folder, 'harbour.md'), '');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What is typed, its last word unfinished, and what is offered for that word. */
const typed: [words: string[], offered: string[]][] = [
  [['tab'], ['table']],
  [['help', 'an'], ['analyze']],
  [
    ['help', 'taxonomy', 's'],
    ['schema', 'show'],
  ],
  [
    ['taxonomy', 's'],
    ['schema', 'show'],
  ],
  [
    ['completion', ''],
    ['bash', 'fish', 'zsh'],
  ],
  [
    ['schema', ''],
    ['analysis', 'diff', 'failure'],
  ],
  [
    ['analyze', '--format', 'json'],
    ['json', 'jsonl'],
  ],
  [['table', '--taxonomy', 'gen'], ['general']],
  [['taxonomy', 'show', 'gen'], ['general']],
  [['analyze', '--file'], ['--files-from']],
  [['diff', 'harb'], ['harbour.md']],
];

const words = (output: string): string[] => output.split('\n').filter(Boolean).sort();

describe('completion', () => {
  it.skipIf(!has('bash')).each(typed)('bash: pincite %j', (line, offered) => {
    const script = `source ./bash; COMP_WORDS=(pincite "$@"); COMP_CWORD=$#; _pincite; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', script, 'bash', ...line], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect({ offered: words(stdout), stderr }).toEqual({ offered, stderr: '' });
  });

  it.skipIf(!has('fish')).each(typed)('fish: pincite %j', (line, offered) => {
    const script = `source ./fish; complete -C ${JSON.stringify(`pincite ${line.join(' ')}`)}`;
    const { stdout, stderr } = spawnSync('fish', ['--no-config', '-c', script], { cwd: folder, encoding: 'utf8' });
    expect({ offered: words(stdout.replace(/\t.*$/gm, '')), stderr }).toEqual({ offered, stderr: '' });
  });

  it.skipIf(!has('zsh'))('zsh: the script is sound, and defines a function for each command', () => {
    const script = 'compdef() { }; _arguments() { }; _describe() { }; source ./zsh; functions + | cat';
    const { stdout, stderr } = spawnSync('zsh', ['-f', '-c', script], { cwd: folder, encoding: 'utf8' });
    expect(stderr).toBe('');
    for (const name of ['_pincite', '_pincite_diff', '_pincite_taxonomy_check', '_pincite_help_table'])
      expect(words(stdout)).toContain(name);
  });
});
