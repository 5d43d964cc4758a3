import { expect, test } from 'vitest';
import { readAnalysis } from '../../src/compare/index.ts';
import { Trouble } from '../../src/model/trouble.ts';
import { analysisOf } from './asks.ts';
import { harbourReview } from './harbour-review.ts';

const saved = analysisOf(harbourReview.slice(0, 2));
const read = (data: unknown) =>
  readAnalysis(typeof data === 'string' ? data : JSON.stringify(data), 'old.json', '0.1.4');

test('gives back what was saved', async () => {
  expect(await read(saved)).toEqual(saved);
  expect(await read(`\ufeff${JSON.stringify(saved)}`)).toEqual(saved);
});

test.each([
  // [what is wrong, content, code, part of the line]
  ['no JSON', '# Report', 'bad-json', 'is not JSON'],
  ['cut off', JSON.stringify(saved).slice(0, 500), 'bad-json', 'is not JSON'],
  ['something else', { name: 'x' }, 'not-an-analysis', 'pincite analyze'],
  ['null', 'null', 'not-an-analysis', 'pincite analyze'],
  ['several', [saved, saved], 'not-an-analysis', 'list of 2'],
  [
    'a failure',
    { schema: 1, document: { name: 'x' }, error: { code: 'binary', message: 'x' } },
    'not-an-analysis',
    'failed',
  ],
  ['another schema', { ...saved, schema: 2 }, 'other-schema', 'has schema 2'],
  ['another series of versions', { ...saved, tool: { name: 'pincite', version: '0.2.0' } }, 'other-version', '0.2.0'],
  ['a missing list', { ...saved, recommendations: undefined }, 'bad-analysis', 'recommendations'],
  ['a wrong field', { ...saved, document: { ...saved.document, words: 'many' } }, 'bad-analysis', 'at document.words'],
])('%s', async (_, data, code, part) => {
  const trouble = await read(data).catch((error: unknown) => error);
  expect(trouble).toBeInstanceOf(Trouble);
  expect(trouble).toMatchObject({ code, place: 'old.json' });
  expect((trouble as Trouble).message).toContain(part);
  expect((trouble as Trouble).message).not.toContain('\n');
});
