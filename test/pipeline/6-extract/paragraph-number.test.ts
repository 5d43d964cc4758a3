import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/analyze.ts';
import { createContext } from '../../../src/pipeline/6-extract/context.ts';
import { isParagraphNumber } from '../../../src/pipeline/6-extract/places/paragraph-number.ts';

/** Of the item whose text begins with "Mend": does its number count the report's paragraphs? */
async function counted(markdown: string): Promise<boolean> {
  const document = await readDocument(new TextEncoder().encode(markdown), 'report.md');
  const item = document.blocks.findIndex((block) => block.text.startsWith('Mend'));
  expect(document.blocks[item]?.kind).toBe('item');
  return isParagraphNumber(createContext(document), item);
}

describe('numbers of paragraphs and of recommendations', () => {
  it.each([
    ['that begin in the section', '# Recommendations\n\n1. Train the crew.\n2. Mend the quay.', false],
    [
      'that go on from another section',
      '# Harbour life\n\n7. The quay leaks.\n\n# Recommendations\n\n8. Mend the quay.',
      true,
    ],
    [
      'that begin anew',
      '# Harbour life\n\n1. The quay leaks.\n\n# Recommendations\n\n1. Train the crew.\n2. Mend the quay.',
      false,
    ],
    ['none at all', '# Recommendations\n\n- Train the crew.\n- Mend the quay.', false],
  ])('%s', async (_, report, expected) => {
    expect(await counted(report)).toBe(expected);
  });
});
