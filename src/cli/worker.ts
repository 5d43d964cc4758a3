/** The entry of a worker thread: one report after another. */
export { doJob as default } from './job.ts';
