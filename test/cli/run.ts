import { fileURLToPath } from 'node:url';
import type { Io, Stream } from '../../src/cli/io.ts';
import { main } from '../../src/cli/main.ts';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface World {
  stdin?: string | Uint8Array;
  env?: Record<string, string>;
  cwd?: string;
  /** Is standard output a terminal? */
  terminal?: boolean;
  columns?: number;
}

export interface Result {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs a command line in this process, in a world made for it. */
export async function pincite(argv: readonly string[], world: World = {}): Promise<Result> {
  const out = stream(world);
  const err = stream(world);
  const io: Io = {
    stdin: stdin(world.stdin),
    stdout: out.stream,
    stderr: err.stream,
    env: world.env ?? {},
    cwd: () => world.cwd ?? ROOT,
    on: () => {},
    off: () => {},
  };
  const code = await main(argv, io);
  return { code, stdout: out.text(), stderr: err.text() };
}

async function* stdin(input: World['stdin'] = ''): AsyncGenerator<Uint8Array> {
  yield typeof input === 'string' ? new TextEncoder().encode(input) : input;
}

function stream({ terminal = false, columns }: World): { stream: Stream; text: () => string } {
  const chunks: Buffer[] = [];
  return {
    stream: {
      write(chunk, done) {
        chunks.push(Buffer.from(chunk));
        done();
      },
      on: () => {},
      isTTY: terminal,
      ...(columns === undefined ? {} : { columns }),
    },
    text: () => Buffer.concat(chunks).toString(),
  };
}
