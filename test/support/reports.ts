import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Gold } from './score.ts';

const folder = new URL('../../fixtures/reports/', import.meta.url).pathname;

/** A folder of fixtures/reports: the report, what it shows (why.md), its hand labels and its golden analysis. */
export interface Report {
  name: string;
  /** Name of the report's own file: 'report.md' or 'report.txt'. */
  file: string;
  bytes: Uint8Array;
  gold: Gold;
  /** Path of the golden analysis, and its text; null where none was written yet. */
  goldenPath: string;
  golden: string | null;
}

export const reports: Report[] = readdirSync(folder).sort().map(readReport);

function readReport(name: string): Report {
  const at = join(folder, name);
  const file = readdirSync(at).find((entry) => entry.startsWith('report.'));
  if (!file) throw new Error(`fixtures/reports/${name} has no report.md or report.txt`);
  const goldenPath = join(at, 'expected.json');
  return {
    name,
    file,
    bytes: readFileSync(join(at, file)),
    gold: JSON.parse(readFileSync(join(at, 'gold.json'), 'utf8')),
    goldenPath,
    golden: existsSync(goldenPath) ? readFileSync(goldenPath, 'utf8') : null,
  };
}
