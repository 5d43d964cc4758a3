import { Trouble } from '../model/trouble.ts';
import type { Outcome } from './job.ts';

/** What is wrong with a report is an outcome of its job; what is wrong with us goes on upwards. */
export function failureOf(error: unknown, name: string): Outcome & { kind: 'failure' } {
  if (!(error instanceof Trouble)) throw error;
  const { code, message, place } = error;
  return {
    kind: 'failure',
    failure: { schema: 1, document: { name }, error: { code, message } },
    place: place ?? name,
  };
}
