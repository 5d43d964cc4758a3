import type { Block } from '../../model/document.ts';
import { nestForms } from './forms.ts';
import type { Heading } from './heading.ts';
import { isPart } from './parts.ts';

/** Behind the depths that a table of contents tells: more than any rank. */
const DEEPER = 100;

/** What each heading is ordered by: a heading lies below the last one with a lesser number. */
export function rankHeadings(blocks: readonly Block[], headings: readonly Heading[]): number[] {
  const forms = nestForms(headings);
  const parts = partsOf(blocks, headings);
  const inner = splitForms(blocks, headings, parts);
  const chapter = chapterForm(blocks, headings);
  const own = headings.map((heading, i) => {
    const form = forms.get(heading.form) ?? heading.form;
    return parts[i] ? Math.min(form, chapter) : form + (inner[i] ? 0.25 : 0);
  });
  const depths = new Set(headings.flatMap(({ entry }) => (entry ? [entry.depth] : [])));
  if (depths.size < 2) return own;
  const deepest = Math.max(...depths);
  const first = headings.findIndex(({ entry }) => entry);
  return headings.map(({ entry }, i) => {
    if (entry) return DEEPER * (entry.depth + 1) + (entry.sure ? 0 : (own[i] as number));
    // The lines of the title page head nothing.
    return i < first ? DEEPER * 2 - 1 : DEEPER * (deepest + 2) + (own[i] as number);
  });
}

/** Which headings are main parts of the report: each stands once. */
function partsOf(blocks: readonly Block[], headings: readonly Heading[]): boolean[] {
  const times = new Map<string, number>();
  for (const { key } of headings) times.set(key, (times.get(key) ?? 0) + 1);
  return headings.map(({ block, key }) => times.get(key) === 1 && isPart((blocks[block] as Block).text));
}

/**
 * The outermost form of headings whose numbers count on: a main part without a number stands beside them, not below the
 * last. Running heads that were taken for headings bear the numbers of their pages.
 */
function chapterForm(blocks: readonly Block[], headings: readonly Heading[]): number {
  const last = new Map<number, number>();
  let outermost = Number.POSITIVE_INFINITY;
  for (const { block, form } of headings) {
    const { marker, text } = blocks[block] as Block;
    const value = Number.parseInt(marker?.number ?? text, 10);
    if (Number.isNaN(value)) continue;
    if (value === (last.get(form) ?? -1) + 1) outermost = Math.min(outermost, form);
    last.set(form, value);
  }
  return outermost;
}

/** Characters of a block that is running text; what stands before the first is the title page. */
const PROSE = 120;

/**
 * Of the headings of one form, those that lie below others of it: below "Findings", directly over "Water supply", also
 * "Roads", up to the next that stands over another or is a main part of a report. One pair alone tells nothing, unless
 * the upper is a main part.
 */
function splitForms(blocks: readonly Block[], headings: readonly Heading[], parts: readonly boolean[]): boolean[] {
  const body = blocks.findIndex(({ kind, text }) => kind !== 'heading' && text.length > PROSE);
  const overs = headings.map(({ block, over, form }, i) => {
    const below = headings[i + 1];
    if (!over || below?.form !== form || parts[i + 1]) return false;
    // On the title page lines stand over lines; only what stands over the first running text may be a chapter.
    return block > body || parts[i] === true || (below.block + 1 === body && !headings[i - 1]?.over);
  });
  const counts = new Map<number, number>();
  overs.forEach((over, i) => {
    const { form, block } = headings[i] as Heading;
    if (over && (block > body || parts[i])) counts.set(form, (counts.get(form) ?? 0) + (parts[i] ? 2 : 1));
  });
  const open = new Set<number>();
  return headings.map(({ form }, i) => {
    if ((counts.get(form) ?? 0) < 2) return false;
    if (overs[i]) open.add(form);
    else if (parts[i]) open.delete(form);
    return open.has(form) && !overs[i] && !parts[i];
  });
}
