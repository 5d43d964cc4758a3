import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyze, readDocument } from '../src/analyze.ts';
import type { Analysis } from '../src/model/analysis.ts';
import { print } from './support/print.ts';
import { type Report, reports } from './support/reports.ts';
import { f1, score } from './support/score.ts';

// After a change of rules: UPDATE_GOLDEN=1 npx vitest run test/golden.test.ts, and read the diff of fixtures/.
const update = process.env.UPDATE_GOLDEN === '1';

describe('every report of fixtures/ gives its golden analysis', () => {
  test.each(reports.map((report) => [report.name, report] as const))('%s', async (_, report) => {
    const printed = `${print(withoutVersion(await analyze(report.bytes, report.file)))}\n`;
    if (update) writeFileSync(report.goldenPath, printed);
    else expect(printed).toBe(report.golden);
  });
});

describe('against the labels', () => {
  // What was reached when the labels were made, less three points: a fence, not an aim.
  test('recommendations and findings keep their macro F1', async () => {
    const { recommendations, findings } = await macroF1(reports);
    expect(recommendations).toBeGreaterThan(0.81);
    expect(findings).toBeGreaterThan(0.81);
  });
});

/** The goldens outlive a release. */
function withoutVersion({ tool: _, ...analysis }: Analysis): Omit<Analysis, 'tool'> {
  return analysis;
}

async function macroF1(scored: Report[]): Promise<{ recommendations: number; findings: number }> {
  const rows: ReturnType<typeof score>[] = [];
  for (const { bytes, file, gold } of scored) {
    const { source } = await readDocument(bytes, file);
    rows.push(score(source.text, await analyze(bytes, file), gold));
  }
  const mean = (kind: 'recommendations' | 'findings') =>
    rows.reduce((sum, row) => sum + f1(row[kind]), 0) / rows.length;
  return { recommendations: mean('recommendations'), findings: mean('findings') };
}
