import { expect, test } from 'vitest';
import { findDirective } from '../../../src/pipeline/6-extract/asks/directive.ts';
import { isOpen } from '../../../src/pipeline/6-extract/asks/open.ts';
import type { Directive } from '../../../src/pipeline/6-extract/asks/stance.ts';
import { matchSentenceRules } from '../../../src/pipeline/6-extract/sentence-rules.ts';
import { isAcronym } from '../../../src/pipeline/6-extract/words.ts';

// A request in front of a list: does it wait for the items?
test.each([
  ['Donors should:', true],
  ['The council should take the following steps:', true],
  ['The council should mend the quay by these means:', true],
  ['The panel recommends that the council', true],
  ['The panel recommends that the Board of the Port:', true],
  ['The council should mend the quay:', false],
  ['The council should mend the quay. It leaks:', false],
  // What awaits a list stands in another sentence.
  ['The council should take these steps. The quay leaks:', false],
  ['The panel recommends that the council mend the quay.', false],
  ['The council should mend the quay', false],
])('%s', (text, expected) => {
  const stance = { formal: true, recounts: false, reporting: false, isProper: isAcronym };
  const directive = findDirective(text, 0, text.length, matchSentenceRules(text), stance);
  expect(directive).not.toBeNull();
  expect(isOpen(text, directive as Directive, text.length)).toBe(expected);
});
