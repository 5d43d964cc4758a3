import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bad, good } from './cases.ts';
import { ROOT } from './run.ts';

/** The built program as a user runs it: a process of its own, with pipes, files, signals and threads. */

const BIN = join(ROOT, 'bin/pincite.js');
const harbour = join(ROOT, 'fixtures/cli/harbour.md');
const ferry = join(ROOT, 'fixtures/cli/ferry.txt');

let folder: string;
beforeAll(() => {
  if (!existsSync(join(ROOT, 'dist/cli.cjs')))
    throw new Error('nothing is built: run "npm test", or "npm run build" before');
  folder = mkdtempSync(join(tmpdir(), 'pincite-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(argv: readonly string[], { input = '', options = [] as string[] } = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...options, BIN, ...argv], {
    input,
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { code: status, stdout, stderr };
}

const shell = (line: string) => spawnSync('sh', ['-c', line], { cwd: ROOT, encoding: 'utf8' });

describe('the same as in-process', () => {
  // Some of the table: more than ten of those that go wrong, some of those that go well.
  const every = <T>(list: readonly T[], step: number): T[] => list.filter((_, i) => i % step === 0);

  // A terminal cannot be given to a process here.
  const piped = bad.filter(([, , world]) => !world?.terminal);

  it.each(every(piped, 6))('pincite %j', (argv, line, world) => {
    expect(run(argv, { input: String(world?.stdin ?? '') })).toEqual({
      code: 2,
      stdout: '',
      stderr: `pincite: ${line}\n`,
    });
  });

  it.each(
    every(
      good.filter(({ world }) => !world),
      7,
    ),
  )('pincite $argv', ({ argv, code, stdout }) => {
    const got = run(argv);
    expect({ code: got.code, stderr: got.stderr }).toEqual({ code, stderr: '' });
    if (stdout instanceof RegExp) expect(got.stdout).toMatch(stdout);
    else expect(got.stdout).toContain(stdout);
  });
});

describe('pipes', () => {
  it('reads standard input', () => {
    expect(run(['analyze', '-', '--format', 'jsonl'], { input: readFileSync(ferry, 'utf8') }).stdout).toContain(
      '"id":"R2"',
    );
  });

  it('is silent when the reader goes away', () => {
    const { stdout, stderr } = shell(`"${process.execPath}" "${BIN}" analyze "${harbour}" --format json | head -c 1`);
    expect({ stdout, stderr }).toEqual({ stdout: '{', stderr: '' });
  });

  it.skipIf(!existsSync('/dev/full'))('tells of a full disk', () => {
    const { status, stderr } = shell(`"${process.execPath}" "${BIN}" analyze "${harbour}" > /dev/full`);
    expect(stderr).toBe('pincite: cannot write the output: no space left, free some or write elsewhere with -o\n');
    expect(status).toBe(2);
  });
});

describe('-o', () => {
  it('writes the file whole, and leaves nothing else behind', () => {
    const out = join(folder, 'one.json');
    expect(run(['analyze', harbour, '-o', out])).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(JSON.parse(readFileSync(out, 'utf8')).recommendations).toHaveLength(3);
    expect(readdirSync(folder)).toEqual(['one.json']);
  });

  it('leaves what was there where it fails', () => {
    const out = join(folder, 'one.json');
    const before = readFileSync(out, 'utf8');
    expect(run(['analyze', 'no-such.md', '-o', out]).code).toBe(2);
    expect(readFileSync(out, 'utf8')).toBe(before);
    expect(readdirSync(folder)).toEqual(['one.json']);
  });

  it('follows a link to the file, and keeps the link', () => {
    writeFileSync(join(folder, 'target.csv'), 'old');
    symlinkSync('target.csv', join(folder, 'link.csv'));
    expect(run(['table', harbour, '-o', join(folder, 'link.csv')]).code).toBe(0);
    expect(readFileSync(join(folder, 'target.csv'), 'utf8')).toMatch(/^Document,/);
  });
});

describe('many reports', () => {
  const many = (): string => {
    const place = mkdtempSync(join(folder, 'many-'));
    for (let i = 0; i < 30; i++)
      writeFileSync(
        join(place, `${String(i).padStart(2, '0')}.md`),
        `${readFileSync(harbour, 'utf8')}\n${'More words. '.repeat(i * 40)}`,
      );
    writeFileSync(join(place, '15.txt'), '');
    return place;
  };

  it('gives the same with workers as without, in the order of the inputs', () => {
    const place = many();
    const [alone, together] = ['1', '3'].map((jobs) =>
      run(['analyze', '-r', place, '--format', 'jsonl', '--jobs', jobs]),
    );
    expect(together).toEqual(alone);
    expect(alone?.code).toBe(2);
    const names = alone?.stdout
      .trimEnd()
      .split('\n')
      .map((line) => basename(JSON.parse(line).document.name));
    expect(names).toEqual([...(names ?? [])].sort());
    expect(names).toHaveLength(31);
  });

  it('ends cleanly on SIGINT, with what is done flushed', async () => {
    const place = many();
    const child = spawn(process.execPath, [
      BIN,
      'analyze',
      ...Array<string>(40).fill(place),
      '-r',
      '--format',
      'jsonl',
      '--jobs',
      '1',
    ]);
    let out = '';
    child.stdout.on('data', (chunk) => {
      if (out === '') child.kill('SIGINT');
      out += chunk;
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(code).toBe(130);
    expect(out.endsWith('\n')).toBe(true);
    for (const line of out.trimEnd().split('\n')) expect(() => JSON.parse(line)).not.toThrow();
  });
});

describe('configuration', () => {
  it('is found upwards from the report, and flags win', () => {
    const place = mkdtempSync(join(folder, 'config-'));
    writeFileSync(join(place, 'pincite.yml'), 'columns: [id, line]\ntaxonomy: digital-services\n');
    const inner = mkdtempSync(join(place, 'inner-'));
    const report = join(inner, 'report.md');
    writeFileSync(report, readFileSync(harbour));
    const head = (...more: string[]) => run(['table', report, '--format', 'csv', ...more]).stdout.split('\r\n')[0];
    expect(head()).toBe('Item,Line');
    expect(head('--columns', 'id')).toBe('Item');
    expect(head('--no-config')).toMatch(/^Document,/);
    expect(JSON.parse(run(['analyze', report, '--format', 'json']).stdout).taxonomy.id).toBe('digital-services');
    const flagged = run(['analyze', report, '--format', 'json', '--taxonomy', 'general']);
    expect(JSON.parse(flagged.stdout).taxonomy.id).toBe('general');
  });

  it.each([
    ['colums: [id]', '1:1: unknown key "colums": did you mean "columns"?'],
    ['taxonomy: general\nzzz: 1', '2:1: unknown key "zzz": it may be one of taxonomy, language, page-map, columns'],
    ['taxonomy: 7', '1:11: "taxonomy" must be text'],
    ['language: xx', '1:11: "language" must be one of en'],
    ['columns: id', '1:10: "columns" must be a list of columns, as in [id, statement]'],
    ['- a', '1:1: must be a map of settings'],
    ['taxonomy: *x', '1:11: alias "*x" is not allowed: write it out'],
  ])('%j is an error with its place', (yaml, line) => {
    const file = join(mkdtempSync(join(folder, 'bad-')), 'pincite.yml');
    writeFileSync(file, yaml);
    expect(run(['analyze', harbour, '--config', file])).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining(`${file}:${line}`),
    });
  });
});

it('touches no network', () => {
  const watch = `import net from 'node:net'; import dns from 'node:dns';
    const stop = () => { process.stderr.write('NETWORK'); process.exit(99); };
    net.Socket.prototype.connect = stop; dns.lookup = stop;`;
  const options = ['--import', `data:text/javascript,${encodeURIComponent(watch)}`];
  expect(run(['analyze', harbour, ferry, '--jobs', '2', '--format', 'jsonl'], { options })).toMatchObject({
    code: 0,
    stderr: '',
  });
  expect(run(['table', harbour, '-o', join(folder, 'net.xlsx')], { options })).toMatchObject({ code: 0, stderr: '' });
});
