import type { Analysis, Finding, Locator, Recommendation } from '../../src/model/analysis.ts';
import { type Letters, lettersBefore, lettersOf } from './letters.ts';

/** A unit that a person labelled. */
export interface GoldUnit {
  quote: string;
  /** Which occurrence of the quote is meant, from 1. */
  nth?: number;
  /** Source offsets, where the unit's lines are not adjacent (two columns). */
  span?: [number, number];
  /** Other extents that count as well. */
  alt?: string[];
  /** Finding it is neither right nor wrong. */
  optional?: boolean;
  actors?: string[];
  page?: string;
  polarity?: Finding['polarity'];
}

export interface Gold {
  recommendations: GoldUnit[];
  findings: GoldUnit[];
}

/** Found and labelled; found but not labelled; labelled but not found. */
export interface Tally {
  right: number;
  spurious: string[];
  missed: string[];
}

/** Offsets into the letters of the report, half-open. */
type Range = readonly [from: number, to: number];

/** Two extents are the same unit where they share at least half of the letters that either has. */
const SAME = 0.5;
/** What overlaps an optional unit by this much is not held against the analysis. */
const NEAR = 0.2;

export function score(text: string, analysis: Analysis, gold: Gold): { recommendations: Tally; findings: Tally } {
  const letters = lettersOf(text);
  return {
    recommendations: tally(letters, gold.recommendations, analysis.recommendations),
    findings: tally(letters, gold.findings, analysis.findings),
  };
}

export function f1({ right, spurious, missed }: Tally): number {
  const all = 2 * right + spurious.length + missed.length;
  return all === 0 ? 1 : (2 * right) / all;
}

function tally(letters: Letters, gold: GoldUnit[], passages: (Finding | Recommendation)[]): Tally {
  const units = gold.map((unit) => ({ unit, ranges: rangesOf(letters, unit) }));
  const found = passages
    .flatMap(({ at, repeats }) => [at, ...repeats])
    .map((at) => ({ at, range: rangeOf(letters, at) }));
  const pairs = units
    .flatMap((u, g) => found.map((f, i) => ({ g, i, shared: Math.max(...u.ranges.map((r) => overlap(r, f.range))) })))
    .filter(({ shared }) => shared >= SAME)
    .sort((a, b) => b.shared - a.shared);
  const matched = new Map<number, number>();
  const used = new Set<number>();
  for (const { g, i } of pairs) {
    if (matched.has(g) || used.has(i)) continue;
    matched.set(g, i);
    used.add(i);
  }
  const optional = units.filter(({ unit }) => unit.optional).flatMap(({ ranges }) => ranges);
  return {
    right: units.filter(({ unit }, g) => !unit.optional && matched.has(g)).length,
    missed: units.filter(({ unit }, g) => !unit.optional && !matched.has(g)).map(({ unit }) => unit.quote),
    spurious: found
      .filter(({ range }, i) => !used.has(i) && !optional.some((near) => overlap(near, range) > NEAR))
      .map(({ at }) => at.quote),
  };
}

const rangeOf = (letters: Letters, { span }: Locator): Range => [
  lettersBefore(letters, span.start),
  lettersBefore(letters, span.end),
];

function rangesOf(letters: Letters, { quote, nth = 1, span, alt = [] }: GoldUnit): Range[] {
  const first: Range = span
    ? [lettersBefore(letters, span[0]), lettersBefore(letters, span[1])]
    : occurrence(letters.stream, quote, nth);
  return [first, ...alt.map((other) => occurrence(letters.stream, other, 1))];
}

function occurrence(stream: string, quote: string, nth: number): Range {
  const wanted = lettersOf(quote).stream;
  let from = -1;
  for (let seen = 0; seen < nth; seen++) {
    from = stream.indexOf(wanted, from + 1);
    if (from < 0) throw new Error(`labelled words do not stand in the report: ${quote}`);
  }
  return [from, from + wanted.length];
}

/** Shared letters over all letters of both. */
function overlap(a: Range, b: Range): number {
  const shared = Math.min(a[1], b[1]) - Math.max(a[0], b[0]);
  return shared <= 0 ? 0 : shared / (Math.max(a[1], b[1]) - Math.min(a[0], b[0]));
}
