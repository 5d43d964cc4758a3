/** What the command line touches of the outside world, file system apart. Node's `process` is one; tests make others. */
export interface Io {
  stdin: AsyncIterable<Uint8Array | string> & { isTTY?: boolean };
  stdout: Stream;
  stderr: Stream;
  env: Record<string, string | undefined>;
  cwd(): string;
  on(event: EndSignal, listener: () => void): unknown;
  off(event: EndSignal, listener: () => void): unknown;
}

/** Ctrl-C, and what "kill" and a machine that shuts down send. */
export type EndSignal = 'SIGINT' | 'SIGTERM';

export interface Stream {
  write(chunk: string | Uint8Array, done: (error?: Error | null) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  isTTY?: boolean;
  columns?: number;
}

/** Streams whose errors are listened to. */
const listened = new WeakSet<Stream>();

/** Resolves when the chunk is taken (so a slow reader slows us), rejects when the stream fails. */
export function writeTo(stream: Stream, chunk: string | Uint8Array): Promise<void> {
  // A reader that goes away (`| head`) is reported by the write itself; without a listener the event would throw.
  if (!listened.has(stream)) {
    listened.add(stream);
    stream.on('error', () => {});
  }
  return new Promise((resolve, reject) => {
    stream.write(chunk, (error) => (error ? reject(error) : resolve()));
  });
}

/** Names the failure of a system call: 'ENOENT', 'EPIPE'; '' for other errors. */
export const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';
