import { describe, expect, it } from 'vitest';
import { specsOf } from '../../src/cli/completion/spec.ts';
import type { Io } from '../../src/cli/io.ts';
import { createProgram } from '../../src/cli/program.ts';
import { bad, good } from './cases.ts';
import { pincite } from './run.ts';

const line = (argv: readonly string[]): string => argv.join(' ').slice(0, 80);

describe('what it does', () => {
  it.each(good.map((one) => [line(one.argv), one] as const))(
    'pincite %s',
    async (_, { argv, world, code, stdout, stderr }) => {
      const got = await pincite(argv, world);
      expect(got.code).toBe(code);
      if (stdout instanceof RegExp) expect(got.stdout).toMatch(stdout);
      else if (stdout !== undefined) expect(got.stdout).toContain(stdout);
      if (stderr === '') expect(got.stderr).toBe('');
    },
  );
});

describe('what goes wrong is told in one line, with exit code 2', () => {
  it.each(bad.map(([argv, told, world]) => [line(argv), argv, told, world] as const))(
    'pincite %s',
    async (_, argv, told, world) => {
      expect(await pincite(argv, world)).toEqual({ code: 2, stdout: '', stderr: `pincite: ${told}\n` });
    },
  );

  it('asks at least 60 of them', () => expect(bad.length).toBeGreaterThanOrEqual(60));
});

it('every help ends in examples', async () => {
  const commands = specsOf(createProgram({ io: {} as Io, code: 0 }));
  expect(commands.length).toBeGreaterThan(12);
  for (const { path } of commands) expect((await pincite([...path, '--help'])).stdout).toContain('\nExamples:\n');
});

it('without a command prints the help, on stderr', async () => {
  const got = await pincite([]);
  expect(got).toMatchObject({ code: 2, stdout: '' });
  expect(got.stderr).toContain('Usage: pincite');
});

it('one bad report does not stop the others', async () => {
  const got = await pincite(['analyze', 'no-such.md', 'fixtures/cli/ferry.txt', '--format', 'jsonl']);
  expect(got.code).toBe(2);
  expect(got.stderr).toBe('pincite: no-such.md: no such file: check its name and folder\n');
  expect(got.stdout.split('\n')[0]).toBe(
    '{"schema":1,"document":{"name":"no-such.md"},"error":{"code":"not-found","message":"no such file: check its name and folder"}}',
  );
  expect(got.stdout.split('\n')[1]).toContain('"name":"fixtures/cli/ferry.txt"');
});

it("tells a report's warnings on stderr where the format has no place for them", async () => {
  const latin1 = { stdin: Buffer.from('The caf\u00e9 should act.', 'latin1') };
  const got = await pincite(['table', '-', '--stdin-name', 'a.txt', '--format', 'csv'], latin1);
  expect(got).toMatchObject({
    code: 0,
    stderr: expect.stringMatching(/^pincite: a\.txt: warning: .*not UTF-8.*\n$/),
  });
  expect(await pincite(['analyze', '-', '--format', 'json'], latin1)).toMatchObject({ code: 0, stderr: '' });
});

it('--fail-fast stops at it', async () => {
  const got = await pincite(['analyze', 'no-such.md', 'fixtures/cli/ferry.txt', '--format', 'csv', '--fail-fast']);
  expect(got).toMatchObject({ code: 2, stdout: '' });
});

it('asks for a pipe where "-" would wait for the keyboard', async () => {
  const stdin = Object.assign((async function* () {})(), { isTTY: true });
  const { main } = await import('../../src/cli/main.ts');
  const told: string[] = [];
  const quiet = { write: (_: unknown, done: () => void) => done(), on: () => {} };
  const stderr = {
    write: (chunk: string | Uint8Array, done: () => void) => {
      told.push(String(chunk));
      done();
    },
    on: () => {},
  };
  const io = { stdin, stdout: quiet, stderr, env: {}, cwd: () => '/', on: () => {}, off: () => {} };
  expect(await main(['analyze', '-'], io)).toBe(2);
  expect(told.join('')).toBe('pincite: -: nothing is piped in: name a file instead of "-"\n');
});
