import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, lstat, open, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Trouble } from '../model/trouble.ts';
import { safeLines } from '../report/terminal.ts';
import type { Input } from './inputs.ts';
import { errorCode, type Io, writeTo } from './io.ts';

/** Where results go. `finish` makes a file appear under its name; `abandon` leaves what was there before. */
export interface Output {
  write(chunk: string | Uint8Array): Promise<void>;
  finish(): Promise<void>;
  abandon(): Promise<void>;
}

/** Opens the output for `body` to write to. The file appears if `body` says so, and not if it throws. */
export async function withOutput(
  io: Io,
  file: string | undefined,
  inputs: readonly Input[],
  painted: boolean,
  body: (output: Output) => Promise<boolean>,
): Promise<void> {
  if (file !== undefined) await refuseInput(resolve(io.cwd(), file), file, inputs);
  const output = await openOutput(io, file, painted);
  let whole = false;
  try {
    whole = await body(output);
  } finally {
    if (!whole) await output.abandon();
  }
  if (whole) await output.finish();
}

/** A report that is read must not be written over, whatever name leads to it. */
async function refuseInput(path: string, name: string, inputs: readonly Input[]): Promise<void> {
  const target = await stat(path).catch(() => null);
  if (target === null || !target.isFile()) return;
  for (const input of inputs) {
    const read = input.path === null ? null : await stat(input.path).catch(() => null);
    if (read?.ino === target.ino && read.dev === target.dev)
      throw new Trouble('output', name, 'is a report that is read: give -o another name');
  }
}

/**
 * Standard output, or a file that appears whole or not at all. `painted` output is safe already and holds our own
 * colours; all else is made safe on its way to a terminal, and only there: files get the report's own characters.
 */
async function openOutput(io: Io, file: string | undefined, painted: boolean): Promise<Output> {
  if (file === undefined || file === '-') return standardOutput(io, painted);
  const target = await resolveTarget(resolve(io.cwd(), file), file);
  if (target.special) return deviceOutput(await attempt(file, () => open(target.path, 'w')), file);
  const temporary = join(dirname(target.path), `.${basename(target.path)}.${randomBytes(6).toString('hex')}.tmp`);
  const create = (): Promise<FileHandle> => open(temporary, 'wx', target.mode);
  // Tried at once, so that nobody waits for an analysis that cannot be written; taken away again, so that nothing is
  // left where the program is ended before it writes.
  await attempt(file, async () => {
    await (await create()).close();
    await unlink(temporary);
  });
  return fileOutput(create, file, temporary, target.path);
}

function standardOutput(io: Io, painted: boolean): Output {
  const raw = painted || io.stdout.isTTY !== true;
  const write = async (chunk: string | Uint8Array): Promise<void> => {
    if (typeof chunk === 'string') return writeTo(io.stdout, raw ? chunk : safeLines(chunk));
    if (io.stdout.isTTY)
      throw new Trouble('output', null, 'a workbook cannot be shown on a terminal: write it to a file with -o');
    return writeTo(io.stdout, chunk);
  };
  return { write, finish: async () => {}, abandon: async () => {} };
}

function fileOutput(create: () => Promise<FileHandle>, name: string, temporary: string, path: string): Output {
  let made: Promise<FileHandle> | null = null;
  const opened = (): Promise<FileHandle> => {
    made ??= create();
    return made;
  };
  const abandon = async () => {
    const handle = await made?.catch(() => null);
    if (!handle) return;
    await handle.close().catch(() => {});
    await unlink(temporary).catch(() => {});
  };
  const safely = (step: () => Promise<void>) =>
    attempt(name, step).catch(async (error: unknown) => {
      await abandon();
      throw error;
    });
  return {
    write: (chunk) => safely(async () => (await opened()).writeFile(chunk)),
    finish: () =>
      safely(async () => {
        const handle = await opened();
        await handle.sync();
        await handle.close();
        await rename(temporary, path);
      }),
    abandon,
  };
}

const deviceOutput = (handle: FileHandle, name: string): Output => ({
  write: (chunk) => attempt(name, () => handle.writeFile(chunk)),
  finish: () => handle.close(),
  abandon: () => handle.close(),
});

interface Target {
  path: string;
  /** A device or a pipe (/dev/null): written to, never replaced. */
  special: boolean;
  mode: number;
}

/** Follows links, so that the file they lead to is replaced and the link stays. */
async function resolveTarget(path: string, name: string): Promise<Target> {
  const real = await realpath(path).catch(() => path);
  const found = await lstat(real).catch(() => null);
  if (found?.isDirectory() || /[/\\]$/.test(name))
    throw new Trouble('output', name, 'is a folder: give -o the name of a file');
  if (found?.isSymbolicLink())
    throw new Trouble('output', name, 'is a link that leads nowhere: remove it or name another file');
  const permissions = constants.S_IRWXU | constants.S_IRWXG | constants.S_IRWXO;
  return { path: real, special: found !== null && !found.isFile(), mode: found ? found.mode & permissions : 0o666 };
}

const REASONS: Record<string, string> = {
  ENOENT: 'cannot be written: its folder does not exist, make it first',
  ENOTDIR: 'cannot be written: a part of its path is no folder',
  EACCES: 'cannot be written: no permission, write elsewhere',
  EPERM: 'cannot be written: no permission, write elsewhere',
  EROFS: 'cannot be written: the folder is read-only, write elsewhere',
  ENOSPC: 'cannot be written: no space left, free some or write elsewhere',
  ENAMETOOLONG: 'cannot be written: its name is too long',
};

async function attempt<T>(name: string, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    const code = errorCode(error);
    if (code === '' || code === 'EPIPE') throw error;
    throw new Trouble('output', name, REASONS[code] ?? `cannot be written (${code})`);
  }
}
