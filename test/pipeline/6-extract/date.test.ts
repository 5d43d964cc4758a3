import { expect, test } from 'vitest';
import { dateEnd } from '../../../src/pipeline/6-extract/asks/date.ts';

// What stands behind "by", and the date that it begins with.
test.each([
  [' 31 October 2027, the Board', ' 31 October 2027'],
  [' the 3rd of May, 2027.', ' the 3rd of May, 2027'],
  [' March 2027', ' March 2027'],
  [' 3 May and later', ' 3 May'],
  [' the end of March 2027 at the latest', ' the end of March 2027'],
  [' end of March', ' end of March'],
  // "the end of" could open another date: where none follows, it is the date's own.
  [' the end of next year', ' the end of next year'],
  [' the third quarter of 2027', ' the third quarter of 2027'],
  [' mid 2027', null],
  [' 2027-28', ' 2027-28'],
  ['  Q3 2027', '  Q3 2027'],
  [' the Board', null],
  ['2027', null],
])('"by%s"', (text, date) => {
  const end = dateEnd(text);
  expect(end < 0 ? null : text.slice(0, end)).toBe(date);
});
