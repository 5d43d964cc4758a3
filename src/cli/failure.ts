import { Trouble } from '../model/trouble.ts';
import type { Outcome } from './job.ts';

export const FAULT = 'this is a fault of pincite, please report it';

/** What comes of a report that cannot be read, or that we stumble over: neither stops the others. */
export function failureOf(error: unknown, name: string): Outcome & { kind: 'failure' } {
  const { code, message, place } =
    error instanceof Trouble ? error : new Trouble('internal', name, `${FAULT}: ${String(error)}`);
  return {
    kind: 'failure',
    failure: { schema: 1, document: { name }, error: { code, message } },
    place: place ?? name,
  };
}
