import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import type { Input } from './inputs.ts';
import type { Job, Outcome } from './job.ts';

/** Does jobs: here, or in worker threads. */
export interface Pool {
  /** Jobs worth having under way at once; results wait in memory until their turn, so this bounds them too. */
  window: number;
  run(job: Job): Promise<Outcome>;
  close(): Promise<void>;
}

/** A worker is started for at least so many bytes of reports: below, warming it up costs more than it gains. */
const BYTES_PER_WORKER = 2_000_000;

export async function openPool(inputs: readonly Input[], jobs: number | undefined): Promise<Pool> {
  const workers = Math.min(jobs ?? (await workersWorth(inputs)), inputs.length);
  if (workers <= 1) {
    const { doJob } = await import('./job.ts');
    return { window: 1, run: doJob, close: async () => {} };
  }
  const { Tinypool } = await import('tinypool');
  const pool = new Tinypool({
    filename: new URL('./worker.js', import.meta.url).href,
    minThreads: workers,
    maxThreads: workers,
  });
  return { window: workers * 2, run: (job) => pool.run(job) as Promise<Outcome>, close: () => pool.destroy() };
}

/** By size, and no more than the machine has cores. Sizes are asked for until there is work for every core. */
async function workersWorth(inputs: readonly Input[]): Promise<number> {
  const cores = availableParallelism();
  if (cores < 2 || inputs.length < 2) return 1;
  let bytes = 0;
  for (const { path } of inputs) {
    if (path !== null)
      bytes += await stat(path).then(
        (found) => found.size,
        () => 0,
      );
    if (bytes >= cores * BYTES_PER_WORKER) return cores;
  }
  return Math.max(1, Math.floor(bytes / BYTES_PER_WORKER));
}
