/**
 * Two analyses to what became of each recommendation. Nothing here reads a file or knows a format.
 *
 *   compare(before, after, { findings })   Diff: alignment, kinds, facets with their words, word edits
 *   compareEditions(analyses)              Editions: every recommendation through several editions of a report
 *   readAnalysis(json, file, version)      Analysis: a saved one, checked; throws Trouble
 *
 *   items ─profile─▶ terms ─weigh─▶ vectors ─candidates─▶ pairs ─assign─▶ one to one ─parts─▶ splits, merges
 *         ─facets, edits─▶ changes ─order─▶ Diff
 *
 * Import it where it is used, by `await import()`: it brings the word diff with it.
 */
export { type CompareOptions, compare } from './compare.ts';
export { compareEditions } from './editions.ts';
export { readAnalysis } from './read-analysis.ts';
