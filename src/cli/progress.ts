import { safe } from '../report/terminal.ts';
import { type Io, writeTo } from './io.ts';

/** Tells on a terminal how far a long run is. */
export interface Progress {
  /** A report is done. */
  tick(name: string): void;
  /** Wipes the line, before anything else is written to stderr and at the end. */
  clear(): void;
}

/** Milliseconds between two drawings. */
const PAUSE = 100;

const silent: Progress = { tick: () => {}, clear: () => {} };

export function createProgress(total: number, io: Io): Progress {
  if (total < 2 || io.stderr.isTTY !== true) return silent;
  const began = performance.now();
  let done = 0;
  let drawn = 0;
  const put = (text: string): unknown => writeTo(io.stderr, text).catch(() => {});
  return {
    tick(name) {
      done++;
      const now = performance.now();
      if (now - drawn < PAUSE && done < total) return;
      drawn = now;
      const rate = done / Math.max(0.001, (now - began) / 1000);
      const line = `${done}/${total}  ${rate.toFixed(rate < 10 ? 1 : 0)}/s  ${safe(name)}`;
      put(`\r\u001b[K${line.slice(0, Math.max(20, (io.stderr.columns ?? 80) - 1))}`);
    },
    clear() {
      if (drawn > 0) put('\r\u001b[K');
    },
  };
}
