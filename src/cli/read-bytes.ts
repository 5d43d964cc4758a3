import { open, stat } from 'node:fs/promises';
import { Trouble } from '../model/trouble.ts';
import { errorCode, type Io } from './io.ts';

const REASONS: Record<string, string> = {
  ENOENT: 'no such file: check its name and folder',
  ENOTDIR: 'no such file: a part of its path is no folder',
  EACCES: 'cannot be read: no permission',
  EPERM: 'cannot be read: no permission',
  EISDIR: 'is a folder: name its files, or add --recursive',
  ELOOP: 'cannot be read: its links run in a circle',
  ENAMETOOLONG: 'no such file: its name is too long',
};

/** The bytes of a file of at most `limit` bytes. `name` is what messages call it. */
export async function readFileBytes(path: string, name: string, limit: number): Promise<Uint8Array> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw new Trouble('folder', name, REASONS.EISDIR as string);
    if (found.size > limit) throw tooLarge(name, limit);
    const handle = await open(path);
    try {
      // A pipe or a device has no size: it is read piece by piece, within the limit.
      if (!found.isFile()) return await collect(handle.createReadStream({ autoClose: false }), name, limit);
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof Trouble) throw error;
    const code = errorCode(error);
    if (code === '') throw error;
    throw new Trouble(
      code === 'ENOENT' ? 'not-found' : 'unreadable',
      name,
      REASONS[code] ?? `cannot be read (${code})`,
    );
  }
}

export function readStdin(io: Io, name: string, limit: number): Promise<Uint8Array> {
  if (io.stdin.isTTY === true) throw new Trouble('no-input', name, 'nothing is piped in: name a file instead of "-"');
  return collect(io.stdin, name, limit);
}

async function collect(chunks: AsyncIterable<Uint8Array | string>, name: string, limit: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    size += bytes.length;
    if (size > limit) throw tooLarge(name, limit);
    parts.push(bytes);
  }
  return parts.length === 1 ? (parts[0] as Uint8Array) : Buffer.concat(parts);
}

const tooLarge = (name: string, limit: number): Trouble =>
  new Trouble('too-large', name, `is larger than ${formatSize(limit)}: raise the limit with --max-size`);

const UNITS = ['bytes', 'kB', 'MB', 'GB'];

function formatSize(bytes: number): string {
  let unit = 0;
  let size = bytes;
  for (; size >= 1000 && size % 1000 === 0 && unit < UNITS.length - 1; unit++) size /= 1000;
  return `${size} ${UNITS[unit]}`;
}

/** Bytes of '100MB', '512k', '2000'; null where it is no size. Powers of 1000. */
export function parseSize(text: string): number | null {
  const found = /^(\d{1,9}(?:\.\d{1,3})?) ?([kMG]?)i?B?$/i.exec(text.trim());
  if (!found) return null;
  const power = { '': 0, k: 1, m: 2, g: 3 }[(found[2] ?? '').toLowerCase()] ?? 0;
  const size = Math.round(Number(found[1]) * 1000 ** power);
  return size > 0 ? size : null;
}
