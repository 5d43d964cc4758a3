import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze, examine } from '../src/analyze.ts';
import { markdown, texts } from './support/generated.ts';
import { misplaced } from './support/pointing.ts';
import { reports } from './support/reports.ts';
import { expectSoundAnalysis, expectSoundDocument } from './support/sound.ts';
import { unread } from './support/unread.ts';

async function expectSound(bytes: Uint8Array, file: string): Promise<void> {
  const { analysis, document } = await examine(bytes, file);
  expectSoundDocument(document);
  expect(unread(document)).toEqual([]);
  expectSoundAnalysis(analysis, document);
  expect(await analyze(bytes, file)).toEqual(analysis);
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('invariants', () => {
  test.each(reports.map((report) => [report.name, report] as const))('%s', async (_, { bytes, file }) =>
    expectSound(bytes, file),
  );

  test('actors, modal words, deadlines and evidence point at their words', async () => {
    const faults: string[] = [];
    for (const { name, bytes, file } of reports) {
      const { analysis, document } = await examine(bytes, file);
      faults.push(...misplaced(analysis, document.source.text).map((fault) => `${name} ${fault}`));
    }
    expect(faults).toEqual([]);
  });

  // On a busy machine fewer documents are tried; a fault that was found is told all the same.
  const generated = { numRuns: 100, interruptAfterTimeLimit: 15_000 };

  // A file without a word is no report.
  const any = (documents: fc.Arbitrary<string>) => documents.map((text) => `Report\n\n${text}`);

  test('generated text', async () => {
    await fc.assert(
      fc.asyncProperty(any(texts), (text) => expectSound(encode(text), 'a.txt')),
      generated,
    );
  });

  test('generated Markdown', async () => {
    await fc.assert(
      fc.asyncProperty(any(markdown), (text) => expectSound(encode(text), 'a.md')),
      generated,
    );
  });
});
