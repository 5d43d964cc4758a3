import { Trouble } from '../model/trouble.ts';
import { writeTo } from './io.ts';
import type { Outcome } from './job.ts';
import type { Session } from './session.ts';
import { troubleLine } from './trouble-line.ts';

/** Tells of a report that could not be read; the run goes on, and ends with exit code 2. */
export async function failed(outcome: Outcome & { kind: 'failure' }, session: Session): Promise<void> {
  session.code = 2;
  const { code, message } = outcome.failure.error;
  await writeTo(session.io.stderr, troubleLine(new Trouble(code, outcome.place, message)));
}
