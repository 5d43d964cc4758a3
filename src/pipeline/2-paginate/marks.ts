import pageMarks from '../../rules/compiled/page-marks.json' with { type: 'json' };
import { type Label, readLabel } from './label.ts';

/** A mark that a converter left where a page begins or ends. */
export interface Mark {
  /** Index of its rule: marks of one rule were left by one converter. */
  rule: number;
  /** Source span, with the mark's whole line where nothing else is on it (its line end left out). */
  start: number;
  end: number;
  /** Null for a mark that only breaks ("\newpage"). */
  label: Label | null;
  stands: 'top' | 'end';
}

interface Form {
  rule: number;
  /** What the mark begins with, in small letters; behind blanks where it is a whole line. */
  opening: string;
  pattern: RegExp;
}

/**
 * Forms of marks in the order in which they are tried: line marks come first, because "[Page 12]" on a line of its own
 * is one too. An expression for each: one for all would take V8 longer to compile than a short report takes to read.
 */
const forms: Form[] = [];
for (const kind of ['line', 'anywhere'])
  for (const [rule, { pattern, opening, where }] of pageMarks.entries()) {
    if (where !== kind) continue;
    const source = where === 'line' ? `^[ \\t]{0,40}${pattern}[ \\t]{0,400}$` : pattern;
    // bounded: every repeat in it is, see rules/page-marks.ts.
    forms.push({ rule, opening: opening.replace(/\\(.)/g, '$1').toLowerCase(), pattern: new RegExp(source, 'imy') });
  }

const LONGEST_OPENING = Math.max(...forms.map(({ opening }) => opening.length));

/** Where a mark may begin. */
const openings = (where: string): string =>
  [...new Set(pageMarks.filter((mark) => mark.where === where).map(({ opening }) => opening))].join('|');
const anyOpening = new RegExp(`${openings('anywhere')}|^[ \\t]{0,40}(?:${openings('line')})`, 'gim');

export function findMarks(text: string): Mark[] {
  const marks: Mark[] = [];
  anyOpening.lastIndex = 0;
  for (let at = anyOpening.exec(text); at; at = anyOpening.exec(text)) {
    const found = formAt(text, at.index);
    anyOpening.lastIndex = found ? at.index + found.marked.length : at.index + 1;
    if (!found) continue;
    const { rule, marked, word } = found;
    const label = word === '' ? null : readLabel(word);
    if (word !== '' && !label) continue;
    const [start, end] = wholeLine(text, at.index, at.index + marked.length);
    marks.push({ rule, start, end, label, stands: pageMarks[rule]?.stands as Mark['stands'] });
  }
  return marks;
}

/** The mark that begins at `at`: its rule, its text and its label's ('' for none). */
function formAt(text: string, at: number): { rule: number; marked: string; word: string } | null {
  let first = at;
  while (text[first] === ' ' || text[first] === '\t') first++;
  const next = text.slice(first, first + LONGEST_OPENING).toLowerCase();
  for (const { rule, opening, pattern } of forms) {
    if (!next.startsWith(opening)) continue;
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) return { rule, marked: found[0], word: found[1] as string };
  }
  return null;
}

/** Widened over the blanks around it to its line's ends where nothing else stands there. */
function wholeLine(text: string, start: number, end: number): [number, number] {
  let from = start;
  while (from > 0 && (text[from - 1] === ' ' || text[from - 1] === '\t')) from--;
  let to = end;
  while (to < text.length && (text[to] === ' ' || text[to] === '\t')) to++;
  const alone = (from === 0 || isEnd(text[from - 1])) && (to === text.length || isEnd(text[to]));
  return alone ? [from, to] : [start, end];
}

const isEnd = (character: string | undefined): boolean =>
  character === '\n' || character === '\r' || character === '\f';

/**
 * Of the labelled marks, those of the rule that has most and counts up; null where none does. A quotation's "[page 12]"
 * is written like a mark, but does not count from page to page.
 */
export function countingMarks(marks: readonly Mark[]): Mark[] | null {
  const byRule = new Map<number, Mark[]>();
  for (const mark of marks) {
    if (!mark.label) continue;
    const group = byRule.get(mark.rule);
    if (group) group.push(mark);
    else byRule.set(mark.rule, [mark]);
  }
  const counting = [...byRule.values()].filter(countsUp).sort((a, b) => b.length - a.length);
  return counting[0] ?? null;
}

function countsUp(marks: readonly Mark[]): boolean {
  // One mark cannot show a count; a lone one is believed where it cannot be part of a sentence.
  if (marks.length === 1) return !pageMarks[marks[0]?.rule ?? 0]?.id.includes('#[p');
  let rising = 0;
  for (let i = 1; i < marks.length; i++) {
    const before = marks[i - 1]?.label as Label;
    const here = marks[i]?.label as Label;
    const step = here.value - before.value;
    if (here.series === before.series ? step > 0 && step <= 3 : here.value <= 1) rising++;
  }
  return rising >= (marks.length - 1) * 0.6;
}
