import type { Io } from './io.ts';

/** One run of the command line: the world it acts on, and the exit code that its command arrives at. */
export interface Session {
  io: Io;
  code: number;
}
