import type { Analysis } from '../../model/analysis.ts';
import { bibtex } from './bibtex.ts';
import { cslJson } from './csl-json.ts';
import { ris } from './ris.ts';

/** The cited works of one report for a reference manager, each with the places where it is cited. */
export const worksFormats = { bibtex, 'csl-json': cslJson, ris } satisfies Record<
  string,
  (analysis: Analysis) => string
>;

export type WorksFormat = keyof typeof worksFormats;
