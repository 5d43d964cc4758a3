import type { Entry } from './contents-entries.ts';

/** A heading on its way to a level. */
export interface Heading {
  block: number;
  /** How it is set: the rank of its form, the least outermost. Headings of one form look the same. */
  form: number;
  key: string;
  /** Its line in the table of contents. */
  entry: Entry | null;
  /** Nothing stands between it and the next heading. */
  over: boolean;
}
