import type { Input } from './inputs.ts';
import type { Io } from './io.ts';
import { doJob, type Job, type Outcome } from './job.ts';
import { readStdin } from './read-bytes.ts';

/** Outcomes in the order of the inputs, each as soon as its turn comes. */
export async function* runJobs(
  inputs: readonly Input[],
  jobOf: (input: Input) => Promise<Omit<Job, 'name' | 'source'>>,
  limit: number,
  io: Io,
): AsyncGenerator<{ input: Input; outcome: Outcome }> {
  for (const input of inputs) {
    const source = input.path === null ? { bytes: await readStdin(io, input.name, limit) } : { path: input.path, limit };
    yield { input, outcome: await doJob({ name: input.name, source, ...(await jobOf(input)) }) };
  }
}
