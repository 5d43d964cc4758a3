import { doJob, type Job, type Outcome } from './job.ts';

/** The entry of a worker thread: one report after another. What crosses over to the main thread is plain data. */
export default async function work(job: Job): Promise<Outcome> {
  const outcome = await doJob(job);
  return outcome.kind === 'text' ? { ...outcome, pieces: [...outcome.pieces] } : outcome;
}
