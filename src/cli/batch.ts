import { Trouble } from '../model/trouble.ts';
import type { Selection } from '../report/select.ts';
import { failureOf } from './failure.ts';
import type { Input } from './inputs.ts';
import { type EndSignal, writeTo } from './io.ts';
import type { Job, Outcome, Part } from './job.ts';
import { refuseUnknownConcept } from './known-concept.ts';
import type { ManyOptions, SourceOptions } from './options.ts';
import { openPool } from './pool.ts';
import { createProgress } from './progress.ts';
import { readStdin } from './read-bytes.ts';
import type { Settings } from './reading.ts';
import type { Session } from './session.ts';
import { tellWarnings, troubleLine } from './trouble-line.ts';

/** What is asked of every report. */
export interface Batch {
  inputs: readonly Input[];
  options: SourceOptions & ManyOptions;
  settings: Settings;
  selection: Selection;
  part: Part;
}

/** Faults of what all reports share: the next one would fail alike, so the run ends. */
const SHARED = new Set(['bad-taxonomy', 'no-taxonomy', 'no-concept', 'config']);

/** What a shell gives a program that a signal ended. */
const ENDED = { SIGINT: 130, SIGTERM: 143 } as const;

const isEnded = (code: number): boolean => Object.values(ENDED).some((one) => one === code);

/** Was the run neither interrupted nor stopped by --fail-fast? A file is written of a whole run alone. */
export const isWhole = (options: ManyOptions, session: Session): boolean =>
  !isEnded(session.code) && !(options.failFast && session.code === 2);

/**
 * Does all reports and yields what came of each in the order of the inputs, as soon as its turn comes. A report that
 * fails is told on stderr and yielded too; the run goes on unless --fail-fast. A signal ends it after what is done.
 */
export async function* runBatch(batch: Batch, session: Session): AsyncGenerator<Outcome> {
  const { inputs, options } = batch;
  const { io } = session;
  const pool = await openPool(inputs, options.jobs);
  const progress = createProgress(inputs.length, io);
  let interrupted = false;
  // The first time what is done is flushed; a second time the default holds, and the program ends at once.
  const listeners = (Object.keys(ENDED) as EndSignal[]).map((signal) => {
    const listener = (): void => {
      interrupted = true;
      session.code = ENDED[signal];
      io.off(signal, listener);
    };
    return { signal, listener };
  });
  if (inputs.length > 1) for (const { signal, listener } of listeners) io.on(signal, listener);
  const underWay: Promise<Outcome>[] = [];
  let next = 0;
  try {
    for (const input of inputs) {
      while (next < inputs.length && underWay.length < pool.window) {
        const run = start(inputs[next++] as Input, batch, session, pool.run);
        run.catch(() => {}); // It is awaited in its turn.
        underWay.push(run);
      }
      const outcome = await (underWay.shift() as Promise<Outcome>);
      if (interrupted) return;
      progress.tick(input.name);
      if (outcome.kind === 'failure') {
        progress.clear();
        session.code = 2;
        const { code, message } = outcome.failure.error;
        if (SHARED.has(code)) throw new Trouble(code, outcome.place, message);
        await writeTo(io.stderr, troubleLine(new Trouble(code, outcome.place, message)));
      } else if (outcome.warnings.length > 0) {
        progress.clear();
        await tellWarnings(input.name, outcome.warnings, io);
      }
      yield outcome;
      if (outcome.kind === 'failure' && options.failFast) return;
    }
  } finally {
    progress.clear();
    for (const { signal, listener } of listeners) io.off(signal, listener);
    await pool.close();
  }
}

async function start(
  input: Input,
  batch: Batch,
  { io }: Session,
  run: (job: Job) => Promise<Outcome>,
): Promise<Outcome> {
  const { name, path } = input;
  const { selection, part, settings } = batch;
  const limit = batch.options.maxSize;
  try {
    const reading = await settings.reading(input);
    await refuseUnknownConcept(selection.concept, reading);
    const source = path === null ? { bytes: await readStdin(io, name, limit) } : { path, limit };
    return await run({ name, source, reading, selection, part });
  } catch (error) {
    return failureOf(error, name);
  }
}
